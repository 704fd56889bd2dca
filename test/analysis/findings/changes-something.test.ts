// Whether a rule would be missed, where it is not known of others whether they ever fire.
import { describe, expect, test } from "vitest";
import { changesSomething } from "../../../src/analysis/findings/changes-something.ts";
import { findingContext } from "../../../src/analysis/findings/finding-context.ts";
import { policyWith, rule } from "./two-numbers.ts";

const REST = { otherwise: { then: { points: 0 }, because: "y" } };
const policyOf = (rules: readonly object[], change: object = {}) =>
  policyWith(5, rules, { ...REST, ...change });
/** What is said of the first rule. */
const ofFirst = (
  policy: ReturnType<typeof policyOf>,
  idle: readonly number[],
  doubtful: readonly number[],
  options: object = { engine: "branching" },
) =>
  changesSomething(
    findingContext(policy, options, () => {}),
    new Set(idle),
    doubtful,
  )(0);

const ALIKE = ["a", "b", "c", "d", "e", "f", "g"].map((id) => rule(id, { x: { gte: 3 } }, 1));

describe("a rule whose place others would take", () => {
  const three = policyOf(ALIKE.slice(0, 3));

  test("changes nothing, where they fire then", () => {
    expect(ofFirst(three, [], [])).toBe("none");
    expect(ofFirst(three, [1], [])).toBe("none");
  });
  test("changes something, where all of them are left out first", () => {
    expect(ofFirst(three, [1, 2], [])).toBe("found");
  });
  test("is not said to change nothing, where that hangs on rules that may never fire", () => {
    expect(ofFirst(policyOf(ALIKE.slice(0, 2)), [], [1])).toBe("unknown");
    // Only both of them together leave nobody in its place.
    expect(ofFirst(three, [], [1, 2])).toBe("unknown");
    expect(ofFirst(three, [], [2])).toBe("none");
    expect(ofFirst(three, [1], [2])).toBe("unknown");
  });
  test("up to four such rules are looked at, where the first that holds counts", () => {
    const seven = policyOf(ALIKE);
    expect(ofFirst(seven, [], [3, 4, 5, 6])).toBe("none");
    expect(ofFirst(seven, [], [2, 3, 4, 5, 6])).toBe("unknown");
  });
  test("one, where several count", () => {
    const any = policyOf(ALIKE.slice(0, 4), { hit: "any" });
    expect(ofFirst(any, [], [3])).toBe("none");
    expect(ofFirst(any, [], [2, 3])).toBe("unknown");
  });
});

describe("a rule that is reached only by what is derived", () => {
  const derived = (rules: readonly object[]) => policyOf(rules, { derive: { total: { plus: ["x", "y"] } } });

  test("changes nothing, where no facts come to its codes", () => {
    expect(ofFirst(derived([rule("a", { x: { lte: 2 }, total: { gte: 8 } }, 1)]), [], [])).toBe("none");
    expect(ofFirst(derived([rule("a", { x: { lte: 2 }, total: { gte: 7 } }, 1)]), [], [])).toBe("found");
  });
  test("is never said to change nothing with too little to spend", () => {
    const whole = derived([
      rule("a", { x: { lte: 2 }, total: { gte: 7 } }, 1),
      rule("b", { total: { gte: 7 } }, 2),
    ]);
    const said = Array.from({ length: 60 }, (_, steps) =>
      ofFirst(whole, [], [], { engine: "branching", steps }),
    );
    expect(new Set(said)).toEqual(new Set(["unknown", "found"]));
    expect(said.indexOf("found")).toBeGreaterThan(4);
  });
});

test("what finding it out has cost is counted", () => {
  for (const engine of ["branching", "both", "cases"] as const) {
    let spent = 0;
    const context = findingContext(policyOf(ALIKE), { engine }, ({ steps }) => {
      spent += steps;
    });
    const changes = changesSomething(context, new Set(), []);
    expect(spent).toBe(0);
    changes(0);
    expect(spent).toBeGreaterThan(0);
  }
});
