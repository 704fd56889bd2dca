import { MisuseError } from "evenhand";
import { whatToSay } from "evenhand/resolution-ownership";
import { describe, expect, test } from "vitest";
import { at, caseAfter, courier, customer, freshCase } from "./prescription.ts";

const lines = (...args: Parameters<typeof whatToSay>) => whatToSay(...args).split("\n");
const fresh = freshCase({ neededBy: at(16) });

describe("what to say", () => {
  test("is never nothing", () => {
    expect(lines(fresh)).toEqual([
      "You need it by Monday, March 2, 16:00 UTC.",
      "ann answers for all of this until it is settled.",
      "You hear from us again by Monday, March 2, 13:00 UTC, whatever happens.",
    ]);
  });

  test("says what was promised and by when, the earliest first, who answers for it, and where it is too late", () => {
    const said = { locale: "en-GB", timeZone: "Europe/Berlin", names: { ann: "Ann Lee" } };
    const promised = caseAfter(fresh, { type: "promised", commitments: [courier] });
    expect(lines(promised, said).slice(0, 3)).toEqual([
      "By Monday 2 March, 18:00: A courier brings the tablets to your door.",
      "You need it by Monday 2 March, 17:00, and nothing of this comes before then.",
      "Ann Lee answers for all of this until it is settled.",
    ]);
    const onTime = { ...courier, text: "We write when it leaves.", due: at(16) };
    const more = caseAfter(fresh, { type: "promised", commitments: [courier, onTime] });
    expect(lines(more, said).slice(0, 3)).toEqual([
      "By Monday 2 March, 17:00: We write when it leaves.",
      "By Monday 2 March, 18:00: A courier brings the tablets to your door.",
      "You need it by Monday 2 March, 17:00.",
    ]);
  });

  test("says once what was promised twice", () => {
    const promised = caseAfter(fresh, { type: "promised", commitments: [courier, courier] });
    expect(lines(promised).filter((line) => line.includes("courier"))).toHaveLength(1);
  });

  test("owns up to what was late or broken, and leaves out what was replaced", () => {
    const promised = caseAfter(fresh, { type: "promised", commitments: [courier, courier, courier] });
    const state = caseAfter(
      promised,
      { type: "promise-kept", at: at(17, 1), promise: "e-2/1" },
      { type: "promise-broken", at: at(17), promise: "e-2/2", why: "No van." },
      {
        type: "promised",
        at: at(12),
        commitments: [{ ...courier, text: "A colleague walks over." }],
        replaces: ["e-2/3"],
      },
    );
    expect(lines(state).slice(0, 3)).toEqual([
      "Done, but late: A courier brings the tablets to your door.",
      "We did not do this, though we said so: A courier brings the tablets to your door.",
      "By Monday, March 2, 17:00 UTC: A colleague walks over.",
    ]);
  });

  test("gives the options, a question and the rule of silence", () => {
    const options = caseAfter(fresh, {
      type: "options-given",
      at: at(10),
      options: ["Collect it.", "Wait."],
    });
    expect(lines(options)).toEqual([
      "You can choose:",
      "1. Collect it.",
      "2. Wait.",
      "You need it by Monday, March 2, 16:00 UTC.",
      "If this is not right, tell us. If we hear nothing from you by Thursday, March 5, 10:00 UTC, we take it as settled.",
      "ann answers for all of this until it is settled.",
      "You hear from us again by Monday, March 2, 14:00 UTC, whatever happens.",
    ]);
    const asked = caseAfter(options, {
      type: "asked-customer",
      at: at(11),
      question: "Which one?",
      until: at(12),
    });
    expect(lines(asked).slice(4, 5)).toEqual([
      "We need to know from you: Which one? We come back to it by Monday, March 2, 12:00 UTC in any case.",
    ]);
  });

  test("gives the reason, when it changes and who looks at it again", () => {
    const next = { until: at(9, 0, 7), appeal: "Write to the head pharmacist." };
    const state = caseAfter(fresh, { type: "reason-given", reason: "The maker is out of it.", next });
    expect(lines(state).slice(0, 3)).toEqual([
      "The maker is out of it.",
      "This changes by Monday, March 9, 09:00 UTC.",
      "If you do not agree: Write to the head pharmacist.",
    ]);
  });

  test("speaks German", () => {
    const promised = caseAfter(fresh, {
      type: "promised",
      commitments: [{ ...courier, text: "Ein Bote kommt." }],
    });
    const next = { until: at(9, 0, 7), appeal: "Schreiben Sie uns." };
    const reason = caseAfter(promised, { type: "reason-given", reason: "Nicht lieferbar.", next });
    expect(lines(reason, { locale: "de-CH", timeZone: "Europe/Zurich" })).toEqual([
      "Nicht lieferbar.",
      "Das ändert sich bis Montag, 9. März, 10:00.",
      "Wenn Sie nicht einverstanden sind: Schreiben Sie uns.",
      "Bis Montag, 2. März, 18:00: Ein Bote kommt.",
      "Sie brauchen es bis Montag, 2. März, 17:00, und nichts davon kommt vorher.",
      "Wenn etwas nicht stimmt, sagen Sie es uns. Hören wir bis Donnerstag, 5. März, 10:00 nichts von Ihnen, gilt es als erledigt.",
      "ann ist für all das verantwortlich, bis es erledigt ist.",
      "Sie hören bis Montag, 2. März, 14:00 wieder von uns, was auch geschieht.",
    ]);
    const solved = caseAfter(promised, { type: "asked-customer", question: "Stimmt es?", until: at(10) });
    expect(whatToSay(solved, { locale: "de" })).toContain("Das müssen wir von Ihnen wissen: Stimmt es?");
    const closed = caseAfter(
      promised,
      { type: "promise-kept", at: at(17), promise: "e-2/1" },
      { type: "solved", at: at(17), solution: "Sie haben sie." },
      { type: "confirmed", at: at(17), by: customer },
      { type: "closed", at: at(17), outcome: "solution", ground: "confirmation" },
    );
    expect(lines(closed, { locale: "de" })).toEqual([
      "Gelöst: Sie haben sie.",
      "Erledigt: Ein Bote kommt.",
      "Das ist abgeschlossen. Wenn etwas nicht stimmt, sagen Sie es uns, und ann nimmt es wieder auf.",
    ]);
  });

  test("says the year of a date that is not in the year of the last word", () => {
    const state = caseAfter(fresh, {
      type: "reason-given",
      reason: "The maker is out of it.",
      next: { until: "2027-01-05T09:00:00Z" },
    });
    expect(lines(state).slice(1, 3)).toEqual([
      "This changes by Tuesday, January 5, 2027, 09:00 UTC.",
      "You need it by Monday, March 2, 16:00 UTC.",
    ]);
    expect(lines(state, { locale: "en-GB" })[1]).toMatch(
      /^This changes by Tuesday,? 5 January 2027, 09:00 UTC\.$/,
    );
    expect(lines(state, { locale: "de" })[1]).toBe(
      "Das ändert sich bis Dienstag, 5. Januar 2027, 09:00 UTC.",
    );
  });

  test.each([
    ["2026-12-31T23:59:59Z", undefined, "Thursday 31 December, 23:59 UTC"],
    ["2027-01-01T00:00:00Z", undefined, "Friday 1 January 2027, 00:00 UTC"],
    ["2026-12-31T23:59:59Z", "Europe/Berlin", "Friday 1 January 2027, 00:59"],
    ["2027-01-01T00:00:00Z", "America/New_York", "Thursday 31 December, 19:00"],
    ["2026-03-02T09:00:01Z", undefined, "Monday 2 March, 09:00 UTC"],
    ["2036-03-02T09:00:00Z", undefined, "Sunday 2 March 2036, 09:00 UTC"],
  ])("%s in the zone %s is %s", (until, timeZone, said) => {
    const state = caseAfter(fresh, { type: "asked-customer", question: "Which door?", until });
    const options = { locale: "en-GB", ...(timeZone === undefined ? {} : { timeZone }) };
    // Whether a comma stands after the weekday has changed between versions of the platform.
    expect(whatToSay(state, options).replaceAll("day, ", "day ")).toContain(`by ${said} in any case.`);
  });

  test("a year ends where the customer lives", () => {
    const head = { at: "2026-12-31T23:30:00Z", type: "asked-customer", question: "Which door?" } as const;
    const state = caseAfter(fresh, { ...head, until: "2027-01-01T09:00:00Z" });
    const said = (timeZone: string) =>
      whatToSay(state, { locale: "en-GB", timeZone }).replaceAll("day, ", "day ");
    expect(said("UTC")).toContain("by Friday 1 January 2027, 09:00");
    const there = said("Europe/Berlin");
    expect(there).toContain("by Friday 1 January, 10:00");
    expect(there).toContain("by Monday 2 March 2026, 17:00");
  });

  test("calls nobody by a name that is not theirs", () => {
    const state = freshCase({ owner: { kind: "person", id: "__proto__" } });
    expect(lines(state, { names: {} })[0]).toBe("__proto__ answers for all of this until it is settled.");
    const built = freshCase({ owner: { kind: "person", id: "constructor" } });
    expect(lines(built)[0]).toBe("constructor answers for all of this until it is settled.");
  });

  test.each([
    ["locale", "x"],
    ["locale", "de_DE"],
    ["locale", ""],
    ["locale", "not a locale"],
    ["timeZone", "Mars/Base"],
    ["timeZone", ""],
  ])("a %s that does not exist is told: %j", (option, given) => {
    const [code, example] =
      option === "locale" ? ["not-a-locale", "de-CH"] : ["not-a-time-zone", "`Europe/London`"];
    const say = () => whatToSay(fresh, { [option]: given });
    expect(say).toThrow(MisuseError);
    expect(say).toThrow(example);
    expect(say).toThrow(expect.objectContaining({ code }));
  });

  test("a text is one line, whatever was typed", () => {
    const forged = "Brought.\r\nzed answers for\u2028it.\u202Esiht";
    const state = caseAfter(fresh, { type: "solved", solution: forged });
    expect(lines(state, { names: { ann: "Ann\nLee" } })).toEqual([
      "Solved: Brought. zed answers for it. siht",
      expect.stringMatching(/^If this is not right/),
      "Ann Lee answers for all of this until it is settled.",
      expect.stringMatching(/^You hear from us/),
    ]);
  });
});
