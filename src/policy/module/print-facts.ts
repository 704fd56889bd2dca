/**
 * How a case is read: `known(facts, faults)` checks every value and gives what rules read, or nothing; `taken(facts)`
 * takes every value for what it should be.
 */
import type { GivenFact, NormalPolicy } from "../normal/normal-policy.ts";
import { literal, property } from "./literal.ts";
import type { ModuleDraft } from "./module-draft.ts";
import { key } from "./print-consequence.ts";
import { printList } from "./print-list.ts";
import { printChecked, printUnchecked } from "./print-value.ts";
import type { SlotForm } from "./slot-form.ts";

/** What one declared fact contributes: statements that read it, and what they leave for the rules and derivations. */
interface Reading {
  readonly statements: readonly string[];
  /** Entries of the object that rules read. */
  readonly slots: readonly string[];
  /** Entries of the object of records. */
  readonly lists: readonly string[];
}

/** How the quickest form takes a case: read first, as it is, or by itself and without `taken`. */
export type Taking = "read" | "as-it-is" | "by-itself";

/** Both functions. */
export function printFacts(
  normal: NormalPolicy,
  forms: readonly SlotForm[],
  { taking, used }: { readonly taking: Taking; readonly used: ReadonlySet<number> },
  draft: ModuleDraft,
): string {
  const names = normal.given.map(({ name }) => literal(name));
  const functions: string[] = [];
  const checked = normal.given.map((given, place) =>
    readingOf(given, place, { forms, used, draft, functions, checked: true }),
  );
  const unchecked =
    taking !== "read"
      ? []
      : normal.given.map((given, place) =>
          readingOf(given, place, { forms, used, draft, functions, checked: false }),
        );
  const derived = normal.facts.flatMap(({ derivation }, slot) =>
    derivation === undefined ? [] : [`${keyOf(forms[slot] as SlotForm)}: 0`],
  );
  const end = (readings: readonly Reading[]) => {
    const slots = [...readings.flatMap((reading) => reading.slots), ...derived].join(", ");
    if (derived.length === 0) return `  return { ${slots} };`;
    const lists = readings.flatMap((reading) => reading.lists).join(", ");
    return `  const f = { ${slots} };\n  derive(f, { ${lists} });\n  return f;`;
  };
  const taken =
    taking === "read"
      ? [...unchecked.flatMap((reading) => reading.statements), end(unchecked)].join("\n")
      : taking === "as-it-is"
        ? "  return facts;"
        : "";
  draft.use("fail");
  draft.use("listed");
  return `const NAMES = [${names.join(", ")}];
const DECLARED = new Set(NAMES);
${functions.join("\n")}
function known(facts, faults) {
  if (typeof facts !== "object" || facts === null || Array.isArray(facts)) return undefined;
  let count = 0;
  for (const name in facts) {
    if (name !== NAMES[count] && !DECLARED.has(name)) {
      if (faults === undefined) return undefined;
      faults.invalid.push(name);
    } else count += 1;
  }
  const own = count === ${names.length} ? facts : listed(facts);
${checked.flatMap((reading) => reading.statements).join("\n")}
  if (faults !== undefined && faults.open.length + faults.invalid.length > 0) return undefined;
${end(checked)}
}${taken === "" ? "" : `\nfunction taken(facts) {\n${taken}\n}`}`;
}

interface How {
  readonly forms: readonly SlotForm[];
  readonly used: ReadonlySet<number>;
  readonly draft: ModuleDraft;
  readonly functions: string[];
  readonly checked: boolean;
}

function readingOf(given: GivenFact, place: number, how: How): Reading {
  const { fact, name } = given;
  if (fact.type === "list") return readList(given, place, how);
  if (fact.type === "set") return readSet(given, place, how);
  const form = how.forms[given.places[0] as number] as SlotForm;
  const slots = [`${keyOf(form)}: v${place}`];
  if (!how.checked) {
    const statements = [`  const v${place} = ${printUnchecked(form, `facts${property(name)}`)};`];
    return { statements, slots, lists: [] };
  }
  const { reads, wrong } = printChecked(form, `g${place}`, how.draft);
  const statements = [
    `  const g${place} = own${property(name)};`,
    `  const v${place} = ${reads};`,
    ...(wrong ? [refuse(wrong(`v${place}`), name, `g${place}`)] : []),
  ];
  return { statements, slots, lists: [] };
}

function readSet({ fact, name, places, present }: GivenFact, place: number, how: How): Reading {
  const { values } = fact as Extract<GivenFact["fact"], { readonly type: "set" }>;
  const [given, held] = [`g${place}`, `v${place}`];
  const from = `${how.checked ? "own" : "facts"}${property(name)}`;
  const words = () => how.draft.keep(`new Set([${values.map(literal).join(", ")}])`);
  const read = how.checked ? `${how.draft.use("wordsOf")}(${given}, ${words()})` : `new Set(${given})`;
  const isAbsent = how.checked ? `${how.draft.use("isAbsent")}(${given})` : `!Array.isArray(${given})`;
  const statements = [
    `  const ${given} = ${from};`,
    `  const ${held} = ${present === undefined ? read : `${isAbsent} ? null : ${read}`};`,
    ...(how.checked ? [refuse(`${held} === undefined`, name, given)] : []),
  ];
  const has = (word: string) =>
    present === undefined
      ? `${held}.has(${literal(word)})`
      : `${held} !== null && ${held}.has(${literal(word)})`;
  const slots = places.flatMap((slot, index) =>
    how.used.has(slot) ? [`${keyOf(how.forms[slot] as SlotForm)}: ${has(values[index] as string)}`] : [],
  );
  return { statements, slots: [...slots, ...presence(present, held, how)], lists: [] };
}

function readList(given: GivenFact, place: number, how: How): Reading {
  const { name, present } = given;
  const reader = `${how.checked ? "records" : "taken"}${place}`;
  how.functions.push(printList(given, reader, how.checked, how.draft));
  const raw = `g${place}`;
  const records = `v${place}`;
  const isAbsent = how.checked ? `${how.draft.use("isAbsent")}(${raw})` : `!Array.isArray(${raw})`;
  const read = `${reader}(${raw})`;
  const statements = [
    `  const ${raw} = ${how.checked ? "own" : "facts"}${property(name)};`,
    `  const ${records} = ${present === undefined ? read : `${isAbsent} ? null : ${read}`};`,
    ...(how.checked ? [refuse(`${records} === undefined`, name, raw)] : []),
  ];
  return { statements, slots: presence(present, records, how), lists: [`l${place}: ${records}`] };
}

function presence(present: number | undefined, held: string, { forms }: How): readonly string[] {
  return present === undefined ? [] : [`${keyOf(forms[present] as SlotForm)}: ${held} !== null`];
}

function refuse(wrong: string, name: string, given: string): string {
  return `  if (${wrong}) {
    fail(faults, ${literal(name)}, ${given});
    if (faults === undefined) return undefined;
  }`;
}

function keyOf({ at }: SlotForm): string {
  return at.startsWith(".") ? key(at.slice(1)) : at;
}
