import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { reportPage } from "../../analysis/index.ts";
import { inBackticks, MisuseError } from "../../issue/index.ts";
import { BadUse } from "../exit-code.ts";
import type { Io } from "../terminal/io.ts";
import type { Checked } from "./checked.ts";

/**
 * Writes the page of a policy, over an earlier one. Where the file is no policy there is no page, and that is said.
 *
 * @throws {@link BadUse} where it cannot be written, or the diagram names no fact.
 */
export async function writeReport(
  target: string,
  checked: Checked | undefined,
  diagram: readonly [string, string] | undefined,
  { folder, stderr }: Pick<Io, "folder" | "stderr">,
): Promise<void> {
  const sound = checked?.sound;
  if (checked === undefined || sound === undefined) {
    await stderr.write(`no report: ${target} is not written\n`);
    return;
  }
  const path = resolve(folder, target);
  if (path === resolve(folder, checked.file)) throw new BadUse("--report would write over the policy itself");
  try {
    writeFileSync(path, reportPage(sound.policy, sound.analysis, diagram === undefined ? {} : { diagram }));
  } catch (error) {
    if (error instanceof MisuseError) throw new BadUse(`--diagram: ${error.message}`);
    throw new BadUse(`cannot write ${inBackticks(target)}: ${(error as Error).message}`);
  }
}
