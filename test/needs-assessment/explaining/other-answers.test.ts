// With little to spend, fewer changes may be found, and it is said that the search was given up.
import { startAssessment } from "evenhand/needs-assessment";
import { expect, test } from "vitest";
import { otherAnswers } from "../../../src/needs-assessment/explaining/other-answers.ts";
import { possiblePicks } from "../../../src/needs-assessment/searching/possible-picks.ts";
import { readStanding } from "../../../src/needs-assessment/weighing/read-standing.ts";
import { weigherFor } from "../../../src/needs-assessment/weighing/weigher-for.ts";
import { broadband } from "../broadband.ts";
import { answered } from "../draft-needs.ts";

const session = answered(
  broadband,
  [
    ["daysOnline", 3],
    ["peopleOnline", 2],
    ["videoCalls", "none"],
    ["films", "none"],
    ["games", false],
    ["worksFromHome", false],
    ["studies", false],
    ["sendsLargeFiles", false],
  ],
  startAssessment(broadband),
);
const weigher = weigherFor(broadband, session);
const { state } = readStanding(weigher, session);
const answeredPlaces = Object.keys(session.answers).map((name) =>
  broadband.questions.findIndex((question) => question.name === name),
);
const right = possiblePicks(weigher, state, { left: 10_000 }).places[0] ?? -1;

test("with enough to spend, changes are found and the search is whole", () => {
  const { others, exact } = otherAnswers(weigher, state, answeredPlaces, right, { left: 100_000 });
  expect(others.length).toBeGreaterThan(0);
  expect(exact).toBe(true);
});

test("with too little to spend, it is said", () => {
  expect(otherAnswers(weigher, state, answeredPlaces, right, { left: 1 }).exact).toBe(false);
});
