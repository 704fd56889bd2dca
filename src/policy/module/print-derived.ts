/**
 * Derived facts as straight code: each is computed from what comes before it, and written where rules read it.
 */
import type { Domain } from "../normal/domain.ts";
import type { GivenFact, NormalDerivation, NormalPolicy } from "../normal/normal-policy.ts";
import type { ModuleDraft } from "./module-draft.ts";
import { printTree } from "./print-amount.ts";
import { printBoxes } from "./print-test.ts";
import { type SlotForm, slotForms } from "./slot-form.ts";

/** A derivation from records. */
type OfList = Extract<NormalDerivation, { readonly list: number }>;

/** The function `derive(f, lists)`, or nothing where no fact is derived. The records of a list are `lists.l0`. */
export function printDerived(normal: NormalPolicy, forms: readonly SlotForm[], draft: ModuleDraft): string {
  const functions: string[] = [];
  const statements = normal.facts.flatMap(({ derivation, domain }, place) => {
    if (derivation === undefined) return [];
    const value =
      "list" in derivation
        ? printOfList(derivation, domain, place, normal, draft, functions)
        : printOfSlots(derivation, domain, forms, draft);
    return [`  f${(forms[place] as SlotForm).at} = ${value};`];
  });
  if (statements.length === 0) return "";
  return [...functions, "function derive(f, lists) {", ...statements, "}"].join("\n");
}

function printOfSlots(
  derivation: Exclude<NormalDerivation, OfList>,
  domain: Domain,
  forms: readonly SlotForm[],
  draft: ModuleDraft,
): string {
  const read = (slot: number) => `f${(forms[slot] as SlotForm).at}`;
  // Plain numbers: reading refused what could pass 2^53 on the way.
  const amounts = derivation.kind === "linear" ? [derivation.amount] : derivation.of;
  const printed = amounts.map((amount) => printTree(amount, false, read, draft));
  const value =
    derivation.kind === "linear"
      ? derivation.under === 1
        ? printed[0]
        : `Math.floor(${printed[0]} / ${derivation.under})`
      : `Math.${derivation.kind === "least" ? "min" : "max"}(${printed.join(", ")})`;
  const operands = [...new Set(amounts.flatMap(({ terms }) => terms.map(({ fact }) => fact)))];
  const absences = operands.flatMap((slot) => {
    const { absent } = (forms[slot] as SlotForm).domain;
    return absent === undefined ? [] : [`${read(slot)} === ${absent}`];
  });
  return absences.length === 0 ? `${value}` : `${absences.join(" || ")} ? ${domain.absent} : ${value}`;
}

function printOfList(
  derivation: OfList,
  domain: Domain,
  place: number,
  normal: NormalPolicy,
  draft: ModuleDraft,
  functions: string[],
): string {
  const { fields = [], present } = normal.given[derivation.list] as GivenFact;
  const forms = slotForms(fields, false);
  const counts = printBoxes(derivation.where, forms, "r", draft);
  const absent = domain.absent ?? 0;
  const field = "of" in derivation ? `r${(forms[derivation.of] as SlotForm).at}` : "";
  const bodies: Readonly<Record<OfList["kind"], readonly [begin: string, each: string, end: string]>> = {
    some: ["", "return true;", "return false;"],
    none: ["", "return false;", "return true;"],
    every: ["", "return false;", "return true;"],
    count: ["let n = 0;", "n += 1;", "return n;"],
    "sum-of": ["let n = 0;", `n += ${field};`, "return n;"],
    "least-of": [`let n = Infinity;`, `n = Math.min(n, ${field});`, `return n === Infinity ? ${absent} : n;`],
    "greatest-of": [
      `let n = -Infinity;`,
      `n = Math.max(n, ${field});`,
      `return n === -Infinity ? ${absent} : n;`,
    ],
  };
  const [begin, each, end] = bodies[derivation.kind];
  const condition = derivation.kind === "every" ? `!(${counts})` : counts;
  functions.push(
    [
      `function derive${place}(records) {`,
      ...(begin === "" ? [] : [`  ${begin}`]),
      `  for (const r of records) if (${condition}) ${each}`,
      `  ${end}`,
      "}",
    ].join("\n"),
  );
  const call = `derive${place}(lists.l${derivation.list})`;
  const value = domain.type === "boolean" && domain.absent !== undefined ? `Number(${call})` : call;
  return present === undefined ? value : `lists.l${derivation.list} === null ? ${absent} : ${value}`;
}
