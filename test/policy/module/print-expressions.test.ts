// Expressions of a module, each run: an amount comes to what whole numbers of any size come to, and a test holds of the
// values in its boxes and of no others.
import { describe, expect, test } from "vitest";
import { type RoundingMode, roundBigQuotient } from "../../../src/money/index.ts";
import { type ModuleDraft, moduleDraft } from "../../../src/policy/module/module-draft.ts";
import { printAmount } from "../../../src/policy/module/print-amount.ts";
import { printBox, printBoxes } from "../../../src/policy/module/print-test.ts";
import { type SlotForm, slotForms } from "../../../src/policy/module/slot-form.ts";
import type { AmountTree } from "../../../src/policy/normal/amount.ts";
import {
  BOOLEAN_DOMAIN,
  type Domain,
  enumDomain,
  numberDomain,
  withAbsent,
} from "../../../src/policy/normal/domain.ts";
import { type Spans, spansOf } from "../../../src/policy/normal/spans.ts";
import { type Random, seededRandom } from "../generators/random.ts";

/** The values of expressions of `read`, each a function of it. */
async function run(
  expressions: readonly string[],
  draft: ModuleDraft,
): Promise<readonly ((read: unknown) => unknown)[]> {
  const list = expressions.map((expression) => `(read) => ${expression}`).join(",\n");
  const code = `${draft.parts().join("\n")}\nexport const all = [${list}];`;
  const address = `data:text/javascript;base64,${Buffer.from(code, "utf8").toString("base64")}`;
  return ((await import(/* @vite-ignore */ address)) as { all: ((read: unknown) => unknown)[] }).all;
}

function draftTree(random: Random, depth: number): AmountTree<number> {
  if (depth === 0 || random.chance(0.3)) {
    const terms = random
      .some([0, 1, 2], 0, 3)
      .map((fact) => ({ fact, times: random.pick([0, 1, -1, 2, -7, 9]) }));
    return { kind: "linear", terms, constant: random.pick([0, 0, 1, -13, 40]) };
  }
  const of = Array.from({ length: random.between(1, 3) }, () => draftTree(random, depth - 1));
  return { kind: random.pick(["sum", "min", "max"]), of };
}

function valueOfTree(tree: AmountTree<number>, codes: readonly number[]): bigint {
  if (tree.kind === "linear") {
    return tree.terms.reduce(
      (sum, { fact, times }) => sum + BigInt(times) * BigInt(codes[fact] as number),
      BigInt(tree.constant),
    );
  }
  const sorted = tree.of.map((part) => valueOfTree(part, codes)).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  if (tree.kind === "sum") return sorted.reduce((sum, part) => sum + part, 0n);
  return (tree.kind === "min" ? sorted[0] : sorted.at(-1)) as bigint;
}

describe("amounts", () => {
  test.each(["half-up", "half-even", "up", "down"] as const)(
    "are exact, and never minus zero: %s",
    async (round: RoundingMode) => {
      const random = seededRandom(3);
      const draft = moduleDraft();
      const drafted = Array.from({ length: 250 }, () => ({
        tree: draftTree(random, 2),
        under: random.pick([1, 2, 3, 4, 100]),
        big: random.chance(0.5),
      }));
      const printed = drafted.map((amount) => printAmount(amount, round, (slot) => `read[${slot}]`, draft));
      const amounts = await run(printed, draft);
      for (const [place, { tree, under }] of drafted.entries()) {
        for (let index = 0; index < 12; index += 1) {
          const codes = [0, 1, 2].map(() => random.pick([0, 0, 1, -1, 2, 5, -5, 50, -150]));
          const expected = Number(roundBigQuotient(valueOfTree(tree, codes), BigInt(under), round));
          expect(amounts[place]?.(codes), `${printed[place]} at ${codes}`).toBe(expected);
        }
      }
    },
  );

  test("carry only the pieces that they need", () => {
    const tree: AmountTree<number> = { kind: "linear", terms: [{ fact: 0, times: 1 }], constant: 0 };
    const parts = (under: number, big: boolean) => {
      const draft = moduleDraft();
      printAmount({ tree, under, big }, "half-up", String, draft);
      return draft.parts().length;
    };
    expect([parts(1, false), parts(1, true), parts(2, false), parts(2, true)]).toEqual([0, 0, 1, 1]);
  });
});

const number = numberDomain("integer", { least: -3, greatest: 40 }, 0);
const few = enumDomain(["low", "mid", "top"]);
const many = enumDomain(Array.from({ length: 12 }, (_, at) => `word-${at}`));
const open = enumDomain(["low", "mid"], true);
const openMany = enumDomain(
  Array.from({ length: 12 }, (_, at) => `word-${at}`),
  true,
);
const DOMAINS: readonly (readonly [string, Domain])[] = [
  ["yes and no", BOOLEAN_DOMAIN],
  ["numbers", number],
  ["few words", few],
  ["many words", many],
  ["words and others", open],
  ["many words and others", openMany],
];

/** What a rule reads where the code is this one. */
function readAs({ kind, domain }: SlotForm, code: number): unknown {
  if (kind === "yes") return code === 1;
  if (kind === "number") return code;
  return code === domain.absent ? null : (domain.values[code] ?? "some other");
}

const codesOf = (domain: Domain) =>
  Array.from({ length: (domain.absent ?? domain.greatest) - domain.least + 1 }, (_, at) => domain.least + at);
const holds = (spans: Spans, code: number) =>
  spans.some((low, at) => at % 2 === 0 && code >= low && code <= (spans[at + 1] as number));

describe.each(DOMAINS)("a test of %s", (_, domain) => {
  test.each([false, true])(
    "holds of the values in it and of no others, absent ones too: %s",
    async (optional) => {
      const own = optional ? withAbsent(domain) : domain;
      const forms = slotForms([{ name: "it", domain: own, fact: {} }], true);
      const random = seededRandom(11);
      const codes = codesOf(own);
      const draft = moduleDraft();
      const drafted = [
        ...codes.slice(0, 12).map((code): Spans => [code, code]),
        ...Array.from({ length: 60 }, () => spansOf(random.some(codes, 1, codes.length))),
        [own.least, own.absent ?? own.greatest],
        [own.least, own.greatest],
      ];
      const printed = drafted.map((spans) => printBox([{ fact: 0, spans }], forms, "read", draft));
      // As it stands among others: what it is joined to must not take it apart.
      const joined = drafted.map((spans, at) => {
        const other = drafted[(at * 7 + 3) % drafted.length] as Spans;
        const boxes = [[{ fact: 0, spans }], [{ fact: 0, spans: other }]];
        return { spans, other, text: `!(${printBoxes(boxes, forms, "read", draft)})` };
      });
      const tests = await run([...printed, ...joined.map(({ text }) => text)], draft);
      for (const code of codes) {
        const read = { it: readAs(forms[0] as SlotForm, code) };
        drafted.forEach((spans, at) => {
          expect(tests[at]?.(read), `${printed[at]} of ${JSON.stringify(read)}`).toBe(holds(spans, code));
        });
        joined.forEach(({ spans, other, text }, at) => {
          expect(tests[printed.length + at]?.(read), text).toBe(!(holds(spans, code) || holds(other, code)));
        });
      }
    },
  );
});

describe("boxes of several facts", () => {
  test("hold where each side does, and a union where one of them does", async () => {
    const random = seededRandom(5);
    const domains = [few, number, BOOLEAN_DOMAIN, withAbsent(open)];
    const forms = slotForms(
      domains.map((domain, at) => ({ name: `f${at}`, domain, fact: {} })),
      false,
    );
    expect(forms.map(({ at }) => at)).toEqual([".p0", ".p1", ".p2", ".p3"]);
    const draft = moduleDraft();
    const draftBox = () =>
      random
        .some([0, 1, 2, 3], 0, 3)
        .sort()
        .map((fact) => ({ fact, spans: spansOf(random.some(codesOf(domains[fact] as Domain), 1, 9)) }));
    const unions = Array.from({ length: 80 }, () => Array.from({ length: random.between(0, 4) }, draftBox));
    const printed = unions.map((boxes) => printBoxes(boxes, forms, "read", draft));
    const tests = await run(printed, draft);
    for (let index = 0; index < 60; index += 1) {
      const codes = domains.map((domain) => random.pick(codesOf(domain)));
      const read = Object.fromEntries(
        codes.map((code, at) => [`p${at}`, readAs(forms[at] as SlotForm, code)]),
      );
      unions.forEach((boxes, at) => {
        const expected = boxes.some((box) =>
          box.every(({ fact, spans }) => holds(spans, codes[fact] as number)),
        );
        expect(Boolean(tests[at]?.(read)), printed[at]).toBe(expected);
      });
    }
  });
});
