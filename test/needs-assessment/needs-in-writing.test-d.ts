import type { Result } from "evenhand";
import {
  type Assessment,
  type InformedChoice,
  type InformedChoice as InformedChoiceSchema,
  type NeedsStatement,
  type NeedsStatement as NeedsStatementSchema,
  needsStatement,
  type ProposalConsequence,
  type ProposalConsequence as ProposalConsequenceSchema,
  type RenewedAssessment,
  type RenewedAssessment as RenewedAssessmentSchema,
  recordInformedChoice,
  renewAssessment,
  type StatedAdvice,
  type StatedAdvice as StatedAdviceSchema,
  type StatedAnswer,
  type StatedAnswer as StatedAnswerSchema,
  type StatedChoice,
  type StatedChoice as StatedChoiceSchema,
  type StatedManner,
  type StatedManner as StatedMannerSchema,
  type StatedNeed,
  type StatedNeed as StatedNeedSchema,
  type StatementGap,
  type StatementGap as StatementGapSchema,
  type StatementResult,
  type StatementResult as StatementResultSchema,
  startAssessment,
  type UnkeptAnswer,
  type UnkeptAnswer as UnkeptAnswerSchema,
} from "evenhand/needs-assessment";
import { expectTypeOf, test } from "vitest";
import type * as z from "zod/mini";
import { broadband } from "./broadband.ts";

const session = startAssessment(broadband);

test("each noun is its schema's type", () => {
  expectTypeOf<z.output<typeof InformedChoiceSchema>>().toEqualTypeOf<InformedChoice>();
  expectTypeOf<z.output<typeof NeedsStatementSchema>>().toEqualTypeOf<NeedsStatement>();
  expectTypeOf<z.output<typeof ProposalConsequenceSchema>>().toEqualTypeOf<ProposalConsequence>();
  expectTypeOf<z.output<typeof RenewedAssessmentSchema>>().toEqualTypeOf<RenewedAssessment>();
  expectTypeOf<z.output<typeof StatedAdviceSchema>>().toEqualTypeOf<StatedAdvice>();
  expectTypeOf<z.output<typeof StatedAnswerSchema>>().toEqualTypeOf<StatedAnswer>();
  expectTypeOf<z.output<typeof StatedChoiceSchema>>().toEqualTypeOf<StatedChoice>();
  expectTypeOf<z.output<typeof StatedMannerSchema>>().toEqualTypeOf<StatedManner>();
  expectTypeOf<z.output<typeof StatedNeedSchema>>().toEqualTypeOf<StatedNeed>();
  expectTypeOf<z.output<typeof StatementGapSchema>>().toEqualTypeOf<StatementGap>();
  expectTypeOf<z.output<typeof StatementResultSchema>>().toEqualTypeOf<StatementResult>();
  expectTypeOf<z.output<typeof UnkeptAnswerSchema>>().toEqualTypeOf<UnkeptAnswer>();
});

test("a choice is of an offering of the policy", () => {
  recordInformedChoice(broadband, session, { offering: "basic", said: "Yes." });
  // @ts-expect-error no such offering
  recordInformedChoice(broadband, session, { offering: "premium" });
  // @ts-expect-error which offering?
  recordInformedChoice(broadband, session, { said: "Yes." });
  // @ts-expect-error when it was, the contact says
  recordInformedChoice(broadband, session, { offering: "basic", at: "2026-03-02T09:12:00Z" });
  expectTypeOf(recordInformedChoice(broadband, session, { offering: "basic" })).toEqualTypeOf<
    Result<typeof session>
  >();
});

test("a renewed assessment belongs to the new policy", () => {
  const renewed = renewAssessment(broadband, session as Assessment, { before: broadband });
  if (renewed.ok) {
    expectTypeOf(renewed.value.session).toEqualTypeOf<typeof session>();
    expectTypeOf(renewed.value.kept[0]).toEqualTypeOf<keyof (typeof session)["answers"] | undefined>();
    needsStatement(broadband, renewed.value.session);
  }
  // @ts-expect-error under which policy was it made?
  renewAssessment(broadband, session, {});
});
