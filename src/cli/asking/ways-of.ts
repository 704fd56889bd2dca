import type { Issue } from "../../issue/index.ts";
import { chooseText, type Fact, type Field, type Text } from "../../policy/index.ts";
import { valueForm } from "../value-form.ts";
import type { Query, Way } from "./query.ts";

/** Tells what is wrong with some records of a list, as far as they are given. */
export type IssuesOfRecords = (records: readonly object[]) => readonly Issue[];

/** How a value of a fact can be given in a dialogue. */
export function waysOf(fact: Fact, locale: string, issuesOf: IssuesOfRecords = () => []): readonly Way[] {
  if (fact.type === "set")
    return [
      {
        kind: "several",
        label: "Choose those that hold",
        values: fact.values.map((value) => ({ value, label: value })),
      },
      { kind: "fixed", label: "None of them", reply: [] },
      ...absence(fact),
    ];
  if (fact.type !== "list") return fieldWays(fact);
  const fields = Object.entries(fact.of).map(
    ([name, field]): Query => ({
      name,
      question: askedAs(name, field, locale),
      notes: [],
      ways: fieldWays(field),
    }),
  );
  return [
    { kind: "records", label: "Give them one by one", most: fact.maxItems, fields, issuesOf },
    { kind: "fixed", label: "There are none", reply: [] },
    ...absence(fact),
  ];
}

/** A question as the policy words it for the customer, or its name. */
export function askedAs(
  name: string,
  { ask, title }: { readonly ask?: Text; readonly title?: Text },
  locale: string,
): string {
  for (const text of [ask, title]) {
    const chosen = text === undefined ? undefined : chooseText(text, locale, "customer");
    if (chosen !== undefined) return chosen;
  }
  return `What is \`${name}\`?`;
}

function fieldWays(fact: Exclude<Fact, { readonly type: "set" | "list" }> | Field): readonly Way[] {
  switch (fact.type) {
    case "boolean":
      return [fixed("Yes", true), fixed("No", false), ...absence(fact)];
    case "enum":
      return [
        ...fact.values.map((value) => fixed(value, value)),
        ...(fact.other === true ? [typed("Something else", "its name", String)] : []),
        ...absence(fact),
      ];
    case "integer":
    case "decimal":
      return [typed("Type a number", valueForm(fact, String), numberIn), ...absence(fact)];
    default:
      return [typed("Type it", valueForm(fact, String), String), ...absence(fact)];
  }
}

function absence({ optional }: { readonly optional?: boolean }): readonly Way[] {
  return optional === true ? [fixed("There is none", { is: "absent" })] : [];
}

function fixed(label: string, reply: unknown): Way {
  return { kind: "fixed", label, reply };
}

function typed(label: string, form: string, replyOf: (text: string) => unknown): Way {
  return { kind: "typed", label, form, replyOf };
}

/** The number that a text is; any other text as it is, so that whoever reads it says what is wrong. */
function numberIn(text: string): unknown {
  return /^[+-]?\d{1,15}(\.\d{1,15})?$/.test(text) ? Number(text) : text;
}
