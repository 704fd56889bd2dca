/** The forms that a policy, or some rules of it, are written in: the words of the coverage table. */
import type { Condition, Test } from "../../../src/policy/document/condition.ts";
import type { Derivation, Operand } from "../../../src/policy/document/derivation.ts";
import type { Fact } from "../../../src/policy/document/fact.ts";
import type { Formula } from "../../../src/policy/document/formula.ts";
import { type PolicyDocument, rulesOf } from "../../../src/policy/document/policy-document.ts";
import type { Consequence } from "../../../src/policy/document/rule.ts";
import { listOf } from "./derived-fact.ts";
import { isOrdered } from "./grid.ts";
import { conditionsOf, walkCondition, walkConsequence } from "./walk.ts";

/** Every form of a document, as often as it is written. */
export function formsOfDocument(document: PolicyDocument): readonly string[] {
  const consequences = [...rulesOf(document), document.otherwise].flatMap((rule) =>
    rule ? [rule.then] : [],
  );
  return [
    ...factForms(document, Object.keys(document.facts)),
    ...Object.values(document.derive ?? {}).flatMap((derivation) => derivationForms(document, derivation)),
    ...conditionsOf(document).flatMap((condition) => conditionForms(document, condition)),
    ...consequences.flatMap((then) => consequenceForms(document, then)),
    ...outcomeForms(document),
  ];
}

/** Every form of the rules with these ids, and of what they look at. */
export function formsOfRules(document: PolicyDocument, ids: readonly string[]): readonly string[] {
  const rules = rulesOf(document).filter(({ id }) => ids.includes(id));
  const consequences = rules.length > 0 ? rules.map(({ then }) => then) : [document.otherwise?.then ?? {}];
  const names = new Set<string>();
  for (const { when } of rules) walkCondition(when, (name) => names.add(name));
  for (const then of consequences) {
    walkConsequence(then, (formula) => {
      if (typeof formula === "string") names.add(formula);
      else if (typeof formula === "object" && "per" in formula) names.add(formula.per);
    });
  }
  const derivations = derivationsOf(document, names);
  const lists = derivations.flatMap((derivation) => listOf(derivation) ?? []);
  return [
    ...factForms(document, [...names, ...lists]),
    ...derivations.flatMap((derivation) => derivationForms(document, derivation)),
    ...rules.flatMap(({ when }) => conditionForms(document, when)),
    ...consequences.flatMap((then) => consequenceForms(document, then)),
    ...outcomeForms(document),
  ];
}

/** The derivations of these names, and of those that they are made of. */
function derivationsOf(document: PolicyDocument, names: Iterable<string>): readonly Derivation[] {
  return [...names].flatMap((name) => {
    const derivation = document.derive?.[name];
    return derivation ? [derivation, ...derivationsOf(document, operandNames(derivation))] : [];
  });
}

function operandsOf(derivation: Derivation): readonly Operand[] {
  const [written] = Object.values(derivation);
  if (typeof written === "string") return [];
  return Array.isArray(written) ? written : Object.values(written as object);
}
const operandNames = (derivation: Derivation) =>
  operandsOf(derivation).filter((operand): operand is string => /^[a-z]/.test(String(operand)));

function derivationForms(document: PolicyDocument, derivation: Derivation): readonly string[] {
  const [form] = Object.keys(derivation) as [string];
  const forms = [`derive ${"of" in derivation && form !== "sum" ? `${form}-of` : form}`];
  if ("where" in derivation && derivation.where) {
    const fields = document.facts[listOf(derivation) as string] as Extract<Fact, { type: "list" }>;
    forms.push("derive where", ...conditionForms({ ...document, facts: fields.of }, derivation.where));
  }
  for (const operand of operandsOf(derivation)) {
    if (typeof operand === "object") forms.push("derive parameter");
    else if (!/^[a-z]/.test(String(operand))) forms.push("derive literal");
    else if (Object.hasOwn(document.derive ?? {}, String(operand))) forms.push("derive derived");
  }
  return forms;
}

function factForms(document: PolicyDocument, names: readonly string[]): string[] {
  return names.flatMap((name) => {
    const fact = document.facts[name];
    if (!fact) return [];
    const notes = ["optional", "other", "ordered", "needs"].filter((note) => note in fact);
    const own = [fact.type, ...notes].map((form) => `fact ${form}`);
    if (fact.type !== "list") return own;
    const fields = Object.values(fact.of).flatMap((field) => [
      field.type,
      ...["optional", "ordered"].filter((note) => note in field),
    ]);
    return [...own, ...fields.map((form) => `field ${form}`)];
  });
}

function conditionForms(document: PolicyDocument, condition: Condition): string[] {
  const forms: string[] = [];
  walkCondition(
    condition,
    (name, test) => {
      const fact = document.facts[name];
      forms.push(...testForms(test, fact));
      if (!fact) forms.push("test derived");
      if (fact?.type === "date" || fact?.type === "instant") forms.push(`test ${fact.type}`);
    },
    (name) => forms.push(`condition ${name}`),
  );
  return forms;
}

function testForms(test: Test, fact: Fact | undefined): string[] {
  if (typeof test !== "object") return ["test literal"];
  if (Array.isArray(test))
    return ["test one-of", ...(test.some((item) => typeof item === "object") ? ["test parameter"] : [])];
  if ("is" in test) return [`test is-${test.is}`];
  const constants = Object.values(test).flat();
  const parameters = constants.filter((bound) => typeof bound === "object" && "parameter" in bound);
  const compares = ["gt", "gte", "lt", "lte"].some((bound) => bound in test);
  return [
    ...Object.keys(test).map((form) => `test ${form}`),
    ...parameters.map(() => "test parameter"),
    ...(fact && isOrdered(fact) && compares ? ["test ordered"] : []),
  ];
}

function consequenceForms(document: PolicyDocument, then: Consequence): string[] {
  const forms: string[] = [];
  walkConsequence(then, (formula: Formula) => {
    if (typeof formula === "string") {
      const isDerived = document.derive && Object.hasOwn(document.derive, formula);
      forms.push(isDerived ? "derived" : Object.hasOwn(document.facts, formula) ? "fact" : "literal");
    } else if (typeof formula !== "object") forms.push("literal");
    else forms.push(...Object.keys(formula).filter((key) => key !== "of" && key !== "amount"));
  });
  const leftOut = Object.keys(document.outcome).some((field) => !(field in then));
  return [...forms.map((form) => `formula ${form}`), ...(leftOut ? ["collect left-out"] : [])];
}

function outcomeForms(document: PolicyDocument): string[] {
  const forms = Object.values(document.outcome).flatMap((outcome) => {
    const collect = outcome.collect ? [`collect ${outcome.collect}`] : [];
    if (outcome.type === "boolean" || outcome.type === "enum") return [`outcome ${outcome.type}`, ...collect];
    return [
      `outcome ${outcome.type}`,
      `round ${outcome.round ?? "none"}`,
      ...(outcome.range ? ["outcome range"] : []),
      ...collect,
    ];
  });
  return [
    ...forms,
    `hit ${document.hit ?? "first"}`,
    ...(document.layers ? ["layers"] : []),
    ...(document.assume ? ["assume"] : []),
  ];
}
