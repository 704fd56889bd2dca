import { definePolicy } from "evenhand";
import {
  type AnswerSource,
  type AnswerSource as AnswerSourceSchema,
  type Assessment,
  type Assessment as AssessmentSchema,
  answer,
  assess,
  checkProposal,
  type Dimension,
  type Dimension as DimensionSchema,
  defineNeedsPolicy,
  type GivenAnswer,
  type GivenAnswer as GivenAnswerSchema,
  type NeedsPolicyDocument,
  type NeedsPolicyDocument as NeedsPolicyDocumentSchema,
  type NeedsPolicyReference,
  type NeedsPolicyReference as NeedsPolicyReferenceSchema,
  type nextQuestion,
  type Offering,
  type Offering as OfferingSchema,
  type PersonalStatement,
  type PersonalStatement as PersonalStatementSchema,
  retract,
  startAssessment,
  statePersonalNeed,
} from "evenhand/needs-assessment";
import { expectTypeOf, test } from "vitest";
import type * as z from "zod/mini";
import { broadband, calls, everyday } from "./broadband.ts";

const session = startAssessment(broadband);

test("each noun is its schema's type", () => {
  expectTypeOf<z.output<typeof AnswerSourceSchema>>().toEqualTypeOf<AnswerSource>();
  expectTypeOf<z.output<typeof AssessmentSchema>>().toEqualTypeOf<Assessment>();
  expectTypeOf<z.output<typeof DimensionSchema>>().toEqualTypeOf<Dimension>();
  expectTypeOf<z.output<typeof GivenAnswerSchema>>().toEqualTypeOf<GivenAnswer>();
  expectTypeOf<z.output<typeof NeedsPolicyDocumentSchema>>().toEqualTypeOf<NeedsPolicyDocument>();
  expectTypeOf<z.output<typeof NeedsPolicyReferenceSchema>>().toEqualTypeOf<NeedsPolicyReference>();
  expectTypeOf<z.output<typeof OfferingSchema>>().toEqualTypeOf<Offering>();
  expectTypeOf<z.output<typeof PersonalStatementSchema>>().toEqualTypeOf<PersonalStatement>();
});

test("the questions are the facts of all requirement policies", () => {
  type Questions = NonNullable<ReturnType<typeof nextQuestion<Asked, Offered>>>["question"];
  expectTypeOf<Questions>().toEqualTypeOf<keyof Asked>();
  expectTypeOf<Asked["videoCalls"]>().toEqualTypeOf<"none" | "personal" | "group">();
  expectTypeOf<Asked["games"]>().toEqualTypeOf<boolean>();
  expectTypeOf<Offered>().toEqualTypeOf<"basic" | "steady" | "family" | "studio" | "fibre">();
});

type Asked = typeof broadband extends import("evenhand/needs-assessment").NeedsPolicy<infer Q, string>
  ? Q
  : never;
type Offered = typeof broadband extends import("evenhand/needs-assessment").NeedsPolicy<
  Asked,
  infer O extends string
>
  ? O
  : never;

test("right uses are not red", () => {
  answer(broadband, session, "daysOnline", 3);
  answer(broadband, session, "daysOnline", { gte: 2, lt: 5 });
  answer(broadband, session, "daysOnline", { said: "not much" });
  answer(broadband, session, "daysOnline", { value: { oneOf: [1, 2] }, from: "observed" });
  answer(broadband, session, "videoCalls", { value: "group", from: "confirmed" });
  answer(broadband, session, "games", { unanswered: "rather-not-say" });
  const result = assess(broadband, session);
  if (result.status === "decided") expectTypeOf(result.recommendation.offering).toEqualTypeOf<Offered>();
  if (result.status === "open")
    expectTypeOf(result.candidates).toEqualTypeOf<readonly (Offered | "none-fits")[]>();
});

test("an answer outside its domain, and a question that is none, are red at the word", () => {
  // @ts-expect-error nobody asks about cats
  answer(broadband, session, "cats", 3);
  // @ts-expect-error a number of days is not a text
  answer(broadband, session, "daysOnline", "3");
  // @ts-expect-error not one of the kinds of call
  answer(broadband, session, "videoCalls", "sometimes");
  // @ts-expect-error one of several, each of them a kind of call
  answer(broadband, session, "videoCalls", { oneOf: ["personal", "sometimes"] });
  // @ts-expect-error yes and no have no bounds
  answer(broadband, session, "games", { gte: 1 });
  // @ts-expect-error an answer was stated, observed, inferred or confirmed
  answer(broadband, session, "games", { value: true, from: "guessed" });
  // @ts-expect-error there is no third way not to answer
  answer(broadband, session, "games", { unanswered: "no" });
  // @ts-expect-error nothing to take back
  retract(broadband, session, "cats");
});

test("an offering that is none, and a need that is none, are red at the word", () => {
  // @ts-expect-error no plan is called so
  checkProposal(broadband, session, "premium");
  // @ts-expect-error not a personal need
  statePersonalNeed(broadband, session, "flattered");
  // @ts-expect-error who knows a personal need knows from where
  statePersonalNeed(broadband, session, "heard", { from: "guessed" });
});

test("a result is looked at by its status", () => {
  const result = assess(broadband, session);
  // @ts-expect-error nothing is recommended before it is decided
  result.recommendation;
  const check = checkProposal(broadband, session, "basic");
  // @ts-expect-error only a refusal has something else to do
  check.instead;
});

test("an offering gives a level for every dimension, and has no place for what it earns", () => {
  const common = { id: "small", version: "1", currency: "GBP", requirements: [everyday, calls] } as const;
  const dimensions = { download: {}, upload: {}, delay: { better: "less" } } as const;
  const meets = { download: 1, upload: 1, delay: 1 };
  defineNeedsPolicy({
    ...common,
    dimensions,
    offerings: [{ id: "one", title: "One", price: "1.00", meets }],
  });
  defineNeedsPolicy({
    ...common,
    dimensions,
    // @ts-expect-error the delay is missing
    offerings: [{ id: "one", title: "One", price: "1.00", meets: { download: 1, upload: 1 } }],
  });
  defineNeedsPolicy({
    ...common,
    dimensions,
    // @ts-expect-error what we earn is nobody's need
    offerings: [{ id: "one", title: "One", price: "1.00", meets, margin: "0.40" }],
  });
  // @ts-expect-error money is written in major units, as in every policy
  defineNeedsPolicy({ ...common, dimensions, offerings: [{ id: "one", title: "One", price: 100, meets }] });
  defineNeedsPolicy({
    ...common,
    dimensions,
    offerings: [{ id: "one", title: "One", price: "1.00", meets }],
    // @ts-expect-error words for a question that is not asked
    words: { cats: { many: 3 } },
  });
  defineNeedsPolicy({
    ...common,
    dimensions,
    offerings: [{ id: "one", title: "One", price: "1.00", meets }],
    // @ts-expect-error words that mean no kind of call
    words: { videoCalls: { now: "sometimes" } },
  });
});

test("an assessment belongs to its policy", () => {
  const other = defineNeedsPolicy({
    id: "other",
    version: "1",
    currency: "GBP",
    requirements: [
      definePolicy({
        id: "cats",
        version: "1",
        purpose: "recommendation",
        facts: { videoCalls: { type: "boolean" } },
        outcome: { food: { type: "integer" } },
        rules: [],
        otherwise: { then: { food: 1 }, because: "One." },
      }),
    ],
    dimensions: { food: {} },
    offerings: [{ id: "bag", title: "A bag", price: "1.00", meets: { food: 1 } }],
  });
  const elsewhere = answer(other, startAssessment(other), "videoCalls", true);
  // @ts-expect-error yes and no are no kinds of call
  if (elsewhere.ok) assess(broadband, elsewhere.value);
});
