import type { PolicyDocument } from "../../policy/index.ts";

/** The name of a source with how closely it was read: `bands (page)`. */
export function sourceInWords(name: string | undefined, { sources }: PolicyDocument): string {
  if (name === undefined) return "";
  const mark = sources !== undefined && Object.hasOwn(sources, name) ? ` (${sources[name]?.mark})` : "";
  return name + mark;
}
