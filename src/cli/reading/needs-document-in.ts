import { type JsonText, readJsonText } from "./read-json-text.ts";

/** What stands in a text that is a needs policy, sound or not: only those say what is offered. */
export function needsDocumentIn(text: string): JsonText | undefined {
  const json = readJsonText(text);
  if (!json.ok) return undefined;
  const { value } = json.value;
  const isNeeds =
    typeof value === "object" && value !== null && ("offerings" in value || "requirements" in value);
  return isNeeds ? json.value : undefined;
}
