/**
 * The dialogue on a terminal, by the prompts of `@clack/prompts`: a package of its own, which is loaded here, and only
 * where somebody wants a dialogue.
 */
import { setMaxListeners } from "node:events";
import type { Key } from "node:readline";
import type { WriteStream } from "node:tty";
import { BadUse } from "../exit-code.ts";
import { harmless } from "../terminal/harmless.ts";
import type { Choice, Prompter } from "./prompter.ts";

const PACKAGE = "@clack/prompts";
/** The size of a terminal that does not say its own. */
const USUAL = { columns: 100, rows: 40 };

/**
 * Prompts that are written to `output`; standard output stays free for the result. Where the terminal goes away while
 * something is asked, that is as if the person had broken off.
 *
 * @throws {@link BadUse} where the package is not installed.
 */
export async function clackPrompter(output: WriteStream): Promise<Prompter> {
  const { isCancel, log, multiselect, select, text } = await load();
  // A terminal that does not say its size says 0, and words would stand a letter to the line.
  if (!output.columns) Object.assign(output, USUAL);
  const gone = new AbortController();
  // Each prompt listens and stays: after ten of them Node would warn in the middle of the dialogue.
  setMaxListeners(0, gone.signal);
  const { stdin } = process;
  stdin.once("end", () => gone.abort());
  // Ctrl-d ends the input for the prompt, which would then wait for ever.
  stdin.on("keypress", (_, key?: Key) => {
    if (key?.ctrl === true && key.name === "d") gone.abort();
  });
  const where = { output, signal: gone.signal };
  const kept = <Value>(answer: Value) => (isCancel(answer) ? undefined : (answer as Exclude<Value, symbol>));
  return {
    say: async (lines) => log.message(lines.map(plain), { output }),
    chooseOne: async (question, choices) =>
      kept(await select<number>({ ...where, message: plain(question), options: optionsOf(choices) })),
    chooseAny: async (question, choices) =>
      kept(
        await multiselect<number>({
          ...where,
          message: plain(question),
          options: optionsOf(choices),
          required: false,
        }),
      ),
    // A text that nobody typed is undefined in some versions.
    write: async (question) => {
      const typed = await text({ ...where, message: plain(question) });
      return isCancel(typed) ? undefined : ((typed as string | undefined) ?? "");
    },
  };
}

async function load(): Promise<typeof import("@clack/prompts")> {
  try {
    return await import("@clack/prompts");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ERR_MODULE_NOT_FOUND") throw error;
    throw new BadUse(`--interactive needs the package ${PACKAGE}: npm install ${PACKAGE}`);
  }
}

function optionsOf(choices: readonly Choice[]) {
  return choices.map(({ label, hint }, value) => ({
    value,
    label: plain(label),
    ...(hint === undefined ? {} : { hint: plain(hint) }),
  }));
}

/** What a policy says is printed as text: a terminal obeys what is printed on it. */
function plain(text: string): string {
  return text.split("\n").map(harmless).join("\n");
}
