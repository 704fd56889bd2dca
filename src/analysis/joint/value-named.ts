/**
 * What a test compares with: a parameter stands for its value.
 */
import type { PolicyDocument } from "../../policy/index.ts";

/** The value that is written, or that of the parameter that is named. */
export function valueNamed(written: unknown, { parameters = {} }: PolicyDocument): unknown {
  if (typeof written !== "object" || written === null || !("parameter" in written)) return written;
  return parameters[String(written.parameter)]?.value;
}
