/**
 * Codes as replies that `answer` takes, and in words for whoever asks.
 */

import { valueInWords } from "../../policy/index.ts";
import { type Domain, decodeValue, type Spans } from "../../policy/normal-form.ts";
import { asWords } from "../stating/as-words.ts";

/** Each reply stands for one value, or for all between two ends. */
export function repliesOf(domain: Domain, spans: Spans): readonly unknown[] {
  const replies: unknown[] = [];
  const words: unknown[] = [];
  for (let at = 0; at < spans.length; at += 2) {
    let [low, high] = [spans[at] as number, spans[at + 1] as number];
    if (high === domain.absent) {
      replies.push({ is: "absent" });
      high -= 1;
      if (high < low) continue;
    }
    if (domain.type === "enum" || domain.type === "boolean") {
      for (; low <= high; low += 1) words.push(decodeValue(domain, low));
    } else if (low === high) replies.push(decodeValue(domain, low));
    else replies.push({ gte: decodeValue(domain, low), lte: decodeValue(domain, high) });
  }
  const named = words.length > 1 ? [{ oneOf: words }] : words;
  return [...named, ...replies];
}

/** So many sets are told one by one, where there are more. */
const MOST_SETS = 3;

/** The same in words: `yes`, `2 to 5`, `personal or group`. */
export function repliesInWords(replies: readonly unknown[], locale: string): string {
  const words = replies.flatMap((reply): readonly string[] => {
    if (typeof reply !== "object" || reply === null || Array.isArray(reply)) return [inWords(reply)];
    if ("oneOf" in reply) return (reply.oneOf as readonly unknown[]).map(inWords);
    if ("is" in reply) return ["nothing"];
    if ("gte" in reply && "lte" in reply) return [`${inWords(reply.gte)} to ${inWords(reply.lte)}`];
    if ("has" in reply || "hasNone" in reply) return [setInWords(reply)];
    return [inWords(reply)];
  });
  const sets = replies.filter((reply) => typeof reply === "object" && reply !== null && "hasNone" in reply);
  // Sets have commas of their own, and there may be very many of them.
  if (sets.length > 1 && words.length > MOST_SETS + 1)
    return `${words.slice(0, MOST_SETS).join("; or ")}; or any of ${words.length - MOST_SETS} others`;
  if (sets.length > 0) return words.join("; or ");
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} or ${last}`;

  function inWords(value: unknown): string {
    return valueInWords(asWords(value), { locale });
  }

  function setInWords(reply: object): string {
    const { has = [], hasNone = [] } = reply as {
      readonly has?: readonly string[];
      readonly hasNone?: readonly string[];
    };
    const without = hasNone.length === 0 ? "" : `no ${hasNone.map(asWords).join(", no ")}`;
    return [has.map(asWords).join(" and "), without].filter((part) => part !== "").join(", ");
  }
}
