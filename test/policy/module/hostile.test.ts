// A policy may come from a stranger: whatever its texts and names are, what is printed is one program and no more.
import { outcome, toModule } from "evenhand/policy";
import { afterEach, describe, expect, test } from "vitest";
import { decisionStream } from "../generators/decision-stream.ts";
import { readSound } from "../generators/for-drafted.ts";
import { freeNames } from "./free-names.ts";
import { loadModule } from "./load-module.ts";

const ATTACKS = [
  '"); globalThis.attacked = true; ("',
  "'); globalThis.attacked = true; ('",
  "`$" + "{globalThis.attacked = true}`",
  "$" + "{globalThis.attacked = true}",
  "*/ globalThis.attacked = true; /*",
  "</script><script>attacked = true</script>",
  "<!-- attacked",
  "--> attacked",
  "line\nend; globalThis.attacked = true;",
  "line\r\nend",
  "\u2028globalThis.attacked = true\u2029",
  "\\",
  '\\"',
  "\\u0022); globalThis.attacked = true; (\\u0022",
  "\u0000\u0008\u001f\u007f",
  "\u202e drow",
  "]]>",
  "undefined",
  "",
  "💥",
];
/** Names that the language allows, and that mean something to an engine. */
const NAMES = ["delete", "await", "own", "f", "facts", "known", "eval", "arguments", "default"];

/** All that a module may reach for. */
const GLOBALS = [
  "Array",
  "BigInt",
  "Date",
  "Float64Array",
  "Infinity",
  "JSON",
  "Math",
  "NaN",
  "Number",
  "Object",
  "Set",
  "undefined",
];

afterEach(() => {
  (globalThis as { attacked?: unknown }).attacked = undefined;
});

function hostileDocument(attack: string): object {
  const words = [attack, "plain"];
  const facts = Object.fromEntries(
    NAMES.map((name, index) => [
      name,
      index % 3 === 0
        ? { type: "enum", values: words, optional: true }
        : index % 3 === 1
          ? { type: "set", values: words }
          : { type: "list", of: { [name]: { type: "enum", values: words, other: true } }, maxItems: 3 },
    ]),
  );
  return {
    id: "hostile",
    version: `1 ${attack}`,
    purpose: "other",
    facts: { ...facts, minutes: { type: "integer", min: 0, max: 9, unit: `m${attack}` } },
    derive: { some: { some: "own", where: { own: attack } } },
    outcome: { word: { type: "enum", values: words }, due: { type: "integer" } },
    rules: [
      {
        id: "one",
        when: { delete: attack, await: { has: attack }, some: true },
        then: { word: attack, due: "minutes" },
        because: "It says so.",
      },
    ],
    otherwise: { then: { word: "plain", due: 0 }, because: "It says so." },
  };
}

describe("an attack in a text stays a text", () => {
  test.each(ATTACKS.map((attack) => [JSON.stringify(attack), attack]))("%s", async (_, attack) => {
    const policy = readSound(hostileDocument(attack));
    const { code, types } = toModule(policy);
    const { names, imports } = freeNames(code);
    expect(names.filter((name) => !GLOBALS.includes(name))).toEqual([]);
    expect(imports).toBe(0);
    expect(freeNamesOfTypes(types)).toBe(true);
    for (const text of [code, types]) {
      expect(text).toMatch(/^[ -~\n]*$/);
      expect(text).not.toMatch(/<\/?script|<!--|\$\{globalThis/i);
    }
    const printed = await loadModule(code);
    expect((globalThis as { attacked?: unknown }).attacked).toBeUndefined();
    const words = [attack];
    const records = (name: string) => [{ [name]: attack }];
    const facts = {
      ...Object.fromEntries(
        NAMES.map((name, index) => [
          name,
          index % 3 === 0 ? attack : index % 3 === 1 ? words : records(name),
        ]),
      ),
      minutes: 3,
    };
    expect(printed.outcome(facts)).toEqual({ word: attack, due: 3 });
    expect(printed.outcome(facts)).toEqual(outcome(policy, facts as never));
    expect(printed.outcomeUnchecked(facts)).toEqual({ word: attack, due: 3 });
    expect(printed.policy.version).toBe(`1 ${attack}`);
    expect((globalThis as { attacked?: unknown }).attacked).toBeUndefined();
  });
});

test("modules of drafted policies reach for nothing either", () => {
  let printed = 0;
  for (const { document } of decisionStream(41)) {
    if (printed === 150) break;
    printed += 1;
    const { names, imports } = freeNames(toModule(readSound(document), { from: "verified" }).code);
    expect(names.filter((name) => !GLOBALS.includes(name))).toEqual([]);
    expect(imports).toBe(0);
  }
});

test("what reaches out is seen, so that the tests above can fail", () => {
  expect(freeNames("const a = 1; fetch(a); x.fetch; import('y');")).toEqual({
    names: ["fetch", "x"],
    imports: 1,
  });
});

/** A declaration file of which every line is a declaration: nothing in it ended a comment or a text early. */
function freeNamesOfTypes(types: string): boolean {
  return !/^\s*(globalThis|attacked)/m.test(types) && !/\*\/[^\n]*attacked/.test(types);
}
