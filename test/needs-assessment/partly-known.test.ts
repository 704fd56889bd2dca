/** Sets and lists of which a part is known: as vague as bounds are, and asked for more precisely where that matters. */
import { definePolicy, expectOk } from "evenhand";
import { answer, assess, defineNeedsPolicy, nextQuestion, startAssessment } from "evenhand/needs-assessment";
import { expect, test } from "vitest";

const services = definePolicy({
  id: "services",
  version: "1",
  purpose: "recommendation",
  facts: {
    services: { type: "set", values: ["phone", "television"], ask: "What do you use?" },
    rooms: { type: "list", maxItems: 3, of: { far: { type: "boolean" } }, ask: "Which rooms?" },
  },
  outcome: { speed: { type: "integer" } },
  rules: [
    {
      id: "television",
      when: { services: { has: "television" } },
      then: { speed: 20 },
      because: "Television.",
    },
  ],
  otherwise: { then: { speed: 1 }, because: "Little." },
});
const lines = defineNeedsPolicy({
  id: "lines",
  version: "1",
  currency: "GBP",
  requirements: [services],
  dimensions: { speed: {} },
  offerings: [
    { id: "slow", title: "Slow", price: "10", meets: { speed: 5 } },
    { id: "fast", title: "Fast", price: "20", meets: { speed: 50 } },
  ],
});
const start = startAssessment(lines);

test("some of a set is vague: it is asked for again where the rest matters", () => {
  const some = expectOk(answer(lines, start, "services", { has: ["phone"] }));
  expect(some.answers.services).toEqual({ status: "vague", value: { has: ["phone"] }, from: "stated" });
  expect(nextQuestion(lines, some)).toMatchObject({ question: "services", soFar: { has: ["phone"] } });
  const enough = expectOk(answer(lines, start, "services", { hasNone: ["television"] }));
  expect(assess(lines, enough)).toMatchObject({ status: "decided", recommendation: { offering: "slow" } });
  expect(nextQuestion(lines, enough)).toBeUndefined();
});

test("where no more of it is to be had, it stays, and is not asked for again", () => {
  const some = expectOk(answer(lines, start, "services", { has: ["phone"] }));
  const closed = expectOk(answer(lines, some, "services", { unanswered: "does-not-know" }));
  expect(closed.answers.services).toMatchObject({ status: "vague", more: "does-not-know" });
  expect(assess(lines, closed)).toMatchObject({ status: "open", safe: "fast", doubts: ["services"] });
  expect(nextQuestion(lines, closed)).toBeUndefined();
});

test("a list that may be longer is vague, one that is complete is known", () => {
  const statusOf = (rooms: unknown) =>
    expectOk(answer(lines, start, "rooms", rooms as never)).answers.rooms?.status;
  expect(statusOf({ items: [{ far: false }], complete: false })).toBe("vague");
  expect(statusOf({ items: [{ far: false }], complete: true })).toBe("known");
  expect(statusOf([{ far: false }])).toBe("known");
  expect(statusOf([])).toBe("known");
});
