/**
 * From the text of a file to a document of any kind, with line and column of everything that is wrong.
 */
import { createScanner, type Node, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";
import { type Issue, inBackticks, type Result } from "../../issue/index.ts";
import type { Limits } from "../document/limits.ts";
import { isForbiddenName } from "./copy-plain.ts";
import { IssueList, type Path } from "./issue-list.ts";
import { plainProblem } from "./messages/plain-data.ts";

/** Reads the text, and what stands in it by `read`; each issue has the `line` and `column` at which it stands, from 1. */
export function readDocumentText<Value>(
  text: string,
  limits: Pick<Limits, "size" | "depth" | "issues">,
  read: (document: unknown) => Result<Value>,
): Result<Value> {
  const report = new IssueList(limits.issues);
  if (typeof text !== "string") {
    report.add([], plainProblem.notText(text));
    return { ok: false, issues: report.all() };
  }
  if (text.length > limits.size)
    report.add([], plainProblem.limit("size", limits.size, `${text.length} characters`));
  else if (depthOf(text) > limits.depth) {
    report.add([], plainProblem.limit("depth", limits.depth, "the document is nested too deeply"));
  }
  if (report.count > 0) return { ok: false, issues: report.all() };
  const errors: ParseError[] = [];
  // A byte order mark is no part of the document; a blank keeps the columns.
  const root = parseTree(text.replace(/^\uFEFF/, " "), errors, { allowTrailingComma: true });
  const lines = lineStarts(text);
  if (root === undefined || errors.length > 0) {
    for (const { error, offset } of errors) {
      report.add([], {
        ...plainProblem.syntax(inWords(printParseErrorCode(error))),
        ...positionAt(lines, offset),
      });
    }
    return { ok: false, issues: report.all() };
  }
  const value = valueOfNode(root, [], report, lines);
  const made = read(value);
  if (made.ok && report.count === 0) return made;
  const found = made.ok ? [] : made.issues.map((issue) => located(issue, root, lines));
  return { ok: false, issues: [...report.all(), ...found] };
}

/** `CloseBraceExpected` as people say it. */
function inWords(code: string): string {
  return code.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).trim();
}

// The scanner's token kinds: its own enum exists for its compiler only.
const [OPEN_BRACE, CLOSE_BRACE, OPEN_BRACKET, CLOSE_BRACKET, END] = [1, 2, 3, 4, 17];

/** How deep the brackets go. Counted by the scanner, because the parser itself recurses. */
function depthOf(text: string): number {
  const scanner = createScanner(text, true);
  let depth = 0;
  let deepest = 0;
  for (let token: number = scanner.scan(); token !== END; token = scanner.scan()) {
    if (token === OPEN_BRACE || token === OPEN_BRACKET) deepest = Math.max(deepest, ++depth);
    if (token === CLOSE_BRACE || token === CLOSE_BRACKET) depth -= 1;
  }
  return deepest;
}

/** The value of a node; a key that is written twice, or means something to JavaScript, is reported. */
function valueOfNode(node: Node, path: Path, report: IssueList, lines: readonly number[]): unknown {
  if (node.type === "array")
    return (node.children ?? []).map((child, index) => valueOfNode(child, [...path, index], report, lines));
  if (node.type !== "object") return node.value;
  const fields = new Map<string, unknown>();
  for (const property of node.children ?? []) {
    const [key, child] = property.children as [Node, Node | undefined];
    const name = String(key.value);
    const place = [...path, name];
    const where = positionAt(lines, key.offset);
    if (fields.has(name)) report.add(place, { ...plainProblem.duplicateKey(name), ...where });
    else if (isForbiddenName(name)) report.add(place, { ...plainProblem.forbiddenName(name), ...where });
    else fields.set(name, child === undefined ? undefined : valueOfNode(child, place, report, lines));
  }
  return Object.fromEntries(fields);
}

/** The issue with the position of the deepest node on its path; of the key itself, where the key is what is wrong. */
function located(issue: Issue, root: Node, lines: readonly number[]): Issue {
  let node = root;
  let key: Node | undefined;
  for (const step of issue.path) {
    const property = node.type === "object" ? propertyOf(node, step) : undefined;
    const next = node.type === "array" ? node.children?.[Number(step)] : property?.children?.[1];
    if (next === undefined) break;
    node = next;
    key = property?.children?.[0];
  }
  const named = key !== undefined && issue.message.startsWith(inBackticks(issue.path.at(-1)));
  return { ...issue, ...positionAt(lines, (named ? key : node)?.offset ?? 0) };
}

function propertyOf(node: Node, key: string | number): Node | undefined {
  return node.children?.find((property) => property.children?.[0]?.value === key);
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

function positionAt(
  starts: readonly number[],
  offset: number,
): { readonly line: number; readonly column: number } {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] as number) <= offset) low = middle;
    else high = middle;
  }
  return { line: low + 1, column: offset - (starts[low] as number) + 1 };
}
