import { answer, assess, checkProposal, retract, startAssessment } from "evenhand/needs-assessment";
import { describe, expect, test } from "vitest";
import { broadband } from "./broadband.ts";

const start = startAssessment(broadband);
const [{ id }] = broadband.offerings as unknown as readonly [{ readonly id: never }];

describe("a locale", () => {
  test.each([["x"], ["de_DE"], [""], ["a".repeat(1000)], [null], [7]])(
    "that is none is told: %j",
    (locale) => {
      const told = expect.objectContaining({ name: "MisuseError", code: "not-a-locale" });
      const options = { locale: locale as string };
      expect(() => assess(broadband, start, options)).toThrow(told);
      expect(() => checkProposal(broadband, start, id, options)).toThrow(told);
    },
  );

  test("that is none is told with what to write", () => {
    expect(() => assess(broadband, start, { locale: "de_DE" })).toThrow(
      "`de_DE` is not a language tag: write a language tag such as en, de or de-CH",
    );
  });

  test.each([["en"], ["de-CH"], ["DE-ch"], ["tlh"]])("that is well formed is taken: %s", (locale) => {
    expect(assess(broadband, start, { locale }).status).toBe("open");
    expect(checkProposal(broadband, start, id, { locale }).status).toBe("refused");
  });
});

describe("a question that is no name", () => {
  const throwing = {
    toString() {
      throw new Error("never asked for");
    },
  };
  test.each<[string, unknown]>([
    ["an object", {}],
    ["an object without a prototype", Object.create(null)],
    ["an object that throws", throwing],
    ["a list with a name in it", ["daysOnline"]],
    ["a symbol", Symbol("daysOnline")],
    ["nothing", undefined],
    ["null", null],
    ["a number", 1],
  ])("is an issue: %s", (_, question) => {
    for (const result of [
      answer(broadband, start, question as never, 1 as never),
      retract(broadband, start, question as never),
    ]) {
      const issues = result.ok ? [] : result.issues.map(({ code, path }) => ({ code, path }));
      expect(issues).toEqual([{ code: "unknown-question", path: [] }]);
    }
  });
});
