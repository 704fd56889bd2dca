import { readdirSync } from "node:fs";
import { join } from "node:path";
import { decide, expectDecided, expectOk, issueText, parsePolicyText, printTypes, runCases } from "evenhand";
import { describe, expect, test } from "vitest";
import { runIn } from "../cli/world.ts";
import { ROOT, readText } from "../docs/find-blocks.ts";

const trades = ["retailer", "airline"];
const files = trades.flatMap((trade) =>
  readdirSync(join(ROOT, "examples", trade))
    .filter((file) => file.endsWith(".json"))
    .map((file) => `examples/${trade}/${file}`),
);
const policyOf = (file: string) => expectOk(parsePolicyText(readText(file)));

describe("the rules of a shop and of an airline", () => {
  test("stand in six files, and the page says how many cases they carry", () => {
    expect(files).toHaveLength(6);
    const cases = files.map((file) => policyOf(file).document.cases?.length ?? 0);
    const page = readText("docs/order-lines-and-segments.md");
    expect(page).toContain(`(${cases.reduce((sum, count) => sum + count, 0)} in all)`);
    for (const file of files) expect(page).toContain(`(../${file})`);
    for (const trade of trades) {
      const own = files.filter((file) => file.includes(`/${trade}/`)).map((file) => policyOf(file));
      const count = own.reduce((sum, { document }) => sum + (document.cases?.length ?? 0), 0);
      expect(count, trade).toBeGreaterThanOrEqual(20);
    }
  });

  test("are found sound by the command line", async () => {
    const { code, out } = await runIn({ folder: ROOT }, "check", ...files);
    expect(code, out).toBe(0);
  });

  test.each(files)("%s has nothing that its author should look at, and passes its cases", (file) => {
    const policy = policyOf(file);
    expect(policy.notes.map(issueText)).toEqual([]);
    expect(runCases(policy).filter(({ passed }) => !passed)).toEqual([]);
  });

  test.each(files)("each rule of %s decides one of its cases", (file) => {
    const policy = policyOf(file);
    const fired = runCases(policy).flatMap(({ decision }) =>
      decision.status === "decided" ? decision.because.map(({ rule }) => rule) : [],
    );
    const { layers, rules = layers?.flatMap((layer) => layer.rules) ?? [], otherwise } = policy.document;
    const ids = [...rules.map(({ id }) => id), ...(otherwise === undefined ? [] : ["otherwise"])];
    expect(ids.filter((id) => !fired.includes(id))).toEqual([]);
  });

  test.each(
    files.filter((file) =>
      readdirSync(join(ROOT, file, "..")).includes(typesOf(file).split("/").at(-1) ?? ""),
    ),
  )("the types beside %s are those that the library writes", (file) => {
    expect(readText(typesOf(file))).toBe(printTypes(policyOf(file).document));
  });
});

function typesOf(file: string): string {
  return file.replace(/\.json$/, ".d.json.ts");
}

/** A number from a text, the same on every machine. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

describe("held against the same rules written as a program", () => {
  test("the price of bags", () => {
    const policy = policyOf("examples/airline/baggage.json");
    const cabins = ["basic", "economy", "business"];
    const ranks = ["none", "silver", "gold"];
    const free = [
      [0, 1, 2],
      [1, 2, 3],
      [2, 3, 3],
    ];
    const draw = seeded(20260302);
    for (let round = 0; round < 500; round += 1) {
      const [cabin, rank] = [draw(3), draw(3)];
      const kilos = Array.from(
        { length: draw(6) },
        () => [22.9, 23, 23.1, 31.9, 32, 32.1, 7][draw(7)] as number,
      );
      const extras = ["sports-bag", "pet-in-cabin", "instrument-on-a-seat"].filter(() => draw(2) === 1);
      const freeBags = free[cabin]?.[rank] as number;
      const heavy = kilos.filter((weight) => weight > 23 && weight <= 32).length;
      const fees =
        50 * Math.max(0, kilos.length - freeBags) +
        75 * heavy +
        (extras.includes("sports-bag") ? 60 : 0) +
        (extras.includes("pet-in-cabin") ? 95 : 0);
      const facts = {
        cabin: cabins[cabin],
        membership: ranks[rank],
        bags: kilos.map((weight) => ({ kilos: weight })),
        extras,
      };
      const { outcome } = expectDecided(decide(policy, facts));
      expect(outcome, JSON.stringify(facts)).toEqual({
        freeBags,
        fees: { amount: fees * 100, currency: "USD" },
        notices: [
          ...(kilos.some((weight) => weight > 32) ? ["too-heavy-for-one-person"] : []),
          ...(extras.includes("instrument-on-a-seat") ? ["book-a-seat-for-it"] : []),
        ],
      });
    }
  });

  test("what comes back", () => {
    const policy = policyOf("examples/retailer/return.json");
    const kinds = ["clothing", "electronics", "hygiene", "media", "fresh-food", "a globe"];
    const arrivals = ["2026-03-02", "2026-01-31", "2026-01-30", "2024-03-02", "2024-03-01"];
    const draw = seeded(62027097);
    for (let round = 0; round < 500; round += 1) {
      const place = draw(arrivals.length);
      const days = [0, 30, 31, 730, 731][place] as number;
      const lines = Array.from({ length: draw(5) }, () => ({
        comesBack: draw(4) > 0,
        kind: kinds[draw(kinds.length)] as string,
        personalised: draw(4) === 0,
        opened: draw(2) === 0,
        faulty: draw(3) === 0,
        price: draw(3) === 0 ? 305 : draw(20_000),
      }));
      const back = lines.filter((line) => line.comesBack);
      const sound = back.filter((line) => !line.faulty);
      const sealed = (line: { kind: string; opened: boolean }) =>
        !(["hygiene", "media"].includes(line.kind) && line.opened);
      const fine = sound.filter((line) => !line.personalised && line.kind !== "fresh-food" && sealed(line));
      const worth = (some: readonly { price: number }[]) => some.reduce((sum, { price }) => sum + price, 0);
      const faulty = worth(back.filter((line) => line.faulty));
      const inTime = days <= 30;
      const acceptable = faulty + worth(fine);
      const used = worth(fine.filter((line) => line.kind === "electronics" && line.opened));
      const postage = inTime && faulty === 0 ? Math.min(490, acceptable) : 0;
      const objections = [
        back.length === 0 && "nothing-chosen",
        !inTime && sound.length > 0 && "too-late",
        sound.some((line) => line.personalised) && "personalised",
        sound.some((line) => !sealed(line)) && "unsealed",
        sound.some((line) => line.kind === "fresh-food") && "perishable",
        days > 730 && faulty > 0 && "too-late",
      ].filter((objection) => objection !== false);
      const facts = { deliveredOn: arrivals[place], today: "2026-03-02", lines };
      const { outcome } = expectDecided(decide(policy, facts));
      expect(outcome, JSON.stringify(facts)).toMatchObject({
        refund: { amount: inTime ? acceptable : days <= 730 ? faulty : 0 },
        deduction: { amount: postage + (inTime ? Math.floor((used * 10) / 100) : 0) },
        objections,
      });
    }
  });
});
