import { readAs } from "evenhand";
import { applyEvent, CaseState, caseFrom } from "evenhand/resolution-ownership";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { caseLaws as laws } from "../resolution-ownership/case-laws.ts";
import { expectOk, ownership } from "../resolution-ownership/prescription.ts";
import { draws, walkCase } from "../resolution-ownership/walk-case.ts";

const walks = fc.sample(draws, { numRuns: 400, seed: 3 }).map((list) => walkCase(list));

/** Holds the law against many histories; where one breaks it, finds the shortest that does. */
function always(law: keyof typeof laws): void {
  if (walks.every(laws[law])) return;
  fc.assert(
    fc.property(draws, (list) => laws[law](walkCase(list))),
    { numRuns: 400, seed: 3 },
  );
  expect.unreachable(law);
}

describe("ownership", () => {
  test("a problem has exactly one owner, from first contact on", () => always("oneOwner"));

  test("no hand-off moves the owner without acceptance by the one it was offered to", () =>
    always("noMoveWithoutAcceptance"));

  test("nobody takes a case with a promise or a need that the offer did not tell them", () =>
    always("nothingNewAtAcceptance"));

  test("an open promise is always the owner's to keep", () => always("openPromisesAreTheOwners"));
});

describe("closing", () => {
  test("nothing closes without an outcome that the customer confirmed, or was silent about for long enough", () =>
    always("noClosingWithoutOutcome"));

  test("an open promise never survives closing", () => always("noOpenPromiseAtClose"));
});

describe("clocks", () => {
  test("the customer's clock never moves", () => always("clockNeverMoves"));

  test("while a case is open the customer is owed a next word, and everything due is told", () =>
    always("alwaysSomethingDue"));

  test("a promise that was kept was kept on time", () => always("keptIsOnTime"));

  test("a case waits only for the answer to a dated question", () => always("waitsOnlyForAQuestion"));

  test("what a customer says is never refused, and ends a wait at once", () => always("wordsEndAWait"));
});

describe("events", () => {
  test("the same event twice is one event", () => {
    fc.assert(
      fc.property(draws, fc.nat(100), (list, place) => {
        const { opening, steps, last } = walkCase(list);
        const events = steps.filter(({ refused }) => refused === undefined).map(({ event }) => event);
        const again = events[place % Math.max(1, events.length)] ?? opening;
        expect(applyEvent(ownership, last, again)).toEqual({ ok: true, value: last });
        const doubled = [opening, opening, ...events.flatMap((event) => [event, event]), again];
        expect(expectOk(caseFrom(ownership, doubled))).toEqual(last);
      }),
      { numRuns: 100, seed: 3 },
    );
  });

  test("a case folded from its events is the case that they made one by one", () =>
    always("foldedAsApplied"));

  test("a case survives JSON, and is read again as what it was", () => {
    for (const { last } of walks) {
      expect(structuredClone(last)).toStrictEqual(last);
      expect(readAs(CaseState, JSON.parse(JSON.stringify(last)))).toEqual({ ok: true, value: last });
    }
  });

  test("a refused event changes nothing", () => always("refusedChangesNothing"));

  test("every event leaves a line in the trail, and no line is ever changed", () =>
    always("everyEventLeavesALine"));

  test("what was promised is never reworded, whoever keeps it", () => always("promisesKeepTheirWords"));
});
