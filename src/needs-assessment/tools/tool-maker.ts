/**
 * Tools out of questions. What a value may be is said by the schema of the policy that asks for it; how it is replied is
 * said here.
 */
import * as z from "zod/mini";
import { digestOf, ensureLocale, factsSchema, type Policy } from "../../policy/index.ts";
import type { AnswerSource } from "../answer-source.ts";
import type { AssistantTool } from "../assistant-tool.ts";
import type { NeedsPolicy, Question } from "../needs-policy.ts";
import type { QuestionToolOptions } from "../question-tool.ts";
import { titleIn } from "../stating/title-in.ts";
import { type ToolWords, toolWordsFor } from "./tool-words.ts";

type JsonSchema = { readonly [keyword: string]: unknown };

/** What makes the tool of each question; the schema of a policy is made once, however many of its facts are asked. */
export function toolMaker(
  policy: NeedsPolicy,
  { locale = "en", from = ["stated", "inferred"] }: QuestionToolOptions,
): (question: Question) => AssistantTool {
  ensureLocale(locale);
  const words = toolWordsFor(locale);
  const known = new Map<Policy, { readonly [name: string]: JsonSchema }>();
  const schemasOf = (requirement: Policy) => {
    const made = known.get(requirement) ?? valueSchemas(requirement, locale);
    known.set(requirement, made);
    return made;
  };
  return (question) => {
    const { name } = question;
    const value = schemasOf(asker(policy, question))[name] as JsonSchema;
    return {
      question: name,
      name: toolName(name),
      description: descriptionOf(question, value, helpOf(policy, name, locale), words),
      parameters: replySchema(question, value, [...new Set(from)], words),
    };
  };
}

function valueSchemas(requirement: Policy, language: string): { readonly [name: string]: JsonSchema } {
  const schema = z.toJSONSchema(factsSchema(requirement, { vague: true, language }));
  return JSON.parse(JSON.stringify(schema)).properties;
}

/** Of the policies that ask a question, which all mean the same by it, one that has the words for it. */
function asker({ requirements }: NeedsPolicy, question: Question): Policy {
  const places = question.requirements;
  const worded = places.find(
    (place) => requirements[place]?.document.facts[question.name]?.ask !== undefined,
  );
  return requirements[worded ?? (places[0] as number)] as Policy;
}

/** Interfaces for tools take no longer name than this. */
const LONGEST = 64;

function toolName(question: string): string {
  const name = `answer-${question}`;
  if (name.length <= LONGEST) return name;
  const mark = digestOf([question]).slice("sha256:".length).slice(0, 8);
  return `${name.slice(0, LONGEST - mark.length - 1)}-${mark}`;
}

function descriptionOf(
  { name, fact }: Question,
  { title, description }: JsonSchema,
  help: string | undefined,
  words: ToolWords,
): string {
  const asked = fact.ask === undefined ? title : description;
  const counts =
    fact.needs === "recorded" ? words.needsRecord : fact.needs === "verified" ? words.needsCheck : undefined;
  const sentences = [words.use(String(asked ?? name)), help, words.honest, counts];
  return sentences.filter((sentence) => sentence !== undefined).join("\n");
}

function helpOf(
  { document: { questions = {} } }: NeedsPolicy,
  name: string,
  locale: string,
): string | undefined {
  const help = Object.hasOwn(questions, name) ? questions[name]?.help : undefined;
  return titleIn(help, locale);
}

/** Exactly one of the three ways to reply. Interfaces take no choice at the top, so that keys exclude each other. */
function replySchema(
  { words: understood }: Question,
  value: JsonSchema,
  from: readonly AnswerSource[],
  words: ToolWords,
): JsonSchema {
  const said = understood.map((one) => one.said);
  return {
    type: "object",
    properties: {
      value: { ...value, description: String(value.description ?? words.value) },
      ...(said.length === 0 ? {} : { said: { type: "string", enum: said, description: words.said } }),
      unanswered: {
        type: "string",
        enum: ["does-not-know", "rather-not-say"],
        description: words.unanswered,
      },
      ...(from.length === 0 ? {} : { from: { type: "string", enum: from, description: words.from } }),
    },
    additionalProperties: false,
    minProperties: 1,
    dependentSchemas: {
      ...(said.length === 0 ? {} : { said: { type: "object", properties: { value: false } } }),
      unanswered: { type: "object", maxProperties: 1 },
      ...(from.length === 0 ? {} : { from: { type: "object", minProperties: 2 } }),
    },
  };
}
