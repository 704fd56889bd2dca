import type { Fact, PolicyDocument } from "evenhand";
import { decide, expectOk, parsePolicy } from "evenhand";
import { describe, expect, test } from "vitest";
import { answerForm } from "../../src/cli/answer-form.ts";
import { flightDocument } from "../policy/explaining/flight-document.ts";
import { runIn } from "./world.ts";

const list: Fact = {
  type: "list",
  maxItems: 20,
  of: {
    status: { type: "enum", values: ["booked", "landed"] },
    price: { type: "money", currency: "EUR", max: "9.00" },
    left: { type: "instant", min: "2027-01-01T00:00:00Z" },
  },
};
const forms: readonly (readonly [Fact, string])[] = [
  [{ type: "boolean" }, "true or false"],
  [{ type: "enum", values: ["a", "b"], other: true }, '"a" or "b", or any other text'],
  [{ type: "enum", values: ["low", "high"], ordered: true }, '"low" or "high"'],
  [{ type: "integer", unit: "minute", min: 0, max: 1440 }, "a whole number from 0 to 1440, unit minute"],
  [{ type: "decimal", scale: 2, min: 0, max: 30 }, "a number from 0 to 30 with at most 2 decimals"],
  [
    { type: "money", currency: "EUR", max: "100.00", optional: true },
    'an amount in EUR with its decimals, such as "12.50"; {"is":"absent"} where there is none',
  ],
  [{ type: "money", currency: "EUR", max: "5" }, 'an amount in EUR with its decimals, such as "5.00"'],
  [
    { type: "money", currency: "EUR", min: "20.00", max: "100.00" },
    'an amount in EUR with its decimals, such as "20.00"',
  ],
  [{ type: "money", currency: "JPY", max: "5000" }, 'an amount in JPY with its decimals, such as "1250"'],
  [{ type: "date" }, 'a day, such as "2026-01-31"'],
  [{ type: "date", min: "2026-02-01" }, 'a day, such as "2026-02-01"'],
  [{ type: "date", max: "2026-01-30" }, 'a day, such as "2026-01-30"'],
  [{ type: "instant" }, 'a moment with its offset, such as "2026-01-31T17:00:00+01:00"'],
  [
    { type: "instant", min: "2026-01-31T16:00:00.001Z" },
    'a moment with its offset, such as "2026-01-31T16:00:00.001Z"',
  ],
  [
    { type: "set", values: ["a", "b", "c"] },
    'a list of those that hold, such as ["a","b"], out of "a", "b" or "c"; [] for none',
  ],
  [
    list,
    'a list of records, up to 20, such as [{"status":"booked","price":"9.00","left":"2027-01-01T00:00:00Z"}]; ' +
      'leave out what is not known of one, and write {"items":[...],"complete":false} where there may be more',
  ],
];

/** A policy that asks this fact. */
function asking(fact: Fact): PolicyDocument {
  const when = fact.optional
    ? { it: { is: "present" as const } }
    : { any: [{ made: true }, { made: false }] };
  return {
    id: "asking",
    version: "1",
    purpose: "other",
    facts: { it: fact, made: { type: "boolean" } },
    outcome: { yes: { type: "boolean" } },
    rules: [{ id: "one", when, then: { yes: true }, because: "x." }],
    otherwise: { then: { yes: false }, because: "y." },
  };
}

describe("how an answer is written", () => {
  test.each(forms)("%j: %s", (fact, form) => {
    expect(answerForm(fact)).toBe(form);
  });
  test.each(forms.filter(([, form]) => form.includes("such as ")))(
    "the example is an answer that the policy takes: %j",
    (fact, form) => {
      const [example = ""] = /(?<=such as )(?:".*?"|\[.*?\](?=[,;]))/.exec(form) ?? [];
      const decision = decide(expectOk(parsePolicy(asking(fact))), { it: JSON.parse(example), made: true });
      expect(decision.status).toBe("decided");
    },
  );
  test.each<[readonly string[], string]>([
    [
      ["segments"],
      "Which flights are on the booking?\nfact: segments\nhow: ask the customer\nanswer: a list of records",
    ],
    [
      ["assistance"],
      "What help was booked?\nfact: assistance\nhow: ask the customer\nanswer: a list of those",
    ],
    [
      ["bookedAt"],
      "When was it booked?\nfact: bookedAt\nhow: ask the customer\nanswer: a moment with its offset",
    ],
  ])("ask says it for lists, sets and moments: %s", async ([fact = ""], text) => {
    const known: Readonly<Record<string, unknown>> = {
      bookedAt: "2026-03-01T17:00:00Z",
      now: "2026-03-05T09:30:00Z",
      day: "2026-04-02",
      fare: "flex",
      assistance: ["wheelchair"],
      segments: [{ status: "booked", price: "9.00" }],
    };
    const facts = JSON.stringify({ ...known, [fact]: undefined });
    const { code, out } = await runIn(
      { input: JSON.stringify(flightDocument) },
      "ask",
      "-",
      "--facts",
      facts,
    );
    expect([code, out.slice(0, text.length)]).toEqual([0, text]);
  });
});
