import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { run } from "../../src/cli/run.ts";
import type { Io } from "../../src/cli/terminal/io.ts";

/** What came of one run. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A folder of its own, gone with the test. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "evenhand-cli-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Runs the command line in this process, in a world of the test's making. */
export async function runIn(
  world: Partial<Io> & { readonly input?: string | AsyncIterable<Uint8Array> },
  ...args: string[]
): Promise<Ran> {
  const said = { out: "", err: "" };
  const { input = "", ...rest } = world;
  const io: Io = {
    stdin: typeof input === "string" ? once(Buffer.from(input)) : input,
    stdout: {
      write: async (text) => {
        said.out += text;
      },
    },
    stderr: {
      write: async (text) => {
        said.err += text;
      },
    },
    color: false,
    width: 100,
    folder: process.cwd(),
    version: "1.2.3",
    ...rest,
  };
  return { code: await run(args, io), ...said };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
