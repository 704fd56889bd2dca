import {
  answer,
  type NeedsPolicy,
  questionTool,
  questionTools,
  type Reassessment,
  reassess,
  startAssessment,
} from "evenhand/needs-assessment";
import { expectTypeOf, test } from "vitest";
import { broadband } from "./broadband.ts";

const session = startAssessment(broadband);

test("what they have is an offering, today's or of the policy before, or one of their own", () => {
  reassess(broadband, session, { current: "basic" });
  reassess(broadband, session, {
    current: { id: "own", title: "Own", price: "12", meets: { download: 1, upload: 1, delay: 9 } },
  });
  // @ts-expect-error an offering that is none
  reassess(broadband, session, { current: "cheapest" });
  const before = {} as NeedsPolicy<{ readonly old: boolean }, "legacy">;
  reassess(broadband, session, { current: "legacy", before });
  // @ts-expect-error neither today's nor the earlier policy's
  reassess(broadband, session, { current: "older", before });
});

test("what was observed is a value of its question, known or known in part", () => {
  reassess(broadband, session, { current: "basic", observed: { daysOnline: { gte: 3 }, games: true } });
  // @ts-expect-error a value of another type
  reassess(broadband, session, { current: "basic", observed: { daysOnline: "often" } });
  // @ts-expect-error a question that is none
  reassess(broadband, session, { current: "basic", observed: { hoursOnline: 3 } });
});

test("the next question is one of the policy", () => {
  const again = reassess(broadband, session, { current: "basic" });
  expectTypeOf(again).toExtend<Reassessment<"daysOnline" | "games" | (string & {})>>();
  if (again.status === "open" && again.next !== undefined)
    answer(broadband, session, again.next.question, true as never);
  // @ts-expect-error only what is settled has something instead
  again.instead;
});

test("a tool is one of a question", () => {
  expectTypeOf(questionTool(broadband, "games").question).toEqualTypeOf<"games">();
  // @ts-expect-error a question that is none
  questionTool(broadband, "gamez");
  for (const { question } of questionTools(broadband))
    answer(broadband, session, question, { unanswered: "does-not-know" });
});
