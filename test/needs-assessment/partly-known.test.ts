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
  derive: { anyFar: { some: "rooms", where: { far: true } } },
  outcome: { speed: { type: "integer" } },
  rules: [
    {
      id: "television",
      when: { services: { has: "television" } },
      then: { speed: 20 },
      because: "Television.",
    },
    { id: "far", when: { anyFar: true }, then: { speed: 10 }, because: "A room is far." },
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
const near = expectOk(answer(lines, startAssessment(lines), "rooms", []));

test("some of a set is vague: it is asked for again where the rest matters", () => {
  const some = expectOk(answer(lines, near, "services", { has: ["phone"] }));
  expect(some.answers.services).toEqual({ status: "vague", value: { has: ["phone"] }, from: "stated" });
  expect(nextQuestion(lines, some)).toMatchObject({ question: "services", soFar: { has: ["phone"] } });
  const enough = expectOk(answer(lines, near, "services", { hasNone: ["television"] }));
  expect(assess(lines, enough)).toMatchObject({ status: "decided", recommendation: { offering: "slow" } });
  expect(nextQuestion(lines, enough)).toBeUndefined();
});

test("where no more of it is to be had, it stays, and is not asked for again", () => {
  const some = expectOk(answer(lines, near, "services", { has: ["phone"] }));
  const closed = expectOk(answer(lines, some, "services", { unanswered: "does-not-know" }));
  expect(closed.answers.services).toMatchObject({ status: "vague", more: "does-not-know" });
  expect(assess(lines, closed)).toMatchObject({ status: "open", safe: "fast", doubts: ["services"] });
  expect(nextQuestion(lines, closed)).toBeUndefined();
});

test("a list that may be longer is vague, one that is complete is known", () => {
  const start = expectOk(answer(lines, startAssessment(lines), "services", []));
  const soFar = expectOk(answer(lines, start, "rooms", { items: [{ far: false }], complete: false }));
  expect(soFar.answers.rooms).toMatchObject({ status: "vague" });
  expect(nextQuestion(lines, soFar)).toMatchObject({ question: "rooms" });
  const all = expectOk(answer(lines, start, "rooms", { items: [{ far: false }], complete: true }));
  expect(all.answers.rooms).toMatchObject({ status: "known" });
  expect(assess(lines, all)).toMatchObject({ status: "decided", recommendation: { offering: "slow" } });
});
