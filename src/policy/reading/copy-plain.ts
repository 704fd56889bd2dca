/**
 * The first gate: whatever comes in is copied as plain, frozen, bounded data, or refused. After it nothing can be a
 * getter, a cycle, a class, a `NaN` or a `__proto__`.
 */
import type { Limits } from "../document/limits.ts";
import type { IssueList, Path } from "./issue-list.ts";
import { plainProblem } from "./messages/plain-data.ts";

/** Names that objects carry by themselves. A fact called `constructor` would look known when it is not. */
const FORBIDDEN: ReadonlySet<string> = new Set([
  "__proto__",
  "prototype",
  ...Object.getOwnPropertyNames(Object.prototype),
]);

/** True where a name means something to JavaScript itself. */
export function isForbiddenName(name: string): boolean {
  return FORBIDDEN.has(name);
}

/**
 * A frozen copy of `value`, without the parts that are not plain data: each of those is in `report`, and further
 * problems at its place are not. Undefined where nothing is left to read.
 */
export function copyPlain(value: unknown, limits: Limits, report: IssueList): unknown {
  let size = 0;
  let full = false;
  const open = new Set<object>();

  function grow(by: number): boolean {
    size += by;
    if (size > limits.size && !full) {
      full = true;
      report.spoil(
        [],
        plainProblem.limit("size", limits.size, "the document is larger than its bound of characters"),
      );
    }
    return !full;
  }

  function text(value: string, path: Path): string {
    if (grow(value.length + 2) && /\p{Cs}/u.test(value)) report.spoil(path, plainProblem.loneSurrogate());
    return value;
  }

  function copy(value: unknown, path: Path): unknown {
    if (!grow(1)) return undefined;
    if (value === null || typeof value === "boolean") {
      grow(4);
      return value;
    }
    if (typeof value === "string") return text(value, path);
    if (typeof value === "number") {
      grow(8);
      const fits = Number.isFinite(value) && !Object.is(value, -0);
      return fits ? value : report.spoil(path, plainProblem.notFinite(value));
    }
    if (typeof value !== "object") return report.spoil(path, plainProblem.notPlain(`a ${typeof value}`));
    if (open.has(value)) return report.spoil(path, plainProblem.cyclic());
    if (path.length > limits.depth) {
      return report.spoil(
        path,
        plainProblem.limit("depth", limits.depth, "the document is nested too deeply"),
      );
    }
    open.add(value);
    const copied = Array.isArray(value) ? list(value, path) : record(value, path);
    open.delete(value);
    return Object.freeze(copied);
  }

  function list(value: readonly unknown[], path: Path): unknown {
    grow(2);
    const items: unknown[] = [];
    for (let index = 0; index < value.length && !full; index += 1)
      items.push(copy(value[index], [...path, index]));
    return items;
  }

  function record(value: object, path: Path): unknown {
    const prototype = Object.getPrototypeOf(value);
    if (prototype !== null && Object.getPrototypeOf(prototype) !== null) {
      return report.spoil(path, plainProblem.notPlain(`this ${nameOfClass(value)}`));
    }
    grow(2);
    const fields: Record<string, unknown> = {};
    for (const key of Reflect.ownKeys(value)) {
      if (full) break;
      if (typeof key === "symbol") report.spoil(path, plainProblem.notPlain("a symbol key"));
      else if (isForbiddenName(key)) report.spoil([...path, key], plainProblem.forbiddenName(key));
      else {
        const field = (value as Record<string, unknown>)[key];
        const copied = field === undefined ? undefined : copy(field, [...path, text(key, [...path, key])]);
        // What could not be copied leaves no key behind: its issue is told, and nothing is there to read.
        if (copied !== undefined) fields[key] = copied;
      }
    }
    return fields;
  }

  const copied = copy(value, []);
  return full ? undefined : copied;
}

function nameOfClass(value: object): string {
  if (value instanceof Date) return "Date";
  if (value instanceof Map) return "Map";
  if (value instanceof Set) return "Set";
  return "object of a class";
}
