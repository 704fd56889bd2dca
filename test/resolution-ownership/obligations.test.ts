import { MisuseError } from "evenhand";
import { handOffPack, obligations } from "evenhand/resolution-ownership";
import { describe, expect, test } from "vitest";
import { at, ben, caseAfter, clocks, courier, customer, expectOk, freshCase, START } from "./prescription.ts";

const list = (...args: Parameters<typeof obligations>) =>
  obligations(...args).map(
    ({ kind, owner, due, overdue }) => `${kind} ${owner.id} ${due}${overdue ? " overdue" : ""}`,
  );

describe("obligations", () => {
  test("from the first minute: acknowledge, tell, solve", () => {
    expect(list(freshCase(), START)).toEqual([
      `acknowledge ann ${at(9, 15)}`,
      `next-update ann ${at(13)}`,
      `resolve ann ${at(9, 0, 1)}`,
    ]);
    expect(obligations(freshCase(), START)[0]).toEqual({
      kind: "acknowledge",
      owner: { kind: "person", id: "ann", role: "reception" },
      due: at(9, 15),
      overdue: false,
      text: "Tell the customer that we have it.",
      source: {
        clock: "acknowledge",
        from: {
          policy: { id: "clocks", version: "1", digest: clocks.digest, meaning: clocks.meaning },
          rules: ["high"],
        },
      },
    });
  });

  test.each([
    ["2026-03-02T09:14:59Z", false],
    ["2026-03-02T09:15:00Z", false],
    ["2026-03-02T10:15:00.000+01:00", false],
    ["2026-03-02T09:15:00.001Z", true],
  ])("at %s overdue: %s", (now, overdue) => {
    expect(obligations(freshCase(), now)[0]?.overdue).toBe(overdue);
  });

  test("dates that were told: a question, a reason, what the customer needs", () => {
    const state = caseAfter(
      freshCase({ neededBy: at(14) }),
      { type: "reason-given", at: at(10), reason: "The van is late.", next: { until: at(12) } },
      { type: "asked-customer", at: at(10), question: "Which door?", until: at(11) },
    );
    expect(list(state, at(12))).toEqual([
      `follow-up ann ${at(11)} overdue`,
      `follow-up ann ${at(12)}`,
      `next-update ann ${at(14)}`,
      `needed-by ann ${at(14)}`,
      `resolve ann ${at(9, 0, 1)}`,
    ]);
    expect(
      obligations(state, at(12))
        .map(({ source }) => source)
        .slice(0, 2),
    ).toEqual([{ event: "e-3" }, { event: "e-2" }]);
  });

  test("at the same time: what others wait for comes first", () => {
    const due = at(14);
    const promised = caseAfter(
      freshCase({ neededBy: due }),
      { type: "asked-customer", at: at(10), question: "Which door?", until: due },
      { type: "promised", at: at(10), commitments: [{ ...courier, due }] },
    );
    expect(obligations(promised, at(10)).map(({ kind }) => kind)).toEqual([
      "promise",
      "follow-up",
      "next-update",
      "needed-by",
      "resolve",
    ]);
  });

  test("what is solved is no longer needed by then", () => {
    const solved = caseAfter(freshCase({ neededBy: at(18) }), { type: "solved", solution: "Brought." });
    expect(obligations(solved, START).map(({ kind }) => kind)).toEqual(["next-update"]);
  });

  test("once solved, still the next word; once closed, nothing; once opened again, all of it", () => {
    const solved = caseAfter(freshCase(), { type: "solved", at: at(10), solution: "Brought." });
    expect(list(solved, at(10))).toEqual([`next-update ann ${at(14)}`]);
    const closed = caseAfter(
      solved,
      { type: "confirmed", at: at(11), by: customer },
      { type: "closed", at: at(11), outcome: "solution", ground: "confirmation" },
    );
    expect(list(closed, at(11))).toEqual([]);
    const again = caseAfter(closed, {
      type: "reopened",
      at: at(9, 0, 5),
      by: customer,
      why: "It was the wrong one.",
    });
    expect(list(again, at(10, 0, 5))).toEqual([
      `resolve ann ${at(9, 0, 1)} overdue`,
      `next-update ann ${at(13, 0, 5)}`,
    ]);
  });

  test("a hand-off is the colleague's to answer, and moves no clock", () => {
    const promised = caseAfter(freshCase(), { type: "promised", commitments: [courier] });
    const offered = caseAfter(promised, {
      type: "offered",
      to: ben,
      pack: expectOk(handOffPack(promised, { tried: ["-"] })),
    });
    const before = list(offered, START);
    expect(before[0]).toBe(`hand-off-answer ben ${at(11)}`);
    const taken = caseAfter(offered, { type: "accepted", at: at(10), by: ben });
    expect(list(taken, START)).toEqual(before.slice(1).map((line) => line.replace(" ann ", " ben ")));
  });

  test.each(["now", "", "2026-03-02T09:00:00", 0, undefined])("%o is no time to ask at", (now) => {
    expect(() => obligations(freshCase(), now as never)).toThrow(MisuseError);
  });
});
