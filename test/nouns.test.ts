import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import {
  assess,
  type CaseFacts,
  counterfactual,
  type Decision,
  decide,
  enoughBecause,
  expectOk,
  loadPolicy,
  neededBecause,
  nextFact,
  obligations,
  outcomeSchema,
  type Policy,
  parseMoney,
  recordOf,
  runCases,
  verifyRecord,
  whyNot,
} from "evenhand";
import type ts from "typescript";
import { describe, expect, test } from "vitest";
import { NOUNS, nounSchema } from "../.ci/noun-schema.ts";
import { programOf, typesOf } from "../.ci/noun-schema-words.ts";
import { collecting, equity, recorded } from "../examples/prescription/equity.ts";
import {
  findTheNeed,
  putItRight,
  removeTheBarriers,
  seeItThrough,
} from "../examples/prescription/journey.ts";
import { needs } from "../examples/prescription/needs.ts";
import { PUBLISHED_POLICIES } from "../src/cli/reading/published-policies.ts";
import { type Json, NounComparer } from "./noun-differences.ts";
import { decisionStream } from "./policy/generators/decision-stream.ts";

const FRONT = "src/index.ts";
const file = JSON.parse(readFileSync("src/nouns.schema.json", "utf8")) as {
  readonly $defs: Record<string, Json>;
};
const { program, checker } = programOf(FRONT);
const types = typesOf(FRONT, program, checker);

/** Exported types that are no nouns, with the reason: for them there is no schema. */
const NO_NOUNS: Readonly<Record<string, string>> = {
  ...because(
    "how one call of a program is to be done: nobody stores it, or sends it",
    "AccommodateOptions ApplyOptions AssessOptions CaseOptions CommitmentOptions CounterfactualOptions",
    "ColumnOptions DecideColumnsOptions DecideOptions ExplainOptions FactMapping FactsSchemaOptions InForceOptions InformedChoiceOptions Limits ModuleOptions OutcomeSchemaOptions",
    "ParseMoneyOptions ParsePolicyOptions InterviewScriptOptions PrintTypesOptions QuestionOptions QuestionToolOptions ScreenOptions ReassessOptions RecoverOptions RenewOptions SayOptions SearchOptions",
    "AnalyseOptions CasesForOptions DiffOptions ProofOptions ReportOptions",
  ),
  ...because(
    "a type about the types of one policy: `factsSchema` and `outcomeSchema` make the schemas of that policy",
    "Between CaseFacts CoveragePart DateInput EachFacts FactsOf Given InOrder InstantInput KnownFacts MoneyInput Opening OrOther OutcomeOf ParameterValues",
    "PlaybookFacts ProofUpTo QuestionsOf Reply SchemaFacts UnnamedEvent Vague WantedBounds WantedOutcome",
  ),
  ...because(
    "a document as the compiler checks it: the noun is the document",
    "CheckedLayer CheckedRule ConfigurablePolicy NeedsPolicyLiteral PolicyLiteral PolicyWith RecoveryPlaybookLiteral RuleOf",
    "TypedDocument WrittenDate WrittenInstant WrittenMoney",
  ),
  ...because(
    "it holds policies that were read, which can decide: more than data",
    "EquityPolicy EquityPolicyParts InForce NeedsPolicy OwnershipParts OwnershipPolicy Policy PolicySet",
    "RecoveryPlaybook",
  ),
  ...because(
    "columns of numbers, held in memory for many cases: no JSON",
    "Column ColumnDecisions ColumnNotes Columns EncodedColumns NumberColumn OutcomeColumn",
  ),
  ...because("an error that is thrown", "MisuseError PolicyError"),
};

/** Where a schema says more or less than its type, with the reason. */
const ARGUED: Readonly<Record<string, string>> = {
  Condition: "TypeScript cannot say that three of the names are taken; the schema can",
  ElsewhereOffering: "whether the price is an amount is seen where the currency is known",
  Offering: "whether the price is an amount is seen where the currency is known",
  PaymentRequest: "that a program approves nothing is for `guard` to answer, with what may be done instead",
  VagueAnswer: "whether the value fits the question, the needs policy knows",
};

function because(reason: string, ...names: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(names.flatMap((line) => line.split(" ")).map((name) => [name, reason]));
}

describe("every exported noun is a type, a schema and a JSON Schema under one name", () => {
  const nouns = Object.keys(NOUNS);

  test("a new exported type is a noun, or its reason stands in the list", () => {
    const exported = types.map(({ name }) => name);
    expect(exported.filter((name) => !(name in NOUNS) && !(name in NO_NOUNS))).toEqual([]);
    expect(Object.keys(NO_NOUNS).filter((name) => name in NOUNS || !exported.includes(name))).toEqual([]);
    expect(nouns.length).toBeGreaterThan(200);
  });

  test("a schema has the type of its name", () => {
    const wrong = nouns.filter((noun) => {
      const type = types.find(({ name }) => name === noun)?.type;
      const output = outputOf(noun);
      return type === undefined || !(hasName(output, noun) || checker.isTypeAssignableTo(type, output));
    });
    expect(wrong).toEqual([]);
  });

  test.each(nouns)("%s: the JSON Schema has the fields of the type, and no others", (noun) => {
    const comparer = new NounComparer(checker, file.$defs);
    const differences = comparer.differences(outputOf(noun), { $ref: `#/$defs/${noun}` }, noun);
    if (noun in ARGUED) expect(differences).not.toEqual([]);
    else expect(differences).toEqual([]);
  });
});

/** What the schema of a noun gives, as the compiler knows it. */
function outputOf(noun: string): ts.Type {
  const module = checker.getSymbolAtLocation(program.getSourceFile(FRONT) as ts.SourceFile) as ts.Symbol;
  const exported = checker.getExportsOfModule(module).find(({ name }) => name === noun) as ts.Symbol;
  const schema = checker.getTypeOfSymbol(checker.getAliasedSymbol(exported));
  const inside = checker.getTypeOfSymbol(schema.getProperty("_zod") as ts.Symbol);
  return checker.getTypeOfSymbol(inside.getProperty("output") as ts.Symbol);
}

function hasName({ aliasSymbol, symbol }: ts.Type, noun: string): boolean {
  return (aliasSymbol ?? (symbol as ts.Symbol | undefined))?.name === noun;
}

describe("nouns.schema.json", () => {
  test("is up to date (npm run schema)", () => {
    expect(JSON.stringify(file)).toBe(JSON.stringify(JSON.parse(nounSchema())));
  });

  test("defines each noun by its name, and says what it is for", () => {
    expect(Object.keys(file.$defs)).toEqual(Object.keys(NOUNS));
    const silent = Object.entries(file.$defs).filter(([, { description }]) => !description);
    expect(silent.map(([name]) => name)).toEqual([]);
  });

  test("is a JSON Schema that a strict validator takes", () => {
    expect(ajv.validateSchema(file)).toBe(true);
    for (const noun of Object.keys(NOUNS))
      expect(ajv.getSchema(`nouns#/$defs/${noun}`)).toBeTypeOf("function");
  });
});

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, validateFormats: false }).addSchema(
  file,
  "nouns",
);

/** Both readings of a value that the library made must be that it is this noun. */
function isNoun(noun: keyof typeof NOUNS & string, value: unknown): void {
  const read = NOUNS[noun]?.safeParse(value);
  if (!read?.success) expect.fail(`${noun}: ${read?.error.message} in ${JSON.stringify(value)}`);
  const plain: unknown = JSON.parse(JSON.stringify(value));
  if (!ajv.validate(`nouns#/$defs/${noun}`, plain)) {
    expect.fail(`${noun}: ${ajv.errorsText()} in ${JSON.stringify(value)}`);
  }
}

/** A decision, and what is kept of it. */
function decisionIsNoun(policy: Policy, facts: CaseFacts<unknown>): Decision["status"] {
  const decision = decide(policy, facts, { steps: 1000 });
  isNoun("Decision", decision);
  isNoun("DecisionRecord", recordOf(decision));
  if (decision.status === "decided") {
    expect(outcomeSchema(policy).safeParse(decision.outcome).error?.message).toBe(undefined);
  }
  return decision.status;
}

describe("what the library makes is what its schemas say", () => {
  test("of every published scheme: its document, its cases, and each case with less known", async () => {
    for (const load of PUBLISHED_POLICIES.values()) {
      const policy = await load();
      isNoun("PolicyDocument", policy.document);
      for (const result of runCases(policy)) {
        isNoun("CaseResult", result);
        decisionIsNoun(policy, result.case.facts);
        for (const name of Object.keys(result.case.facts)) {
          const { [name]: _, ...less } = result.case.facts;
          decisionIsNoun(policy, less);
        }
        decisionIsNoun(policy, { ...result.case.facts, [Object.keys(result.case.facts)[0] as string]: null });
      }
      const [first] = runCases(policy);
      const facts = first?.case.facts ?? {};
      isNoun("RecordVerdict", verifyRecord(recordOf(decide(policy, facts)), policy));
      isNoun("WhyNotAnswer", whyNot(policy, facts));
      isNoun("WhyNotAnswer", whyNot(policy, { nothing: 1 }));
      const [enough, needed, other] = [
        enoughBecause(policy, facts),
        neededBecause(policy, facts),
        counterfactual(policy, facts),
      ];
      isNoun(enough.status === "enough" ? "Enough" : "NotSettled", enough);
      isNoun(needed.status === "needed" ? "NeededFacts" : "NotSettled", needed);
      isNoun("Counterfactual", other);
      const next = nextFact(policy, {});
      if (next !== undefined) isNoun("NextFact", next);
    }
  });

  test("of policies of the whole language, with known, partial and bad cases", () => {
    const statuses = new Set<string>();
    let batches = 0;
    for (const { document, random, boundary, partial } of decisionStream(20260302)) {
      if (++batches > 25) break;
      isNoun("PolicyDocument", document);
      const policy = loadPolicy(document as never) as Policy;
      for (const facts of [
        ...random.slice(0, 8),
        ...boundary.slice(0, 4),
        ...partial.map((one) => one.facts),
      ]) {
        statuses.add(decisionIsNoun(policy, facts as never));
      }
    }
    expect([...statuses].sort()).toEqual(["conflict", "decided", "gap", "invalid", "open"]);
  });

  test("of the journey: needs, barriers, offers, permissions, the case and its events", () => {
    const { cheapest, question, result } = findTheNeed();
    isNoun("NeedsResult", result);
    isNoun("NeedsResult", assess(needs, { nothing: true } as never));
    isNoun("ProposalCheck", cheapest);
    if (question !== undefined) isNoun("NextQuestion", question);
    isNoun("NeedsPolicyDocument", needs.document);
    for (const one of needs.questions) isNoun("Question", one);
    for (const one of needs.offerings) isNoun("PricedOffering", one);
    isNoun("AccommodationResult", removeTheBarriers());
    isNoun("Task", collecting);
    for (const need of recorded) isNoun("NeedRecord", need);
    for (const one of equity.accommodations) isNoun("Accommodation", one);
    const { offer, ...permissions } = putItRight();
    isNoun("RecoveryOffer", offer);
    for (const permission of Object.values(permissions)) isNoun("PaymentPermission", permission);
    const { anns, bens, events, closed } = seeItThrough();
    for (const state of [anns, bens, closed]) isNoun("CaseState", state);
    for (const event of events) isNoun("CaseEvent", event);
    for (const one of obligations(anns, "2026-03-02T12:00:00Z")) isNoun("Obligation", one);
    isNoun("Result", parseMoney("12.50", "GBP"));
    isNoun("Result", parseMoney("12,50", "GBP"));
    isNoun("Money", expectOk(parseMoney("12.50", "GBP")));
  });

  test("and not anything else", () => {
    expect(NOUNS.Decision?.safeParse({ status: "decided" }).success).toBe(false);
    expect(ajv.validate("nouns#/$defs/Decision", { status: "decided" })).toBe(false);
  });
});
