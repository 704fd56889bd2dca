/**
 * Runs a block as a module of its own, with the package under its public name.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type CodeBlock, placeOf } from "./code-block.ts";
import { ROOT } from "./find-blocks.ts";
import { writeAssertions } from "./write-assertions.ts";

const FOLDER = join(ROOT, "reports/docs");

/** Runs a block; throws where it throws, tells something wrong, or holds an assertion that is never reached. */
export async function runBlock(block: CodeBlock): Promise<void> {
  const { code, places } = writeAssertions(block);
  mkdirSync(FOLDER, { recursive: true });
  const path = join(FOLDER, `${placeOf(block).replace(/[^A-Za-z0-9]+/g, "-")}.ts`);
  const head = 'import { checkDecision, checkValue } from "../../test/docs/check-value.ts";';
  writeFileSync(path, `${head} ${code}\nexport {};\n`);
  await import(/* @vite-ignore */ `${path}?run=${Date.now()}`);
  const { ran } = await import("./check-value.ts");
  const unreached = places.filter((place) => !ran.has(place));
  if (unreached.length > 0) throw new Error(`never reached: ${unreached.join(", ")}`);
}
