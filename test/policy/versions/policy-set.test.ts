import { inForce, MisuseError, parsePolicySet, policySet } from "evenhand";
import { describe, expect, test } from "vitest";
import { documentOf, type Said, versionOf } from "./versions.ts";

/** The issues of versions `1`, `2`, ... that hold when and where it is said. */
function issuesOf(...said: readonly Said[]) {
  const read = parsePolicySet(said.map((one, place) => documentOf(String(place + 1), one)));
  return read.ok ? [] : read.issues;
}
function notesOf(...said: readonly Said[]) {
  return policySet(said.map((one, place) => versionOf(String(place + 1), one))).notes;
}

describe("a set of policies", () => {
  test("holds what it was given, and keeps nothing that its caller can change", () => {
    const given = [versionOf("1", { until: "2025-01-01" }), versionOf("2", { from: "2025-01-01" })];
    const set = policySet(given);
    expect(set).toEqual({ policies: given, notes: [] });
    given.pop();
    expect(set.policies).toHaveLength(2);
  });

  test.each<[string, Said, Said, string]>([
    [
      "one day",
      { until: "2025-01-02" },
      { from: "2025-01-01" },
      "versions `1` and `2` of `refund` both hold from 2025-01-01 until 2025-01-02",
    ],
    [
      "the later one listed first",
      { from: "2025-01-01" },
      { until: "2025-01-02" },
      "versions `2` and `1` of `refund` both hold from 2025-01-01 until 2025-01-02",
    ],
    [
      "one inside the other",
      { from: "2020-01-01", until: "2030-01-01" },
      { from: "2021-01-01", until: "2022-01-01" },
      "versions `1` and `2` of `refund` both hold from 2021-01-01 until 2022-01-01",
    ],
    [
      "for ever",
      { from: "2020-01-01" },
      { from: "2021-01-01" },
      "versions `1` and `2` of `refund` both hold from 2021-01-01 on",
    ],
  ])("refuses versions that overlap: %s", (_, one, other, message) => {
    const expected = {
      code: "overlapping-versions",
      path: [1, "effective"],
      message,
      help: expect.stringMatching(
        /^let the earlier one end where the later one begins: "until": "2\d{3}-01-01"$/,
      ),
    };
    expect(issuesOf(one, other)).toEqual([expected]);
    expect(() => policySet([versionOf("1", one), versionOf("2", other)])).toThrow(
      expect.objectContaining({ code: "broken-policy-set", message: expect.stringContaining(message) }),
    );
  });

  test.each<[string, Said, Said, string]>([
    ["both for ever", {}, {}, "on every day"],
    ["both until a day", { until: "2020-01-01" }, { until: "2021-01-01" }, "on every day before 2020-01-01"],
    ["one for ever", { until: "2020-01-01" }, {}, "on every day before 2020-01-01"],
  ])("refuses versions without a beginning: %s", (_, one, other, days) => {
    expect(issuesOf(one, other)).toEqual([
      {
        code: "overlapping-versions",
        path: [1, "effective"],
        message: `versions \`1\` and \`2\` of \`refund\` both hold ${days}`,
        help: "say in `effective` from when the later one holds, and let the earlier one end on that day",
      },
    ]);
  });

  test("one that ends on the day on which the next begins does not overlap it", () => {
    expect(issuesOf({ until: "2025-01-01" }, { from: "2025-01-01" })).toEqual([]);
    expect(issuesOf({ until: "2025-01-01" }, { from: "2024-12-31" })).toHaveLength(1);
  });

  test("tells every two that overlap", () => {
    const overlaps = issuesOf(
      { from: "2020-01-01", until: "2030-01-01" },
      { from: "2021-01-01", until: "2029-01-01" },
      { from: "2022-01-01", until: "2023-01-01" },
      { from: "2023-01-01", until: "2024-01-01" },
      { from: "2030-01-01" },
    );
    expect(overlaps.map(({ message }) => message.slice(0, 20))).toEqual([
      "versions `1` and `2`",
      "versions `1` and `3`",
      "versions `2` and `3`",
      "versions `1` and `4`",
      "versions `2` and `4`",
    ]);
  });

  test("takes another policy, and another jurisdiction, for another thing", () => {
    expect(issuesOf({ id: "refund" }, { id: "voucher" })).toEqual([]);
    expect(issuesOf({ jurisdiction: "GB" }, { jurisdiction: "FR" }, {})).toEqual([]);
    expect(issuesOf({ jurisdiction: "GB" }, { jurisdiction: "GB" })).toHaveLength(1);
  });

  test("refuses two that a decision could not tell apart, and says nothing more of the second", () => {
    const read = parsePolicySet([documentOf("1"), documentOf("1"), documentOf("1", { jurisdiction: "GB" })]);
    expect(read).toEqual({
      ok: false,
      issues: [1, 2].map((place) => ({
        code: "duplicate-version",
        path: [place, "version"],
        message: "version `1` of `refund` is there twice",
        help: "give each its own `version`: a decision names it, and must not mean two policies",
      })),
    });
  });

  test("notes days on which none holds", () => {
    expect(notesOf({ until: "2025-01-01" }, { from: "2025-01-01" })).toEqual([]);
    expect(notesOf({ from: "2025-01-02" }, { until: "2025-01-01" })).toEqual([
      {
        code: "gap-between-versions",
        path: [0, "effective"],
        message: "no version of `refund` holds from 2025-01-01 until 2025-01-02",
        help: "where that is not meant, let the earlier version end on the day on which the later one begins",
      },
    ]);
  });

  test("notes no days on which a version holds that is for everywhere", () => {
    const [first, second] = [
      { jurisdiction: "GB", until: "2025-01-01" },
      { jurisdiction: "GB", from: "2026-01-01" },
    ];
    expect(notesOf(first, second).map(({ message }) => message)).toEqual([
      "no version of `refund` for `GB` holds from 2025-01-01 until 2026-01-01",
    ]);
    expect(notesOf(first, second, {})).toEqual([]);
    expect(
      notesOf(first, second, { from: "2025-02-01", until: "2025-12-31" }).map(({ message }) => message),
    ).toEqual([
      "no version of `refund` for `GB` holds from 2025-01-01 until 2025-02-01",
      "no version of `refund` for `GB` holds from 2025-12-31 until 2026-01-01",
    ]);
  });

  test("notes days on which only the version of another jurisdiction holds", () => {
    const [first, second] = [
      { jurisdiction: "GB", until: "2025-01-01" },
      { jurisdiction: "GB", from: "2026-01-01" },
    ];
    expect(notesOf(first, second, { jurisdiction: "FR" }).map(({ message }) => message)).toEqual([
      "no version of `refund` for `GB` holds from 2025-01-01 until 2026-01-01",
    ]);
  });

  test("notes no days within a version that outlasts a later one", () => {
    const everywhere = { from: "2020-01-01", until: "2030-01-01" };
    const own = { jurisdiction: "GB", from: "2021-01-01", until: "2022-01-01" };
    expect(notesOf(everywhere, own, { jurisdiction: "GB", from: "2030-01-01" })).toEqual([]);
  });

  test("notes a gap at the first of the list where two versions end it", () => {
    const first = { jurisdiction: "GB", until: "2025-01-01" };
    const everywhere = { from: "2026-01-01" };
    const own = { jurisdiction: "GB", from: "2026-01-01" };
    expect(notesOf(first, everywhere, own).map(({ path }) => path)).toEqual([[1, "effective"]]);
    expect(notesOf(first, own, everywhere).map(({ path }) => path)).toEqual([[1, "effective"]]);
  });

  test("notes a thousand gaps at most", () => {
    const dayOf = (index: number) => new Date(Date.UTC(2000, 0, index)).toISOString().slice(0, 10);
    const apart = Array.from({ length: 1_002 }, (_, place) =>
      versionOf(String(place), { from: dayOf(2 * place), until: dayOf(2 * place + 1) }),
    );
    expect(policySet(apart.slice(0, 1_001)).notes).toHaveLength(1_000);
    expect(policySet(apart).notes).toHaveLength(1_000);
  });

  test("tells every issue where a program made the set", () => {
    expect(() => policySet([versionOf("1"), versionOf("2"), versionOf("1")])).toThrow(
      [
        "these policies cannot stand in one set",
        "[2].version: version `1` of `refund` is there twice - give each its own `version`: a decision names it, and must not mean two policies",
        "[1].effective: versions `1` and `2` of `refund` both hold on every day - say in `effective` from when the later one holds, and let the earlier one end on that day",
      ].join("\n"),
    );
  });

  test("of no policies is no trouble", () => {
    expect(policySet([])).toEqual({ policies: [], notes: [] });
    expect(parsePolicySet([])).toEqual({ ok: true, value: { policies: [], notes: [] } });
  });

  test("of what is no policy is a mistake of the program", () => {
    expect(() => policySet([documentOf("1") as never])).toThrow(MisuseError);
    expect(() => policySet([documentOf("1") as never])).toThrow(
      expect.objectContaining({ code: "not-a-policy" }),
    );
  });
});

describe("parsePolicySet", () => {
  test("takes documents and policies that were read", () => {
    const old = versionOf("1", { until: "2025-01-01" });
    const read = parsePolicySet([old, documentOf("2", { from: "2025-01-01" })]);
    expect(read.ok && read.value.policies[0]).toBe(old);
    const found = inForce(read.ok ? read.value : [], "2025-01-01");
    expect(found.status === "in-force" && found.policy.version).toBe("2");
  });

  test("tells the issues of every document and of their versions, each with its place", () => {
    const broken = { ...documentOf("1"), purpose: "pleasure" };
    // biome-ignore lint/suspicious/noSparseArray: a list with a hole is what is tried
    const read = parsePolicySet([broken, documentOf("2"), , documentOf("3")]);
    expect(read.ok ? [] : read.issues.map(({ code, path }) => [code, path])).toEqual([
      ["shape", [0, "purpose"]],
      ["not-plain-data", [2]],
      ["overlapping-versions", [3, "effective"]],
    ]);
  });

  test.each([[undefined], [null], [{}], ["[]"], [7]])("%s is no list", (documents) => {
    expect(parsePolicySet(documents)).toEqual({
      ok: false,
      issues: [
        {
          code: "wrong-type",
          path: [],
          message: expect.stringMatching(/^`.*` is not a list of policies$/),
          help: "give a list of documents, or of policies that were read",
        },
      ],
    });
  });

  test.each([null, undefined, 7, "refund", []])(
    "%s in the list is no policy, and nothing is thrown",
    (document) => {
      const read = parsePolicySet([documentOf("1"), document]);
      expect(read.ok ? [] : read.issues.map(({ path }) => path)).toEqual([[1]]);
    },
  );

  test("a thousand issues are all that there are, one more is counted", () => {
    const issuesOfCopies = (count: number) => {
      const read = parsePolicySet(Array.from({ length: count }, () => documentOf("1")));
      return read.ok ? [] : read.issues.map(({ code }) => code);
    };
    expect(issuesOfCopies(1_001)).toEqual(Array.from({ length: 1_000 }, () => "duplicate-version"));
    expect(issuesOfCopies(1_002).slice(-2)).toEqual(["duplicate-version", "more-issues"]);
  });

  test("a thousand versions that all overlap are told in bounded work", () => {
    const policies = Array.from({ length: 1_000 }, (_, place) => versionOf(String(place)));
    const read = parsePolicySet(policies);
    const issues = read.ok ? [] : read.issues;
    expect(issues).toHaveLength(1_001);
    expect(issues.at(-1)).toEqual({
      code: "more-issues",
      path: [],
      message: "1 or more further issues are not listed",
      help: "mend these first",
    });
  });
});
