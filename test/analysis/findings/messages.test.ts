// What findings say, word for word: a reader acts on these sentences.
import { describe, expect, test } from "vitest";
import { givenUp } from "../../../src/analysis/findings/given-up.ts";
import { message } from "../../../src/analysis/findings/messages.ts";

const BUDGET = "allow more `nodes` and `steps`, or put exceptions in a layer of their own";
const DERIVED =
  "only cases were found of which nobody can say whether their derived facts can come about: narrow the bounds of what they are made of";

describe("what a finding says, and what helps", () => {
  test.each([
    [
      message.gap("delay 3"),
      "no rule fires where delay 3",
      "write a rule for these cases, or `otherwise` for all that is left",
    ],
    [
      message.conflict("one", "other", "delay 3", "unique"),
      "`one` and `other` hold together where delay 3, and only one may",
      "narrow one of them, or say by the hit policy which counts",
    ],
    [
      message.conflict("one", "other", "delay 3", "any"),
      "`one` and `other` hold together where delay 3, and do not agree",
      "narrow one of them, or say by the hit policy which counts",
    ],
    [
      message.overlap("one", "other", "delay 3"),
      "`one` decides before `other` where delay 3, and they say different things",
      "right where the order is meant; else move or narrow one of them",
    ],
    [
      message.morePairs(1, "overlap"),
      "and 1 more pair of rules of which the first decides",
      "the largest are told; ask for more regions to see the rest",
    ],
    [
      message.morePairs(2, "conflict"),
      "and 2 more pairs of rules in conflict",
      "the largest are told; ask for more regions to see the rest",
    ],
    [
      message.neverFires("late", []),
      "`late` never fires: no case that can occur comes to it",
      "delete it, move it up, or narrow what stands before it",
    ],
    [
      message.neverFires("late", ["first"]),
      "`late` never fires: `first` takes every case first",
      "delete it, move it up, or narrow what stands before it",
    ],
    [
      message.neverFires("late", ["first", "second"]),
      "`late` never fires: `first`, `second` take every case first",
      "delete it, move it up, or narrow what stands before it",
    ],
    [
      message.neverFires("late", ["first", "second"], false),
      "`late` never fires: no case is left to it by the rules before it, among them `first`, `second`",
      "delete it, move it up, or narrow what stands before it",
    ],
    [
      message.neverFires("late", [], false),
      "`late` never fires: no case is left to it",
      "delete it, move it up, or narrow what stands before it",
    ],
    [
      message.redundant("late"),
      "without `late` every case would come out the same",
      "delete it, or keep it for its reason and accept this finding",
    ],
    [
      message.unusedFact("delay", false),
      "`delay` changes no outcome",
      "nobody needs to be asked for it: leave it out, or write the rule that was meant",
    ],
    [
      message.unusedFact("delay", true),
      "`delay` changes no outcome, and is only named in a text",
      "nobody needs to be asked for it: leave it out, or write the rule that was meant",
    ],
    [
      message.unreached("refund", "`full`"),
      "`refund` is never `full`",
      "leave the value out, or write the rule that was meant",
    ],
    [
      message.boundary("delay", "60"),
      "`delay` is cut both below 60 and above it, so that 60 stands apart",
      "write both tests with `gte` and `lt`, or both with `gt` and `lte`; where it is meant, test for the value itself",
    ],
    [
      message.cliff("refund", "delay", "59", "60", "0 to 600"),
      "`refund` jumps from 0 to 600 between delay 59 and 60",
      "put a step between them, or raise `largestStep` where the jump is meant",
    ],
    [
      message.refuted("It never falls. Not so."),
      "It never falls. Not so.",
      "the case shows it: change the rules, or promise less",
    ],
    [
      message.guaranteeUndecided("It never falls.", "budget"),
      "whether this holds was not found out: It never falls.",
      BUDGET,
    ],
    [
      message.guaranteeUndecided("It never falls.", "derived"),
      "whether this holds was not found out: It never falls.",
      DERIVED,
    ],
    [message.undecided("which rules fire", "budget"), "it was not found out which rules fire", BUDGET],
    [message.undecided("which rules fire", "derived"), "it was not found out which rules fire", DERIVED],
    [
      message.unusedAcceptance("overlap"),
      "nothing is found that this accepts: overlap",
      "delete it: what it accepted is gone",
    ],
  ])("%j", (said, sentence, help) => {
    expect(said).toEqual({ message: sentence, help });
  });
});

describe("what was given up", () => {
  test("is a warning of its own, about the whole policy where nothing else is said", () => {
    expect(givenUp("which rules fire")).toEqual({
      code: "undecided",
      severity: "warning",
      message: "it was not found out which rules fire",
      help: BUDGET,
      path: [],
    });
  });

  test("or about a part of it, and for another reason", () => {
    expect(givenUp("whether it matters", "derived", { path: ["facts", "delay"], facts: ["delay"] })).toEqual({
      code: "undecided",
      severity: "warning",
      message: "it was not found out whether it matters",
      help: DERIVED,
      path: ["facts", "delay"],
      facts: ["delay"],
    });
  });
});
