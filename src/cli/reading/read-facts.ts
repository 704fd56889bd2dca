import { type Issue, inBackticks, type Result } from "../../issue/index.ts";
import type { GivenFacts } from "../../policy/index.ts";

/** Far more than accounts of vague values need. */
const DEEPEST = 16;

/**
 * The facts of one case out of JSON text. What `JSON.parse` passes over in silence is an issue here: of a key that is
 * written twice it keeps one value, and nobody knows which was meant.
 */
export function readFacts(text: string): Result<GivenFacts> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return broken(
      "not-json",
      "this is not JSON",
      "write an object of facts by name, with quotes around names",
    );
  }
  const names = namesIn(value);
  if (names === undefined) {
    return broken("too-deep", `these facts are nested over ${DEEPEST} deep`, "give each fact by its name");
  }
  const written = keysWritten(text);
  if (written.length !== names.length) {
    const twice = inBackticks(surplus(written, names));
    return broken("duplicate-key", `${twice} is written twice`, "keep one of them: the other would be lost");
  }
  return { ok: true, value: value as GivenFacts };
}

function broken(code: string, message: string, help: string): Result<never> {
  const issue: Issue = { code, path: [], message, help };
  return { ok: false, issues: [issue] };
}

/** The names of every object inside; undefined where it goes too deep. */
function namesIn(value: unknown): readonly string[] | undefined {
  const names: string[] = [];
  let level = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) return undefined;
    const next: unknown[] = [];
    for (const inner of level) {
      if (typeof inner !== "object" || inner === null) continue;
      if (!Array.isArray(inner)) for (const name of Object.keys(inner)) names.push(name);
      for (const child of Object.values(inner)) next.push(child);
    }
    level = next;
  }
  return names;
}

/** The keys as they stand in sound JSON text: every string before a colon. */
function keysWritten(text: string): readonly string[] {
  const keys: string[] = [];
  for (const [found, key, colon] of text.matchAll(/("[^"\\]*(?:\\.[^"\\]*)*")(\s*:)?/g)) {
    if (colon !== undefined) keys.push(JSON.parse(key ?? found));
  }
  return keys;
}

function surplus(written: readonly string[], names: readonly string[]): string | undefined {
  const left = new Map<string, number>();
  for (const name of names) left.set(name, (left.get(name) ?? 0) + 1);
  return written.find((name) => {
    const rest = (left.get(name) ?? 0) - 1;
    left.set(name, rest);
    return rest < 0;
  });
}
