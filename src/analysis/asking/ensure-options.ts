/**
 * Options are the program's own words: what a search may cost and how much is told. One that is none is a mistake of the
 * program, and to go on with it would mean a search without a limit, or half an answer.
 */
import { inBackticks, MisuseError } from "../../issue/index.ts";

/** An option of a function that looks at all cases. */
export type OptionName = keyof typeof SOUND;

/**
 * Stops where a value is no object of these options, or one of them cannot be; every one that cannot is named.
 *
 * @throws MisuseError `not-options`.
 */
export function ensureOptions(options: unknown, names: readonly OptionName[]): void {
  if (typeof options !== "object" || options === null || Array.isArray(options)) {
    throw new MisuseError("not-options", `${inBackticks(options)} is no object of options`);
  }
  const known = new Set<string>(names);
  const wrong = Object.entries(options).flatMap(([name, value]) => {
    if (!known.has(name)) return [`${inBackticks(name)} is no option: there are ${listed(names)}`];
    const { holds, help } = SOUND[name as OptionName];
    return value === undefined || holds(value)
      ? []
      : [`the option \`${name}\` is ${inBackticks(value)}: give ${help}`];
  });
  if (wrong.length > 0) throw new MisuseError("not-options", wrong.join("; "));
}

interface Sound {
  readonly holds: (value: unknown) => boolean;
  readonly help: string;
}

const ENGINES: readonly unknown[] = ["diagrams", "branching", "cases", "both"];
const COUNT: Sound = {
  holds: (value) => Number.isSafeInteger(value) && (value as number) >= 0,
  help: "a whole number from 0",
};
const LIST: Sound = { holds: Array.isArray, help: "a list" };

const SOUND = {
  nodes: COUNT,
  steps: COUNT,
  engine: { holds: (value) => ENGINES.includes(value), help: "`diagrams`, `branching`, `cases` or `both`" },
  policies: LIST,
  regions: COUNT,
  weights: LIST,
} as const satisfies Readonly<Record<string, Sound>>;

function listed(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(", ");
}
