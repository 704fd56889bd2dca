/**
 * What a customer really needs, what must still be asked, and when asking may stop.
 *
 * A caller said that she uses the internet "not much", and was kindly sold the cheapest plan; then her video calls failed.
 * Good intent without competence. Here what she says is evidence and not the need itself: nothing is recommended, and no
 * proposal passes, while an answer that nobody asked for could still change what is right. And how she wants to be treated
 * is a need like the other: it becomes a promise.
 *
 * @module
 */
export { analyseNeeds } from "./analyse-needs.ts";
export { answer } from "./answer.ts";
export { AnswerSource } from "./answer-source.ts";
export { type AssessOptions, assess } from "./assess.ts";
export { Assessment } from "./assessment.ts";
export {
  AnswerChange,
  AssessmentExplanation,
  NeedsCounterfactual,
  NotProposed,
} from "./assessment-explanation.ts";
export { AssistantTool } from "./assistant-tool.ts";
export { checkProposal } from "./check-proposal.ts";
export { defineNeedsPolicy, type NeedsPolicyLiteral } from "./define-needs-policy.ts";
export { Dimension } from "./dimension.ts";
export { ElsewhereOffering } from "./elsewhere-offering.ts";
export { explainAssessment } from "./explain-assessment.ts";
export { FitChange } from "./fit-change.ts";
export { GivenAnswer, KnownAnswer, NoAnswer, VagueAnswer } from "./given-answer.ts";
export { InformedChoice } from "./informed-choice.ts";
export { InterviewProgress } from "./interview-progress.ts";
export { type InterviewScriptOptions, interviewScript } from "./interview-script.ts";
export { AnswerConflict, NeedsConflict } from "./needs-conflict.ts";
export { NeedsFinding } from "./needs-finding.ts";
export { NeedRange, NeedsGround, NeedTrace } from "./needs-ground.ts";
export { type NeedsPolicy, PricedOffering, Question } from "./needs-policy.ts";
export { NeedsPolicyDocument } from "./needs-policy-document.ts";
export { NeedsPolicyReference } from "./needs-policy-reference.ts";
export {
  NeedsDecided,
  NeedsInvalid,
  NeedsOpen,
  NeedsResult,
  NextQuestion,
  NoneFits,
} from "./needs-result.ts";
export { needsStatement } from "./needs-statement.ts";
export { nextQuestion } from "./next-question.ts";
export { nextScreen, type ScreenOptions } from "./next-screen.ts";
export { Availability, Offering } from "./offering.ts";
export { parseNeedsPolicy } from "./parse-needs-policy.ts";
export { parseNeedsPolicyText } from "./parse-needs-policy-text.ts";
export { PersonalStatement } from "./personal-statement.ts";
export { progress } from "./progress.ts";
export {
  ProposalAllowed,
  ProposalCheck,
  ProposalConsequence,
  ProposalInstead,
  ProposalRefused,
} from "./proposal-check.ts";
export { AnswerPrior, QuestionNotes, QuestionSensitivity } from "./question-notes.ts";
export type { QuestionOptions } from "./question-options.ts";
export { type QuestionToolOptions, questionTool } from "./question-tool.ts";
export { questionTools } from "./question-tools.ts";
export type { QuestionsOf } from "./questions-of.ts";
export { type ReassessOptions, reassess } from "./reassess.ts";
export {
  CurrentOffering,
  InsteadOffering,
  OfferingTerms,
  Reassessed,
  Reassessment,
  ReassessmentGround,
  ReassessmentOpen,
} from "./reassessment.ts";
export { NeedReason, Recommendation, Shortfall } from "./recommendation.ts";
export { type InformedChoiceOptions, recordInformedChoice } from "./record-informed-choice.ts";
export { type RenewOptions, renewAssessment } from "./renew-assessment.ts";
export { RenewedAssessment, UnkeptAnswer } from "./renewed-assessment.ts";
export { type Reply, SaidReply, SourcedReply, Unanswered } from "./reply.ts";
export { retract } from "./retract.ts";
export { InterviewScript, ScriptAnswer, ScriptStep, ScriptTarget } from "./script.ts";
export { startAssessment } from "./start-assessment.ts";
export { statePersonalNeed } from "./state-personal-need.ts";
export {
  NothingRecommended,
  StatedAdvice,
  StatedChoice,
  StatedRecommendation,
  TooEarlyToSay,
} from "./stated-advice.ts";
export { StatedAnswer, StatementGap } from "./stated-answer.ts";
export { StatedManner } from "./stated-manner.ts";
export { StatedNeed, StatedReason } from "./stated-need.ts";
export { NeedsStatement, StatementResult } from "./statement.ts";
export { UnmetNeed } from "./unmet-need.ts";
