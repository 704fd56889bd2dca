import { inForce, issueText, MisuseError, type Policy, policySet } from "evenhand";
import { describe, expect, test } from "vitest";
import { versionOf } from "./versions.ts";

const v1 = versionOf("1", { from: "2024-01-01", until: "2025-01-01" });
const v2 = versionOf("2", { from: "2025-01-01", until: "2026-01-01" });
const v3 = versionOf("3", { from: "2026-03-01" });
const versions = [v2, v3, v1];

/** What is found, by versions. */
function found(...question: Parameters<typeof inForce>): unknown {
  const answer = inForce(...question);
  switch (answer.status) {
    case "in-force":
      return answer.policy.version;
    case "gap":
      return { before: answer.before?.version, after: answer.after?.version };
    case "overlap":
      return answer.policies.map(({ version }) => version);
    default:
      return answer.issues.map(issueText);
  }
}

describe("inForce", () => {
  test.each([
    ["the day before the first", "2023-12-31", { before: undefined, after: "1" }],
    ["its first day", "2024-01-01", "1"],
    ["the day after its first", "2024-01-02", "1"],
    ["the day before the next", "2024-12-31", "1"],
    ["the day on which one ends and the next begins", "2025-01-01", "2"],
    ["the last day before a gap", "2025-12-31", "2"],
    ["the first day of a gap", "2026-01-01", { before: "2", after: "3" }],
    ["the last day of a gap", "2026-02-28", { before: "2", after: "3" }],
    ["the first day after a gap", "2026-03-01", "3"],
    ["long after", "9999-12-31", "3"],
    ["a leap day", "2024-02-29", "1"],
  ])("%s", (_, day, expected) => {
    expect(found(versions, day)).toEqual(expected);
    expect(found(policySet(versions), day)).toEqual(expected);
  });

  test("after everything ended there is nothing that begins", () => {
    expect(found([v1, v2], "2030-01-01")).toEqual({ before: "2", after: undefined });
    expect(inForce([v1, v2], "2030-01-01")).toEqual({ status: "gap", before: v2 });
  });

  test("a version without `effective` holds always, one without an end for ever", () => {
    const always = versionOf("always");
    expect(found([always], "0001-01-01")).toBe("always");
    expect(found([always, v1], "2024-06-01")).toEqual(["always", "1"]);
    expect(found([always, v1], "2026-06-01")).toBe("always");
    expect(found([versionOf("until", { until: "2020-01-01" })], "2019-12-31")).toBe("until");
    expect(found([versionOf("until", { until: "2020-01-01" })], "2020-01-01")).toEqual({
      before: "until",
      after: undefined,
    });
  });

  test("no policies, no version", () => {
    expect(inForce([], "2026-01-01")).toStrictEqual({ status: "gap" });
  });

  test("of those that begin after the day it is the next, wherever it stands in the list", () => {
    expect(found([v1, v2, v3], "2023-12-31")).toEqual({ before: undefined, after: "1" });
    expect(found([v3, v2, v1], "2023-12-31")).toEqual({ before: undefined, after: "1" });
  });

  test("of those that end on one day, or begin on one day, it is the first of the list", () => {
    const [gb, fr] = ["GB", "FR"].map((jurisdiction) =>
      versionOf(jurisdiction, { jurisdiction, from: "2024-01-01", until: "2025-01-01" }),
    ) as [Policy, Policy];
    expect(found([gb, fr], "2025-01-01")).toEqual({ before: "GB", after: undefined });
    expect(found([fr, gb], "2025-01-01")).toEqual({ before: "FR", after: undefined });
    expect(found([gb, fr], "2023-01-01")).toEqual({ before: undefined, after: "GB" });
    expect(found([fr, gb], "2023-01-01")).toEqual({ before: undefined, after: "FR" });
  });

  test("several that hold are all told, in the order of the list", () => {
    const late = versionOf("late", { from: "2024-06-01" });
    expect(found([late, v1], "2024-05-31")).toBe("1");
    expect(found([late, v1], "2024-06-01")).toEqual(["late", "1"]);
    expect(found([late, v1], "2025-01-01")).toBe("late");
  });

  describe("jurisdictions", () => {
    const gb = versionOf("gb", { jurisdiction: "GB", from: "2024-01-01", until: "2025-01-01" });
    const fr = versionOf("fr", { jurisdiction: "FR", from: "2024-01-01" });
    const anywhere = versionOf("anywhere", { from: "2023-01-01", until: "2026-01-01" });
    const all = [anywhere, gb, fr];

    test.each([
      ["its own version comes first", "2024-06-01", "GB", "gb"],
      ["and where it has ended, what holds anywhere", "2025-01-01", "GB", "anywhere"],
      ["and where neither holds, none", "2026-01-01", "GB", { before: "anywhere", after: undefined }],
      ["another has its own", "2026-01-01", "FR", "fr"],
      ["one without a version of its own has what holds anywhere", "2024-06-01", "IE", "anywhere"],
    ])("%s", (_, day, jurisdiction, expected) => {
      expect(found(all, day, { jurisdiction })).toEqual(expected);
    });

    test("where none is named, the jurisdictions of versions are not looked at", () => {
      expect(found([gb], "2024-06-01")).toBe("gb");
      expect(found([gb, fr], "2024-06-01")).toEqual(["gb", "fr"]);
    });

    test("one that no version is for", () => {
      expect(inForce([gb, fr], "2024-06-01", { jurisdiction: "gb" })).toEqual({
        status: "invalid",
        issues: [
          {
            code: "unknown-jurisdiction",
            path: ["jurisdiction"],
            message: "no version is for `gb`, and none for everywhere",
            help: "did you mean `GB`?",
          },
        ],
      });
    });

    test("every issue is told at once", () => {
      const other = versionOf("1", { id: "voucher", jurisdiction: "FR" });
      const told = inForce([gb, other], "2024-02-30", { jurisdiction: "gb" });
      expect(told.status === "invalid" && told.issues.map(({ code }) => code)).toEqual([
        "not-a-date",
        "several-policies",
        "unknown-jurisdiction",
      ]);
      const unknown = inForce([gb], "2024-02-28", { id: "voucher", jurisdiction: "gb" });
      expect(unknown.status === "invalid" && unknown.issues.map(({ code }) => code)).toEqual([
        "unknown-policy",
      ]);
    });
  });

  describe("several policies", () => {
    const other = versionOf("1", { id: "voucher" });
    test("the one that is asked for", () => {
      expect(found([...versions, other], "2024-06-01", { id: "refund" })).toBe("1");
      expect(inForce([...versions, other], "2024-06-01", { id: "voucher" })).toEqual({
        status: "in-force",
        policy: other,
      });
    });
    test("none is asked for", () => {
      expect(inForce([...versions, other], "2024-06-01")).toEqual({
        status: "invalid",
        issues: [
          {
            code: "several-policies",
            path: ["id"],
            message: "these are versions of several policies",
            help: 'say which, { id: "refund" }: there is `refund`, `voucher`',
          },
        ],
      });
    });
    test.each([
      ["vouchers", "did you mean `voucher`?"],
      ["pricing", "there is `refund`, `voucher`"],
    ])("one that is not there: %s", (id, help) => {
      expect(inForce([...versions, other], "2024-06-01", { id })).toEqual({
        status: "invalid",
        issues: [{ code: "unknown-policy", path: ["id"], message: `there is no policy \`${id}\``, help }],
      });
    });
    test.each([
      [12, ""],
      [13, ", ..."],
    ])("of %i policies twelve are named", (count, more) => {
      const many = Array.from({ length: count }, (_, place) => versionOf("1", { id: `policy-${place}` }));
      const named = Array.from({ length: 12 }, (_, place) => `\`policy-${place}\``).join(", ");
      expect(found(many, "2024-06-01")).toEqual([
        `id: these are versions of several policies - say which, { id: "policy-0" }: there is ${named}${more}`,
      ]);
    });
    test("one that is not there, where there are none", () => {
      expect(found([], "2024-06-01", { id: "refund" })).toEqual([
        "id: there is no policy `refund` - there are no policies at all",
      ]);
    });
  });

  test.each([
    "2026-02-30",
    "2025-02-29",
    "2026-1-1",
    "2026-01-01T00:00:00Z",
    "01.02.2026",
    "",
    "today",
    20260101,
    null,
    undefined,
    new Date(0),
    ["2026-01-01"],
  ])("%s is no day", (at) => {
    const answer = inForce(versions, at as string);
    expect(answer).toEqual({
      status: "invalid",
      issues: [
        {
          code: "not-a-date",
          path: [],
          message: expect.stringMatching(/^`.*` is not a day$/),
          help: "write year, month and day such as 2026-01-31; of a moment, the day it is where the policy holds",
        },
      ],
    });
  });

  test("every issue of a question at once", () => {
    expect(found(versions, "2026-13-01", { id: "refunds" })).toEqual([
      "`2026-13-01` is not a day - write year, month and day such as 2026-01-31; of a moment, the day it is where the policy holds",
      "id: there is no policy `refunds` - did you mean `refund`?",
    ]);
  });

  test.each([
    [undefined],
    [null],
    [{}],
    ["policies"],
    [v1],
    [[v1.document]],
    [[v1, undefined]],
    [{ policies: 1 }],
  ])("%s are no policies", (policies) => {
    expect(() => inForce(policies as never, "2026-01-01")).toThrow(MisuseError);
    expect(() => inForce(policies as never, "2026-01-01")).toThrow(
      expect.objectContaining({ code: "not-a-policy" }),
    );
  });

  test("what is given in the place of the policies is told", () => {
    expect(() => inForce("refund" as never, "2026-01-01")).toThrow(
      "`refund` is neither a list of policies nor a set",
    );
    expect(() => inForce([{ id: "refund" }] as never, "2026-01-01")).toThrow(
      "`{...}` is not a policy: give what `definePolicy`, `loadPolicy` or `parsePolicy` made of the document",
    );
  });
});
