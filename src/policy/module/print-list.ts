/**
 * How the records of a list are read: each becomes an object of what its tests read.
 */
import type { GivenFact } from "../normal/normal-policy.ts";
import { literal, property } from "./literal.ts";
import type { ModuleDraft } from "./module-draft.ts";
import { printChecked, printUnchecked } from "./print-value.ts";
import { slotForms } from "./slot-form.ts";

/** A function that gives the records of a list; checked, it gives nothing where one cannot be used. */
export function printList(given: GivenFact, name: string, checked: boolean, draft: ModuleDraft): string {
  const { fields = [], fact } = given;
  const forms = slotForms(fields, false);
  const entries = forms.map(({ at }, place) => `${at.slice(1)}: v${place}`).join(", ");
  const reading = forms.flatMap((form, place) => {
    const from = `record${property((fields[place] as { readonly name: string }).name)}`;
    if (!checked) return [`    const v${place} = ${printUnchecked(form, from)};`];
    const { reads, wrong } = printChecked(form, `g${place}`, draft);
    return [
      `    const g${place} = ${from};`,
      `    const v${place} = ${reads};`,
      ...(wrong ? [`    if (${wrong(`v${place}`)}) return undefined;`] : []),
    ];
  });
  const most = fact.type === "list" ? fact.maxItems : 0;
  const names = draft.keep(`new Set([${fields.map((field) => literal(field.name)).join(", ")}])`);
  const checks = [
    `    if (!${draft.use("isPlain")}(record)) return undefined;`,
    `    for (const name in record) if (!${names}.has(name)) return undefined;`,
  ];
  return [
    ...(checked
      ? [
          `function ${name}(given) {`,
          `  const list = ${draft.use("itemsOf")}(given);`,
          `  if (!Array.isArray(list) || list.length > ${most}) return undefined;`,
        ]
      : [`function ${name}(list) {`]),
    "  const records = [];",
    "  for (const record of list) {",
    ...(checked ? checks : []),
    ...reading,
    `    records.push({ ${entries} });`,
    "  }",
    "  return records;",
    "}",
  ].join("\n");
}
