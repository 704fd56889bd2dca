/**
 * Options are the program's own words; what is none is a mistake of the program.
 */
import { inBackticks, MisuseError } from "../issue/index.ts";

/**
 * Stops where a value is no object of options, or one of them has another type than it should; one that is left out
 * has none.
 *
 * @throws MisuseError `not-options`.
 */
export function ensureOptions(
  options: object,
  types: Readonly<Record<string, "string" | "number" | "object">>,
): void {
  if (typeof options !== "object" || options === null) {
    throw new MisuseError("not-options", `${inBackticks(options)} is no object of options`);
  }
  for (const [name, type] of Object.entries(types)) {
    const value = (options as Readonly<Record<string, unknown>>)[name];
    if (value === undefined || (typeof value === type && value !== null)) continue;
    throw new MisuseError("not-options", `the option \`${name}\` is ${inBackticks(value)}: give ${a(type)}`);
  }
}

function a(type: string): string {
  return type === "object" ? "an object" : `a ${type}`;
}
