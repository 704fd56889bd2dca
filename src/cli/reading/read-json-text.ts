import { getNodeValue, type Node, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";
import { type Issue, inBackticks, type Result } from "../../issue/index.ts";
import { type Locate, positionIn } from "./position-in.ts";

/** What stands in a JSON text, and where. */
export interface JsonText {
  readonly value: unknown;
  readonly locate: Locate;
}

/**
 * JSON with comments and trailing commas, as policies are written. A key that is written twice is an issue: one of the
 * two values would be lost, and nobody knows which was meant.
 */
export function readJsonText(text: string): Result<JsonText> {
  const errors: ParseError[] = [];
  try {
    const root = parseTree(text.replace(/^\uFEFF/, " "), errors, { allowTrailingComma: true });
    if (root === undefined || errors.length > 0) return broken(text, errors);
    const twice = keyWrittenTwice(root);
    if (twice !== undefined) {
      const message = `${inBackticks(twice)} is written twice`;
      return failed({
        code: "duplicate-key",
        path: [],
        message,
        help: "keep one of them: the other would be lost",
      });
    }
    return { ok: true, value: { value: getNodeValue(root), locate: positionIn(text) } };
  } catch (error) {
    // The parser follows the nesting as deep as the stack goes.
    if (!(error instanceof RangeError)) throw error;
    return failed({ code: "too-deep", path: [], message: "this is nested too deeply", help: "" });
  }
}

function broken(text: string, errors: readonly ParseError[]): Result<never> {
  const [first] = errors;
  const before = text.slice(0, first?.offset ?? 0).split("\n");
  const words = first === undefined ? "" : printParseErrorCode(first.error);
  return failed({
    code: "syntax",
    path: [],
    message: `this is not JSON: ${words.replace(/(?!^)[A-Z]/g, (letter) => ` ${letter}`).toLowerCase()}`,
    help: "look at what stands here and just before",
    line: before.length,
    column: (before.at(-1) ?? "").length + 1,
  });
}

function failed(issue: Issue): Result<never> {
  return { ok: false, issues: [issue] };
}

function keyWrittenTwice(root: Node): string | undefined {
  const open = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const { type, children = [] } = node;
    if (type === "object") {
      const keys = new Set<string>();
      for (const property of children) {
        const key = String(property.children?.[0]?.value);
        if (keys.has(key)) return key;
        keys.add(key);
      }
    }
    open.push(...children);
  }
  return undefined;
}
