/**
 * What two documents say differently beside their outcomes: declarations, words, sources, promises.
 */
import {
  type Fact,
  type Guarantee,
  type HitPolicy,
  type Parameter,
  type PolicyDocument,
  type Rule,
  rulesOf,
} from "../../policy/index.ts";
import { canonicalJson } from "../../policy/normal-form.ts";
import { sharedFact } from "../joint/shared-fact.ts";
import type { DocumentChange } from "../policy-diff.ts";
import { valueInWords } from "../regions/result-in-words.ts";
import { declaredOtherwise } from "./declared-otherwise.ts";

type What = DocumentChange["what"];

/** The changes in the order of the document. */
export function documentChanges(before: PolicyDocument, after: PolicyDocument): readonly DocumentChange[] {
  const hit = (document: PolicyDocument): HitPolicy => document.hit ?? "first";
  return [
    ...(hit(before) === hit(after) ? [] : [changed("hit", "hit", `hit ${hit(before)} -> ${hit(after)}`)]),
    ...parts("fact", before.facts, after.facts, factChange),
    ...parts("derived", before.derive ?? {}, after.derive ?? {}, () => "is derived otherwise"),
    ...parts("outcome", before.outcome, after.outcome, declaredOtherwise),
    ...parts("parameter", before.parameters ?? {}, after.parameters ?? {}, parameterChange),
    ...parts("source", before.sources ?? {}, after.sources ?? {}, () => "is cited otherwise"),
    ...ruleChanges(before, after),
    ...parts("guarantee", guaranteesOf(before), guaranteesOf(after), () => "promises something else"),
  ];
}

type Parts = { readonly [name: string]: unknown };

function parts<Own extends Parts>(
  what: What,
  before: Own,
  after: Own,
  say: (one: Own[string], other: Own[string]) => string,
): readonly DocumentChange[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.flatMap((name): readonly DocumentChange[] => {
    const [one, other] = [before[name], after[name]];
    if (one === undefined) return [{ what, name, change: "added", text: `${name}: new` }];
    if (other === undefined) return [{ what, name, change: "removed", text: `${name}: gone` }];
    if (same(one, other)) return [];
    return [changed(what, name, `${name} ${say(one as Own[string], other as Own[string])}`)];
  });
}

function changed(what: What, name: string, text: string): DocumentChange {
  return { what, name, change: "changed", text };
}

function same(one: unknown, other: unknown): boolean {
  return canonicalJson(one) === canonicalJson(other);
}

/** A fact that cannot be one in both is said to be two: either may then be anything. */
function factChange(one: Fact, other: Fact): string {
  const said = declaredOtherwise(one, other);
  return sharedFact(one, other) === undefined ? `${said}, so that it is compared as two facts` : said;
}

function parameterChange(one: Parameter, other: Parameter): string {
  if (same(one.value, other.value)) return "is declared otherwise";
  return `${valueInWords(one.value)} -> ${valueInWords(other.value)}`;
}

/** Rules by their ids: what they test and give is told by cases, their words and sources here. */
function ruleChanges(before: PolicyDocument, after: PolicyDocument): readonly DocumentChange[] {
  const byId = (document: PolicyDocument) =>
    new Map(rulesOf(document).map((rule) => [rule.id, rule] as const));
  const [old, fresh] = [byId(before), byId(after)];
  const ids = [...new Set([...old.keys(), ...fresh.keys()])];
  const changes = ids.flatMap((id): readonly DocumentChange[] => {
    const [one, other] = [old.get(id), fresh.get(id)];
    if (one === undefined) return [{ what: "rule", name: id, change: "added", text: `${id}: new` }];
    if (other === undefined) return [{ what: "rule", name: id, change: "removed", text: `${id}: gone` }];
    return wordChanges(id, one, other);
  });
  const [rest, later] = [before.otherwise, after.otherwise];
  if (rest === undefined || later === undefined) {
    if (rest === later) return changes;
    const change = rest === undefined ? "added" : "removed";
    return [
      ...changes,
      { what: "rule", name: "otherwise", change, text: `otherwise: ${change === "added" ? "new" : "gone"}` },
    ];
  }
  return [...changes, ...wordChanges("otherwise", rest, later)];
}

type Worded = Pick<Rule, "because"> & { readonly source?: string };

function wordChanges(id: string, one: Worded, other: Worded): readonly DocumentChange[] {
  const text = same(one.because, other.because)
    ? []
    : [changed("text", id, `${id}: ${textOf(one)} -> ${textOf(other)}`)];
  const source =
    one.source === other.source
      ? []
      : [changed("source", id, `${id}: source ${one.source ?? "none"} -> ${other.source ?? "none"}`)];
  return [...text, ...source];
}

function textOf({ because }: Worded): string {
  return typeof because === "string" ? JSON.stringify(because) : canonicalJson(because);
}

function guaranteesOf({ guarantees = [] }: PolicyDocument): { readonly [name: string]: Guarantee } {
  return Object.fromEntries(
    guarantees.map((guarantee, index) => [guarantee.id ?? String(index + 1), guarantee]),
  );
}
