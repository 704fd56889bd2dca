import { expect, test } from "vitest";
import { leftInWords } from "../../../src/cli/asking/left-in-words.ts";

test.each([
  [{ most: 1 }, "One more question."],
  [{ most: 2 }, "At most 2 more questions."],
  [{ fewest: 1, most: 2 }, "At most 2 more questions."],
  [{ fewest: 2, most: 2 }, "2 more questions."],
  [{ fewest: 2, most: 3 }, "2 to 3 more questions."],
  [{ fewest: 0, most: 3 }, "At most 3 more questions."],
])("%o: %s", (left, words) => {
  expect(leftInWords(left)).toBe(words);
});
