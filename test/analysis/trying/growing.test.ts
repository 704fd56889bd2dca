// "As this grows, that never falls" for every declared fact, against every two cases. CASES is how many policies.
import { expect, test } from "vitest";
import { type Joint, wholeSpace } from "../../../src/analysis/joint/joint.ts";
import { pairOf } from "../../../src/analysis/joint/pair-of.ts";
import { codesOfSide } from "../../../src/analysis/joint/side-of.ts";
import { caseResultAt } from "../../../src/analysis/outcomes/reached.ts";
import { seededRandom } from "../../policy/generators/random.ts";
import { type CodedCase, codedCases } from "../solving/generators/coded-cases.ts";
import { draftFew } from "../solving/generators/draft-few.ts";
import { isWithin } from "../solving/generators/is-within.ts";
import { found, ruleOf } from "./generators/found.ts";

const POLICIES = Number(process.env.CASES ?? 60);
const SEED = Number(process.env.SEED ?? 20261131);
const LONGEST = 3_600_000;

test(
  "as a fact grows an end falls somewhere, or nowhere",
  () => {
    const random = seededRandom(SEED);
    const wrong: unknown[] = [];
    const counts: Record<string, number> = {};
    for (let drafted = 0; drafted < POLICIES; drafted += 1) {
      const document = draftFew(random, 100);
      const { compiled, cases } = codedCases(document);
      const possible = cases.filter(({ codes }) => ruleOf(compiled, codes) !== undefined);
      for (const { name, fact, fields, places } of compiled.normal.given) {
        const kind = fields !== undefined ? "list" : fact.type === "set" ? "set" : "value";
        const never = random.pick(["falls", "rises"] as const);
        const joint = pairOf(compiled, new Map([[name, "grows"]]));
        const outcome = random.between(0, compiled.normal.outcomes.length - 1);
        const endsOf = ({ codes }: CodedCase) => {
          const rules = ruleOf(compiled, codes) as readonly number[];
          const { status, fields: own } = caseResultAt(compiled, rules, codes);
          return status === "decided" && (own[outcome]?.length ?? 0) > 0 ? own[outcome] : undefined;
        };
        const isWorse = (one: readonly number[], other: readonly number[]) => {
          const pairs = [
            [one[0], other[0]],
            [one.at(-1), other.at(-1)],
          ] as [number, number][];
          return pairs.some(([less, more]) => (never === "falls" ? more < less : more > less));
        };
        const stands = (one: CodedCase, other: CodedCase) => {
          const same = compiled.normal.given.every((given) => {
            if (given.name === name) return true;
            if (
              given.fields !== undefined &&
              `${one.lists.get(given.name)}` !== `${other.lists.get(given.name)}`
            )
              return false;
            const own = given.present === undefined ? given.places : [...given.places, given.present];
            return own.every((place) => one.codes[place] === other.codes[place]);
          });
          if (!same) return false;
          if (one.facts[name] === undefined || other.facts[name] === undefined) return false;
          if (
            [one, other].some(({ facts }) => !Array.isArray(facts[name]) && typeof facts[name] === "object")
          )
            return false;
          if (kind === "list") return isWithin(one.lists.get(name) ?? [], other.lists.get(name) ?? []);
          return places.every((place) => (one.codes[place] as number) <= (other.codes[place] as number));
        };
        const decided = possible.flatMap((one) => {
          const ends = endsOf(one);
          return ends === undefined ? [] : [{ one, ends }];
        });
        const there = decided.some(({ one, ends }) =>
          decided.some((other) => isWorse(ends, other.ends) && stands(one, other.one)),
        );
        const side = (codes: readonly number[], at: 0 | 1) => {
          const own = codesOfSide(joint.sides[at] as Joint["sides"][0], codes);
          const rules = ruleOf(compiled, own) as readonly number[];
          return caseResultAt(compiled, rules, own);
        };
        const each = found({
          joint,
          space: wholeSpace(joint),
          telling: "results",
          pairing: { kind: "growing", fact: name, outcome, never },
          wanted: () => ({
            possible: () => true,
            holds: (codes) => {
              const [one, other] = [side(codes, 0), side(codes, 1)];
              if (one.status !== "decided" || other.status !== "decided") return false;
              const [less, more] = [one.fields[outcome] ?? [], other.fields[outcome] ?? []];
              return less.length > 0 && more.length > 0 && isWorse(less, more);
            },
          }),
        });
        const said = each.codes.length > 0;
        counts[`${kind} ${there}`] = (counts[`${kind} ${there}`] ?? 0) + 1;
        if (said !== there || `${each.end} ${each.wrong}` !== "all ")
          wrong.push([JSON.stringify(document), name, outcome, never, said, there, each.wrong]);
      }
    }
    expect(wrong.slice(0, 2)).toEqual([]);
    for (const kind of ["value", "set", "list"])
      for (const there of [true, false]) expect(counts[`${kind} ${there}`] ?? 0).toBeGreaterThan(1);
  },
  LONGEST,
);
