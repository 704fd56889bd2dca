/**
 * Turns what a reader is told into what a test checks: `expression; //=> value` becomes an assertion, on the same
 * line, so that an error names the place that the reader sees.
 *
 * The value is a JavaScript literal, or for a decision its status in a word (`open, next: fare`). In a literal
 * `...` stands for further fields. A long value goes on in the lines below, each begun by `//` and three blanks.
 */
import ts from "typescript";
import type { CodeBlock } from "./code-block.ts";

/** The code with its assertions, and the places at which it asserts. */
export interface AssertedCode {
  readonly code: string;
  readonly places: readonly string[];
}

interface Told {
  readonly text: string;
  /** The lines it stands on, from 0. */
  readonly lines: readonly number[];
}

/** Writes the assertions of a block. Throws where an arrow could not fail, or belongs to nothing. */
export function writeAssertions(block: CodeBlock): AssertedCode {
  const source = ts.createSourceFile("block.ts", block.code, ts.ScriptTarget.ESNext, true);
  const lines = block.code.split("\n");
  const place = (line: number) => `${block.file}:${block.line + line}`;
  const edits: { readonly start: number; readonly end: number; readonly text: string }[] = [];
  const places: string[] = [];
  const used = new Set<number>();

  function visit(node: ts.Node): void {
    const subject = subjectOf(node);
    const told = subject === undefined ? undefined : toldAfter(node);
    if (subject !== undefined && told !== undefined) {
      for (const line of told.lines) used.add(line);
      const at = place(told.lines[0] as number);
      places.push(at);
      const words = checkedBy(told.text, at);
      if (ts.isExpressionStatement(node)) {
        edits.push({ start: node.getStart(), end: node.end, text: `;${call(words, at, subject)};` });
      } else edits.push({ start: node.end, end: node.end, text: `;${call(words, at, subject)};` });
    }
    ts.forEachChild(node, visit);
  }

  function toldAfter(node: ts.Node): Told | undefined {
    const { line, character } = source.getLineAndCharacterOfPosition(node.end);
    const here = /^\s*\/\/=>(.*)$/.exec((lines[line] as string).slice(character));
    const below = here === null && /^\s*$/.test((lines[line] as string).slice(character));
    const first = here ?? (below ? /^\s*\/\/=>(.*)$/.exec(lines[line + 1] ?? "") : null);
    if (first === null) return undefined;
    const parts = [(first[1] as string).trim()];
    const start = here === null ? line + 1 : line;
    const on = [start];
    for (let next = start + 1; next < lines.length; next += 1) {
      const more = /^\s*\/\/ {3}(.*)$/.exec(lines[next] as string);
      if (more === null) break;
      parts.push(more[1] as string);
      on.push(next);
    }
    return { text: parts.join("\n"), lines: on };
  }

  visit(source);
  lines.forEach((line, index) => {
    if (/\/\/\s*=+\s*>/.test(line) && !used.has(index))
      throw new Error(`${place(index)}: this arrow follows no expression`);
  });
  let code = block.code;
  for (const { start, end, text } of edits.sort((a, b) => b.start - a.start)) {
    // An expression over several lines keeps its lines, so that later errors stay where they are.
    code = code.slice(0, start) + text + code.slice(end);
  }
  return { code, places };
}

/** The text of the expression that an arrow after this statement speaks of. */
function subjectOf(node: ts.Node): string | undefined {
  if (ts.isExpressionStatement(node)) return node.expression.getText();
  if (!ts.isVariableStatement(node)) return undefined;
  const [declaration, ...more] = node.declarationList.declarations;
  const single = declaration !== undefined && more.length === 0 && ts.isIdentifier(declaration.name);
  return single ? declaration.name.getText() : undefined;
}

interface Check {
  readonly by: "checkValue" | "checkDecision";
  readonly literal: string;
}

function checkedBy(text: string, at: string): Check {
  if (/^[a-z]+(, next: [a-z][A-Za-z0-9]*)?$/.test(text) && !/^(true|false|null|undefined)$/.test(text)) {
    return { by: "checkDecision", literal: JSON.stringify(text) };
  }
  const literal = text.replace(/\.\.\.\s*\}/g, '"...": true }');
  const source = ts.createSourceFile("literal.ts", `(${literal})`, ts.ScriptTarget.ESNext, true);
  const [statement] = source.statements;
  const expression =
    statement !== undefined && ts.isExpressionStatement(statement) ? statement.expression : undefined;
  if (source.statements.length !== 1 || expression === undefined || !isLiteral(expression))
    throw new Error(`${at}: \`${text}\` is not a literal`);
  return { by: "checkValue", literal };
}

function isLiteral(node: ts.Expression): boolean {
  if (ts.isParenthesizedExpression(node)) return isLiteral(node.expression);
  if (ts.isPrefixUnaryExpression(node)) return ts.isNumericLiteral(node.operand);
  if (ts.isArrayLiteralExpression(node)) return node.elements.every(isLiteral);
  if (ts.isObjectLiteralExpression(node)) {
    return node.properties.every((field) => ts.isPropertyAssignment(field) && isLiteral(field.initializer));
  }
  if (ts.isIdentifier(node)) return node.text === "undefined";
  const { TrueKeyword, FalseKeyword, NullKeyword } = ts.SyntaxKind;
  return (
    ts.isLiteralExpression(node) || [TrueKeyword, FalseKeyword, NullKeyword].includes(node.kind as never)
  );
}

function call({ by, literal }: Check, at: string, subject: string): string {
  return `${by}(${JSON.stringify(at)}, (${subject}), (${literal.replaceAll("\n", by === "checkValue" ? "\n" : "\\n")}))`;
}
