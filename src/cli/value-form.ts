import { listed } from "../analysis/in-words.ts";
import { moneyToText, parseMoney } from "../money/index.ts";
import type { Fact, Field } from "../policy/index.ts";

/** What a value of a fact looks like: in words, with an example where words are not enough; `write` writes a value down. */
export function valueForm(fact: Fact | Field, write: (value: unknown) => string): string {
  const example = write(exampleOf(fact));
  switch (fact.type) {
    case "boolean":
      return "true or false";
    case "enum":
      return `${listed(fact.values.map(write))}${fact.other ? ", or any other text" : ""}`;
    case "integer":
      return `a whole number from ${fact.min} to ${fact.max}${unitOf(fact)}`;
    case "decimal":
      return `a number from ${fact.min} to ${fact.max} with at most ${fact.scale} decimals${unitOf(fact)}`;
    case "money":
      return `an amount in ${fact.currency} with its decimals, such as ${example}`;
    case "date":
      return `a day, such as ${example}`;
    case "instant":
      return `a moment with its offset, such as ${example}`;
    case "set":
      return `a list of those that hold, such as ${example}, out of ${listed(fact.values.map(write))}; [] for none`;
    case "list":
      return (
        `a list of records, up to ${fact.maxItems}, such as ${example}; leave out what is not known of one, and ` +
        'write {"items":[...],"complete":false} where there may be more'
      );
  }
}

function unitOf({ unit }: { readonly unit?: string }): string {
  return unit === undefined ? "" : `, unit ${unit}`;
}

/** A value that the policy takes. */
function exampleOf(fact: Fact | Field): unknown {
  switch (fact.type) {
    case "boolean":
      return true;
    case "enum":
      return fact.values[0];
    case "integer":
    case "decimal":
      return Math.min(Math.max(1, fact.min), fact.max);
    case "money":
      return exampleAmount(fact);
    case "date":
      return exampleTime("2026-01-31", fact);
    case "instant":
      return exampleTime("2026-01-31T17:00:00+01:00", fact);
    case "set":
      return fact.values.slice(0, 2);
    case "list":
      return [Object.fromEntries(Object.entries(fact.of).map(([name, field]) => [name, exampleOf(field)]))];
  }
}

function exampleAmount({ currency, min = 0, max }: Extract<Fact, { readonly type: "money" }>): string {
  const minor = (written: string | 0) => {
    const money = parseMoney(String(written), currency);
    return money.ok ? money.value.amount : 0;
  };
  return moneyToText({ amount: Math.min(Math.max(1250, minor(min)), minor(max)), currency });
}

function exampleTime(
  usual: string,
  { min = usual, max = usual }: { readonly min?: string; readonly max?: string },
) {
  if (Date.parse(usual) < Date.parse(min)) return min;
  return Date.parse(usual) > Date.parse(max) ? max : usual;
}
