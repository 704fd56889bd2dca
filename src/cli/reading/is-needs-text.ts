import { readJsonText } from "./read-json-text.ts";

/** Whether what stands in a text is a needs policy, sound or not: only those say what is offered. */
export function isNeedsText(text: string): boolean {
  const json = readJsonText(text);
  if (!json.ok) return false;
  const { value } = json.value;
  return typeof value === "object" && value !== null && ("offerings" in value || "requirements" in value);
}
