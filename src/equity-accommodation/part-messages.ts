/**
 * What this room says of the parts of an equity policy: that there are none, one too many, or one too few.
 */
import { type Issue, inBackticks as quote } from "../issue/index.ts";

type Problem = Omit<Issue, "path">;

const say = (code: string, message: string, help: string): Problem => ({ code, message, help });

const PARTS = "`id`, `version`, `accommodations`, `duty`, `promise` and perhaps `followUp`";

/** What belongs there, by the name of the part. */
const PART = {
  id: "write lower case words joined by hyphens",
  version: "write a text such as `1`",
  duty: "give a policy document: are we obliged to remove this barrier?",
  promise: "give a policy document: what do we promise with this accommodation?",
} as const;

/** What is wrong with the parts, by what it is about. */
export const partProblem = {
  none: (value: unknown) =>
    value === undefined
      ? say("missing", "the equity policy is missing", `give an object with ${PARTS}`)
      : say("wrong-type", `the equity policy is ${quote(value)}`, `give an object with ${PARTS}`),
  unknown: (key: string) =>
    say("unknown-key", `${quote(key)} is not a part of an equity policy`, `its parts are ${PARTS}`),
  missing: (part: keyof typeof PART) => say("missing", `${quote(part)} is missing`, PART[part]),
} as const;
