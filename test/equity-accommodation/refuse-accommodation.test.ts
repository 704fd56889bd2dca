import { Refusal, refuseAccommodation } from "evenhand/equity-accommodation";
import { readAs } from "evenhand/issue";
import { describe, expect, test } from "vitest";

const refusal: Refusal = {
  accommodation: "taxi",
  ground: "not-practicable",
  reasons: "No taxi with a ramp can be had that evening.",
  decidedBy: { kind: "person", id: "ann", role: "team-lead" },
  decidedAt: "2026-03-02T09:30:00Z",
  alternative: { kind: "accommodation", id: "met-at-the-station" },
  review: "2026-06-01T00:00:00Z",
};

const issues = (change: object) => {
  const given: object = { ...refusal, ...change };
  const result = refuseAccommodation(given as Refusal);
  return result.ok ? [] : result.issues;
};

describe("a refusal", () => {
  test("with everything is recorded as it is", () => {
    expect(refuseAccommodation(refusal)).toEqual({ ok: true, value: refusal });
    const person = {
      ...refusal,
      alternative: { kind: "person", turnTo: { kind: "person", id: "ben" } },
    } as const;
    expect(refuseAccommodation(person)).toEqual({ ok: true, value: person });
    expect(JSON.parse(JSON.stringify(refusal))).toEqual(refusal);
    expect(readAs(Refusal, refusal).ok).toBe(true);
  });

  const byProgram = {
    code: "refused-by-program",
    path: ["decidedBy", "kind"],
    message: "the program `bot` refuses an accommodation",
    help: "a program may propose and grant, never refuse: let a person decide, and write them here",
  };
  test.each<[string, object, readonly object[]]>([
    ["by a program", { decidedBy: { kind: "program", id: "bot" } }, [byProgram]],
    [
      "by a program for a person",
      { decidedBy: { kind: "program", id: "bot", onBehalfOf: "ann" } },
      [byProgram],
    ],
    [
      "by the customer",
      { decidedBy: { kind: "customer", id: "c-204" } },
      [
        {
          code: "refused-by-customer",
          path: ["decidedBy", "kind"],
          message: "the customer `c-204` is written as who refuses",
          help: "who does not want something leaves it out of the preferences; write the person of ours who decides",
        },
      ],
    ],
    [
      "without anything instead",
      { alternative: undefined },
      [
        {
          code: "no-alternative",
          path: ["alternative"],
          message: "this refusal offers nothing instead",
          help: 'write `{ kind: "accommodation", id }`, or `{ kind: "person", turnTo }` for who will look for another way',
        },
      ],
    ],
    [
      "with itself instead",
      { alternative: { kind: "accommodation", id: "taxi" } },
      [
        {
          code: "same-alternative",
          path: ["alternative", "id"],
          message: "`taxi` is offered instead of itself",
          help: "offer another accommodation, or a person to turn to",
        },
      ],
    ],
    [
      "reviewed in the moment it is decided",
      { review: "2026-03-02T10:30:00+01:00" },
      [
        {
          code: "review-not-after",
          path: ["review"],
          message: "`review` does not lie after `decidedAt`",
          help: "write a later date and time for `review`",
        },
      ],
    ],
    [
      "for lack of priority",
      { ground: "no-priority" },
      [
        {
          code: "not-one-of",
          path: ["ground"],
          message: "`ground` is `no-priority`",
          help: "write `not-effective`, `not-practicable`, `disproportionate-cost`, `disruption-to-others` or `unsafe`",
        },
      ],
    ],
  ])("%s", (_, change, found) => {
    expect(issues(change)).toEqual(found);
  });

  test("a second after it is decided is later", () => {
    expect(issues({ review: "2026-03-02T09:30:01Z" })).toEqual([]);
  });

  test.each([
    ["reasons", ""],
    ["reasons", " "],
    ["review", undefined],
    ["decidedBy", null],
    ["decidedBy", { kind: "person" }],
    ["alternative", null],
    ["alternative", {}],
    ["alternative", { kind: "person", turnTo: { kind: "program", id: "bot" } }],
    ["decidedAt", "today"],
    ["extra", 1],
  ])("with %s %s is none", (field, value) => {
    expect(issues({ [field]: value }).length).toBeGreaterThan(0);
  });

  test.each<unknown>([null, undefined, 5, "no", [], new Map()])("%s is none", (given) => {
    expect(refuseAccommodation(given as Refusal).ok).toBe(false);
  });

  test("everything that is wrong comes at once", () => {
    const found = issues({
      decidedBy: { kind: "program", id: "bot" },
      alternative: undefined,
      ground: "busy",
    });
    expect(found.map(({ code }) => code).toSorted()).toEqual([
      "no-alternative",
      "not-one-of",
      "refused-by-program",
    ]);
  });

  test("what can be known beside a mistake is told with it", () => {
    const found = issues({
      ground: "busy",
      alternative: { kind: "accommodation", id: "taxi" },
      review: refusal.decidedAt,
    });
    expect(found.map(({ code, path }) => `${path.join(".")}: ${code}`)).toEqual([
      "ground: not-one-of",
      "alternative.id: same-alternative",
      "review: review-not-after",
    ]);
  });

  test.each<[unknown, string, string]>([
    ["", "wrong-format", "`reasons` is ``"],
    [" ", "wrong-format", "`reasons` is ` `"],
    [undefined, "missing", "`reasons` is missing"],
  ])("without reasons (%j) it is told what to write", (reasons, code, message) => {
    expect(issues({ reasons })).toEqual([
      { code, path: ["reasons"], message, help: "write the reasons as the customer hears them" },
    ]);
  });

  test("reasons that are too long are told as that", () => {
    expect(issues({ reasons: "x".repeat(2000) })).toEqual([]);
    expect(issues({ reasons: "x".repeat(2001) })[0]).toMatchObject({
      code: "too-large",
      help: expect.stringContaining("2000"),
    });
  });
});
