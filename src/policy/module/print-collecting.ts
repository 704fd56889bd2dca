/**
 * Under the hit policy `collect`: what each rule adds to each field, and how it is put together. Sums and comparisons
 * are exact, in big integers over one denominator, and rounded once.
 */
import type { Amount } from "../normal/amount.ts";
import { leastCommonMultiple } from "../normal/fraction.ts";
import type { NormalConsequence, NormalOutcome, NormalPolicy, NormalValue } from "../normal/normal-policy.ts";
import type { ModuleDraft } from "./module-draft.ts";
import { printRounded, printTree } from "./print-amount.ts";
import { consequencesOf, key, printValue, shown } from "./print-consequence.ts";
import type { SlotForm } from "./slot-form.ts";

/** The list `ADDS` and the function `collected(rules, f)`. */
export function printCollecting(
  normal: NormalPolicy,
  forms: readonly SlotForm[],
  draft: ModuleDraft,
): string {
  const read = (slot: number) => `f${(forms[slot] as SlotForm).at}`;
  const consequences = consequencesOf(normal);
  const unders = normal.outcomes.map((_, field) => commonUnder(consequences, field));
  const adds = consequences.map(({ values }) => {
    const parts = normal.outcomes.map((outcome, field) => {
      const value = values[field] as NormalValue;
      if (value.kind === "nothing") return "undefined";
      if (outcome.collect === "count") return "1";
      if (outcome.collect === "list") return printValue(outcome, value, read, draft, false);
      const exact = endsOf(value).map((end) => printExact(end, unders[field] as bigint, read, draft));
      return `[${exact.join(", ")}]`;
    });
    return `  (f) => [${parts.join(", ")}],`;
  });
  const fields = normal.outcomes.map((outcome, field) => {
    const own = `added(parts, ${field})`;
    return `    ${key(outcome.name)}: ${printTogether(outcome, own, unders[field] as bigint, draft)},`;
  });
  return `const ADDS = [\n${adds.join("\n")}\n];
function added(parts, field) {
  return parts.map((part) => part[field]).filter((value) => value !== undefined);
}
function collected(rules, f) {
  const parts = rules.map((rule) => ADDS[rule](f));
  return {\n${fields.join("\n")}\n  };
}`;
}

function printTogether(outcome: NormalOutcome, own: string, under: bigint, draft: ModuleDraft): string {
  const { collect, domain, round, range } = outcome;
  if (collect === "list") return own;
  if (collect === "count") return `${own}.length`;
  const end = (place: number) => {
    const ends = `${own}.map((ends) => ends[${place}])`;
    const over =
      collect === "sum"
        ? `${ends}.reduce((sum, each) => sum + each, 0n)`
        : `${draft.use(collect === "min" ? "least" : "greatest")}(...${ends})`;
    return shown(domain, printRounded(over, { under, big: true }, round, draft), false);
  };
  return range ? `{ atLeast: ${end(0)}, atMost: ${end(1)} }` : end(0);
}

/** The amounts of a value: one, or the two ends of a range. */
function endsOf(value: NormalValue): readonly (number | Amount)[] {
  if (value.kind === "constant") return [value.code];
  if (value.kind === "amount") return [value.amount];
  return value.kind === "range" ? [value.atLeast, value.atMost] : [];
}

function commonUnder(consequences: readonly NormalConsequence[], field: number): bigint {
  const amounts = consequences.flatMap(({ values }) => endsOf(values[field] as NormalValue));
  return amounts.reduce<bigint>(
    (under, amount) =>
      typeof amount === "number" ? under : leastCommonMultiple(under, BigInt(amount.under)),
    1n,
  );
}

function printExact(
  end: number | Amount,
  under: bigint,
  read: (slot: number) => string,
  draft: ModuleDraft,
): string {
  if (typeof end === "number") return `${BigInt(end) * under}n`;
  const times = under / BigInt(end.under);
  const over = printTree(end.tree, true, read, draft);
  return times === 1n ? over : `${over} * ${times}n`;
}
