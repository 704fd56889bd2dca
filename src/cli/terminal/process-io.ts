import { clackPrompter } from "../asking/clack-prompter.ts";
import { ClosedPipe, type Io, type Output } from "./io.ts";

/** The world as the process has it. */
export function processIo(version: string): Io {
  const { stdin, stdout, stderr, env } = process;
  const plain = (env.NO_COLOR ?? "") !== "" || env.TERM === "dumb";
  return {
    stdin,
    stdout: outputTo(stdout),
    stderr: outputTo(stderr),
    color: stdout.isTTY === true && !plain,
    width: stdout.isTTY === true ? stdout.columns || WIDTH : WIDTH,
    folder: process.cwd(),
    // The dialogue is written to standard error, so that the result can go into a file.
    ...(stdin.isTTY === true && stderr.isTTY === true && env.TERM !== "dumb"
      ? { prompter: () => clackPrompter(stderr) }
      : {}),
    version,
  };
}

/** Where nobody looks at it, or the terminal does not say. */
const WIDTH = 100;

function outputTo(stream: NodeJS.WritableStream): Output {
  // Without a listener a closed pipe ends the process with a stack trace; the write below hears of it as well.
  stream.on("error", () => {});
  return {
    write: (text) =>
      new Promise((resolve, reject) => {
        stream.write(text, (error) => {
          if (error === null || error === undefined) resolve();
          else reject(isClosed(error) ? new ClosedPipe() : error);
        });
      }),
  };
}

function isClosed(error: Error): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === "EPIPE" || code === "ERR_STREAM_DESTROYED" || code === "ERR_STREAM_WRITE_AFTER_END";
}
