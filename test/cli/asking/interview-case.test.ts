import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { emptyFolder, runIn } from "../world.ts";
import { type Move, scripted } from "./scripted.ts";

const DELAY = "How many minutes late did you arrive?";
const TICKET = "Which kind of ticket was it?";

/** A policy with every kind of fact that is asked in a way of its own. */
const ORDER = {
  id: "order",
  version: "1",
  purpose: "other",
  facts: {
    lines: {
      type: "list",
      maxItems: 2,
      ask: "What was ordered?",
      of: {
        price: { type: "money", currency: "EUR", max: "900.00", ask: "What did it cost?" },
        broken: { type: "boolean" },
        kind: { type: "enum", values: ["book", "toy"], optional: true, title: "Kind" },
      },
    },
    reason: { type: "enum", values: ["late", "wrong"], other: true, ask: "Why does it come back?" },
    at: { type: "instant", ask: "When did it come?", needs: "verified" },
  },
  derive: { damaged: { some: "lines", where: { broken: true } } },
  outcome: { due: { type: "enum", values: ["all", "some", "nothing"] } },
  rules: [
    { id: "damaged", when: { damaged: true }, then: { due: "all" }, because: "Something is broken." },
    { id: "other", when: { reason: { is: "other" } }, then: { due: "all" }, because: "Another reason." },
    {
      id: "long-ago",
      when: { at: { lt: "2026-01-01T00:00:00Z" } },
      then: { due: "nothing" },
      because: "It is long ago.",
    },
  ],
  otherwise: { then: { due: "some" }, because: "Some of it." },
};

async function interview(policy: string, moves: readonly Move[], ...args: string[]) {
  const prompter = scripted(...moves);
  const world = { folder: emptyFolder(), prompter: async () => prompter };
  writeFileSync(join(world.folder, "order.json"), JSON.stringify(ORDER));
  const ran = await runIn(world, "ask", policy, "--interactive", ...args);
  return { ...ran, heard: prompter.heard, left: prompter.left(), folder: world.folder };
}

const order = (facts: object, moves: readonly Move[], ...args: string[]) =>
  interview("order.json", moves, "--facts", JSON.stringify(facts), ...args);

describe("evenhand ask --interactive with a policy that decides", () => {
  test("asks until it is decided, and says why as decide --explain does: 0", async () => {
    const { code, out, heard, left } = await interview("scheme:delay-repay-15", [
      "Type a number",
      { type: "47" },
      "return",
      "Type it",
      { type: "32.4" },
      { type: "32.40" },
    ]);
    expect([code, left]).toEqual([0, 0]);
    expect(heard).toEqual([
      "At most 3 more questions.",
      `${DELAY} [Type a number | I do not know | I would rather not say | Stop here]`,
      "Type a whole number from 0 to 1440, unit minute (nothing: choose again)",
      "At most 2 more questions.",
      `${TICKET} [single | return | annual | quarterly | monthly | weekly | I do not know | I would rather not say | Go back | Stop here]`,
      "One more question.",
      "How much did the ticket cost? [Type it | I do not know | I would rather not say | Go back | Stop here]",
      expect.stringMatching(/^Type an amount in GBP/),
      expect.stringMatching(/^`32\.4` does not say its decimals/),
      expect.stringMatching(/^Type an amount in GBP/),
    ]);
    const facts = { delay: 47, ticket: "return", fare: "32.40" };
    const decided = await runIn(
      {},
      "decide",
      "scheme:delay-repay-15",
      "--explain",
      "--facts",
      JSON.stringify(facts),
    );
    expect(out).toBe(`${decided.out}facts: ${JSON.stringify(facts)}\n`);
  });
  test("what somebody does not know is passed over, and asked no more", async () => {
    const { code, out, heard, left } = await interview("scheme:delay-repay-15", [
      "I do not know",
      "I would rather not say",
      "I do not know",
    ]);
    expect([code, left, heard.length]).toEqual([0, 0, 6]);
    expect(out).toMatch(/^open\n/);
    expect(out).toMatch(/facts: \{\}\n$/);
  });
  test("goes back, to what was given before as well, and stops", async () => {
    const moves = ["return", "Go back", "Go back", "Type a number", { type: "3" }];
    const { out, left } = await interview("scheme:delay-repay-15", moves, "--facts", '{"delay":47}');
    expect([left, out.split("\n")[0]]).toEqual([0, "decided compensation: £0.00"]);
    const stopped = await interview("scheme:delay-repay-15", ["Stop here"], "--facts", '{"delay":47}');
    expect([stopped.code, stopped.out.split("\n")[0]]).toEqual([0, "open"]);
    expect((await interview("scheme:delay-repay-15", ["break off"])).code).toBe(130);
  });
  test("what is decided already is not asked about; what cannot be used is told: 1", async () => {
    expect(await interview("scheme:delay-repay-15", [], "--facts", '{"delay":3}')).toMatchObject({
      code: 0,
      heard: [],
    });
    const { code, out } = await interview("scheme:delay-repay-15", [], "--facts", '{"delai":3}');
    expect([code, out]).toEqual([1, expect.stringMatching(/^invalid unknown-fact delai/)]);
  });
  test("another word than those that are listed", async () => {
    const facts = { lines: [], at: { value: "2026-02-01T00:00:00Z", from: "verified" } };
    const { heard, out } = await order(facts, ["Something else", { type: "too small" }]);
    expect(heard[1]).toMatch(/^Why does it come back\? \[late \| wrong \| Something else \|/);
    expect(out).toMatch(/^decided due: all\nAnother reason\./);
  });
  test("where a check is needed it says so, and the answer counts as one", async () => {
    const facts = { lines: [], reason: "late", at: "2025-06-01T12:00:00Z" };
    const { heard, out } = await order(facts, ["Type it", { type: "2025-05-31T12:00:00Z" }]);
    expect(heard.slice(0, 3)).toEqual([
      "One more question.",
      "Claimed so far: June 1, 2025, 12:00 UTC.",
      "Neither what somebody says nor a record counts here: answer what was checked.",
    ]);
    expect(out).toContain("decided due: nothing");
    expect(out).toContain('"at":{"value":"2025-05-31T12:00:00Z","from":"verified"}');
  });
  test("--json has how it ended, the facts and the decision", async () => {
    const { out } = await interview(
      "scheme:delay-repay-15",
      ["Stop here"],
      "--facts",
      '{"delay":47}',
      "--json",
    );
    expect(JSON.parse(out)).toMatchObject({
      ended: "stopped",
      facts: { delay: 47 },
      decision: { status: "open" },
    });
  });
});

describe("records", () => {
  const known = { reason: "late", at: { value: "2026-02-01T00:00:00Z", from: "verified" } };
  const first = ["Type it", { type: "12.50" }, "No", "book"] as const;

  test("come one by one, field by field; what is not known of one is left out", async () => {
    const second = ["I do not know", "Yes", "There is none"];
    const { heard, out, left } = await order(known, [
      "Give them one by one",
      ...first,
      "There is another one",
      ...second,
    ]);
    expect(left).toBe(0);
    expect(heard.slice(1)).toEqual([
      "What was ordered? [Give them one by one | There are none | I do not know | I would rather not say | Go back | Stop here]",
      "Record 1: What did it cost? [Type it | I do not know]",
      "Type an amount in EUR with its decimals, such as 12.50 (nothing: leave it out)",
      "Record 1: What is `broken`? [Yes | No | I do not know]",
      "Record 1: Kind [book | toy | There is none | I do not know]",
      "After record 1 [There is another one | That is all | There may be more that I do not know]",
      "Record 2: What did it cost? [Type it | I do not know]",
      "Record 2: What is `broken`? [Yes | No | I do not know]",
      "Record 2: Kind [book | toy | There is none | I do not know]",
    ]);
    expect(out).toMatch(/^decided due: all\n/);
    expect(out).toContain(
      '"lines":[{"price":"12.50","broken":false,"kind":"book"},{"broken":true,"kind":{"is":"absent"}}]',
    );
  });
  test("are all, or there may be more", async () => {
    const all = await order(known, ["Give them one by one", ...first, "That is all"]);
    expect(all.out).toMatch(/^decided due: some\n/);
    const more = await order(known, [
      "Give them one by one",
      ...first,
      "There may be more that I do not know",
      "Stop here",
    ]);
    expect(more.out).toMatch(/^open\n/);
    expect(more.out).toContain('"complete":false');
    expect((await order(known, ["There are none"])).out).toMatch(/^decided due: some\n/);
  });
  test("one that cannot be used is told, and asked for again", async () => {
    const wrong = ["Type it", { type: "9000.00" }, "No", "book"] as const;
    const { heard, out } = await order(known, ["Give them one by one", ...wrong, ...first, "That is all"]);
    expect(heard).toContainEqual(expect.stringMatching(/^price: the text `9000\.00` is outside the domain/));
    expect(out).toContain('"lines":[{"price":"12.50"');
  });
  test("nothing typed is left out; broken off within, nothing of them is kept: 130", async () => {
    const { out } = await order(known, [
      "Give them one by one",
      "Type it",
      { type: "" },
      "No",
      "toy",
      "That is all",
    ]);
    expect(out).toContain('"lines":[{"broken":false,"kind":"toy"}]');
    for (const moves of [["break off"], ["Type it", "break off"], [...first, "break off"]] as const) {
      const { code, out: said } = await order(known, ["Give them one by one", ...moves]);
      expect([code, said.includes('"lines"')]).toEqual([130, false]);
    }
  });
});

describe("facts that are kept in a file", () => {
  test("are written after every answer, and gone on with", async () => {
    const folder = emptyFolder();
    const world = (...moves: Move[]) => ({ folder, prompter: async () => scripted(...moves) });
    const args = ["ask", "scheme:delay-repay-15", "--session", "case.json"];
    expect(
      (await runIn(world("Type a number", { type: "47" }, "break off"), ...args, "--interactive")).code,
    ).toBe(130);
    expect(JSON.parse(readFileSync(join(folder, "case.json"), "utf8"))).toEqual({ delay: 47 });
    expect((await runIn({ folder }, ...args)).out).toContain(TICKET);
    const { out } = await runIn(world("return", "Stop here"), ...args, "--interactive");
    expect(out).toMatch(/\nkept in case\.json\n$/);
    // What is said beside the file counts for more.
    expect((await runIn({ folder }, ...args, "--facts", '{"delay":3}')).out).toContain(
      "decided compensation",
    );
  });
  test.each(["not JSON", '{"delai":3}'])("of something else are refused: %s", async (text) => {
    const folder = emptyFolder();
    writeFileSync(join(folder, "case.json"), text);
    const { code, err } = await runIn({ folder }, "ask", "scheme:eu261", "--session", "case.json");
    expect([code, err]).toEqual([2, expect.stringContaining("error: case.json is not facts")]);
  });
});
