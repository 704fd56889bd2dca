// "Another word than those listed" and "at least this one", written with the words: no case is decided otherwise.
import { describe, expect, test } from "vitest";
import { spellOutWords } from "../../../src/analysis/joint/spell-out-words.ts";
import type { PolicyDocument } from "../../../src/policy/index.ts";
import { seededRandom } from "../../policy/generators/random.ts";
import { draftTinyPolicy } from "../generators/draft-tiny-policy.ts";
import { spaceOf } from "../oracle/case-space.ts";
import { resultsOf } from "../oracle/results.ts";

const kind = { type: "enum", values: ["bus", "tram"], other: true };
const base = {
  id: "other",
  version: "1",
  purpose: "other",
  facts: {
    kind,
    rank: { type: "enum", values: ["none", "silver", "gold"], ordered: true },
    delay: { type: "integer", min: 0, max: 9 },
    legs: { type: "list", maxItems: 2, of: { kind: { ...kind, values: ["train"] } } },
    more: { type: "list", maxItems: 2, of: { delay: { type: "integer", min: 0, max: 3 } } },
  },
  parameters: { least: { type: "enum", values: ["none", "silver"], value: "silver" } },
  outcome: { points: { type: "integer" } },
} as unknown as PolicyDocument;
const rule = (when: object) => ({ id: "one", when, then: { points: 1 }, because: "x" });

function spelled(when: object): unknown {
  const [first] = spellOutWords({ ...base, rules: [rule(when)] } as PolicyDocument).rules ?? [];
  return first?.when;
}
const other = { is: "other" };
const none = { not: ["bus", "tram"] };

describe("another word", () => {
  test.each<readonly [object, object]>([
    [{ kind: other }, { kind: none }],
    [{ kind: { not: other } }, { kind: { not: none } }],
    [{ kind: { not: { not: other } } }, { kind: { not: { not: none } } }],
    [{ kind: { is: "absent" } }, { kind: { is: "absent" } }],
    [{ kind: "bus" }, { kind: "bus" }],
    [{ kind: ["bus", "tram"] }, { kind: ["bus", "tram"] }],
    [{ delay: { gte: 3 } }, { delay: { gte: 3 } }],
    [{ delay: other }, { delay: other }],
    [{ not: { kind: other } }, { not: { kind: none } }],
    [{ any: [{ kind: other }, { delay: 3 }] }, { any: [{ kind: none }, { delay: 3 }] }],
    [
      { all: [{ any: [{ kind: other }] }, { not: { kind: other } }] },
      { all: [{ any: [{ kind: none }] }, { not: { kind: none } }] },
    ],
    [{ constructor: other }, { constructor: other }],
    [{ rank: { gte: "silver" } }, { rank: ["silver", "gold"] }],
    [{ rank: { gt: "silver" } }, { rank: ["gold"] }],
    [{ rank: { lte: "silver" } }, { rank: ["none", "silver"] }],
    [{ rank: { lt: "silver" } }, { rank: ["none"] }],
    [{ rank: { gt: "none", lt: "gold" } }, { rank: ["silver"] }],
    [{ rank: { not: { gte: { parameter: "least" } } } }, { rank: { not: ["silver", "gold"] } }],
    [{ rank: { parameter: "least" } }, { rank: { parameter: "least" } }],
  ])("%j", (when, words) => {
    expect(spelled(when)).toEqual(words);
  });

  test("wherever a condition stands: in layers, assumptions, and of the records of a list", () => {
    const document = {
      ...base,
      derive: {
        some: { some: "legs", where: { kind: other } },
        late: { count: "more", where: { kind: other } },
        all: { count: "legs" },
        later: { plus: ["delay", 1] },
      },
      assume: [{ never: { kind: other }, because: "x" }],
      layers: [{ id: "first", rules: [rule({ kind: other })] }],
    } as unknown as PolicyDocument;
    expect(spellOutWords(document)).toEqual({
      ...document,
      derive: {
        some: { some: "legs", where: { kind: { not: ["train"] } } },
        late: { count: "more", where: { kind: other } },
        all: { count: "legs" },
        later: { plus: ["delay", 1] },
      },
      assume: [{ never: { kind: none }, because: "x" }],
      layers: [{ id: "first", rules: [rule({ kind: none })] }],
    });
  });

  test("nothing else is added or changed", () => {
    expect(spellOutWords(base)).toEqual(base);
    expect(Object.keys(spellOutWords(base))).toEqual(Object.keys(base));
  });
});

test("every case comes out as before, over drafted policies", () => {
  const random = seededRandom(31);
  let spelt = 0;
  for (let run = 0; run < 60; run += 1) {
    const { document } = draftTinyPolicy(random, 300);
    const after = spellOutWords(document);
    if (JSON.stringify(after) === JSON.stringify(document)) continue;
    spelt += 1;
    expect(JSON.stringify([after.rules, after.layers, after.assume, after.derive])).not.toContain(
      '{"is":"other"}',
    );
    const [one, two] = [resultsOf(spaceOf(document)), resultsOf(spaceOf(after))];
    for (const id of spaceOf(document).cases) expect(two.of(id).text).toBe(one.of(id).text);
  }
  expect(spelt).toBeGreaterThan(3);
});
