/**
 * Statements laid out over several functions. A function that is too large is never optimised by the engine, so a long
 * table becomes a row of functions that are asked one after another.
 */

/** Characters of statements that one function holds: well below the 60 kB of bytecode that the engine optimises. */
const LONGEST = 24_000;

/** Names of functions with the statements of each, in order. */
export interface Chunk {
  readonly name: string;
  readonly statements: readonly string[];
}

/** The statements in functions called `name` and a number. */
export function chunksOf(
  name: string,
  statements: readonly string[],
  longest: number = LONGEST,
): readonly Chunk[] {
  const chunks: string[][] = [];
  let length = Number.POSITIVE_INFINITY;
  for (const statement of statements) {
    if (length + statement.length > longest) {
      chunks.push([]);
      length = 0;
    }
    chunks.at(-1)?.push(statement);
    length += statement.length;
  }
  return chunks.map((own, index) => ({ name: `${name}${index}`, statements: own }));
}

/** The alternatives of one rule, as a single condition; a condition too long for one function is asked of several. */
export function shortened(
  name: string,
  alternatives: readonly string[],
  functions: string[],
  longest: number = LONGEST,
): string {
  const whole =
    alternatives.length === 1 ? (alternatives[0] as string) : alternatives.map(inGroup).join(" || ");
  if (alternatives.length < 2 || whole.length <= longest / 2) return whole;
  const calls = chunksOf(
    `${name}_`,
    alternatives.map((each) => `  if (${each}) return true;`),
    longest,
  ).map((chunk) => {
    functions.push(`function ${chunk.name}(f) {\n${chunk.statements.join("\n")}\n  return false;\n}`);
    return `${chunk.name}(f)`;
  });
  return calls.join(" || ");
}

function inGroup(expression: string): string {
  return / && /.test(expression) ? `(${expression})` : expression;
}
