/**
 * All that a command touches of the world, so that a test can hand it another one.
 */

import type { Prompter } from "../asking/prompter.ts";

/** Where text goes. The promise settles when it has left, so that whoever waits never fills the memory. */
export interface Output {
  /** @throws {@link ClosedPipe} where nobody reads any more. */
  write(text: string): Promise<void>;
}

/** The world of one run. */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: Output;
  readonly stderr: Output;
  /** True where a person looks at it, and has not asked for none. */
  readonly color: boolean;
  /** Columns. */
  readonly width: number;
  /** The folder that file names start from. */
  readonly folder: string;
  /** Asks whoever sits at the terminal; missing where nobody does. */
  readonly prompter?: () => Promise<Prompter>;
  /** The version of this package. */
  readonly version: string;
}

/** The reader has gone, as `head` does once it has its ten lines: the end of the work, and not a failure. */
export class ClosedPipe extends Error {}
