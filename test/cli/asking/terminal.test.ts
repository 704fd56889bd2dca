import { spawn, spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { describe, expect, test } from "vitest";
import { emptyFolder } from "../world.ts";

const ENTER = "\r";
const DOWN = "\u001b[B";
const UP = "\u001b[A";
const CTRL_C = "\u0003";
const CTRL_D = "\u0004";

/** `script` of util-linux runs a program in a terminal of its own. Other systems have another one of that name. */
const hasTerminal = /util-linux/.test(spawnSync("script", ["--version"], { encoding: "utf8" }).stdout ?? "");
const ci = process.env.CI === "true";

const MAIN = ["--import", "tsx", resolve("src/cli/main.ts")];

/** The program in a terminal of 100 columns: what it shows, and keys that are pressed once it shows something. */
class Terminal {
  shown = "";
  /** What stands in `shown` before here was looked at. */
  #seen = 0;
  readonly #child;
  readonly ended: Promise<number | null>;

  constructor(columns: number, before: string, ...args: readonly string[]) {
    const words = [process.execPath, ...MAIN, ...args].map((word) => `'${word}'`).join(" ");
    this.#child = spawn(
      "script",
      ["-qefc", `stty cols ${columns} rows 50; ${before} ${words}`, "/dev/null"],
      {
        stdio: "pipe",
        env: { ...process.env, TERM: "xterm", NO_COLOR: "1", CI: "" },
      },
    );
    this.#child.stdout.setEncoding("utf8").on("data", (text: string) => {
      // Without what moves the cursor.
      this.shown += stripVTControlCharacters(text).replaceAll("\r", "");
    });
    this.ended = new Promise((done) => this.#child.on("close", done));
  }

  /** Waits until this is shown, after what was waited for before. */
  async until(text: string): Promise<void> {
    const end = performance.now() + 45_000;
    for (;;) {
      const at = this.shown.indexOf(text, this.#seen);
      if (at >= 0) {
        this.#seen = at + text.length;
        return;
      }
      if (performance.now() > end) throw new Error(`never shown: ${text}\n${this.shown.slice(-2000)}`);
      await new Promise((done) => setTimeout(done, 20));
    }
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      this.#child.stdin.write(key);
      await new Promise((done) => setTimeout(done, 40));
    }
  }
}

// On a machine of somebody else a terminal may be missing; where everything is guarded it may not.
test.runIf(ci)("there is a terminal to test with", () => {
  expect(hasTerminal).toBe(true);
});

describe.skipIf(!hasTerminal && !ci)(
  "evenhand ask --interactive in a terminal (needs `script` of util-linux)",
  () => {
    test("a long dialogue shows nothing but the dialogue", async () => {
      const folder = emptyFolder();
      spawnSync(process.execPath, [...MAIN, "init", "which-plan", "--dir", folder]);
      const dialogue = new Terminal(100, "", "ask", join(folder, "which-plan.jsonc"), "--interactive");
      for (let round = 0; round < 7; round += 1) {
        await dialogue.until("Do you send large files");
        await dialogue.until("confirm");
        await dialogue.press(DOWN, ENTER);
        await dialogue.until("On how many days");
        await dialogue.until("confirm");
        // Back to the first one.
        await dialogue.press(UP, UP, ENTER);
      }
      await dialogue.until("Do you send large files");
      await dialogue.until("confirm");
      await dialogue.press(CTRL_C);
      expect(await dialogue.ended).toBe(130);
      expect(dialogue.shown).not.toMatch(/warning/i);
    }, 60_000);

    test("the caller's story: not much, then her calls, and the plan that carries them; kept in a file", async () => {
      const folder = emptyFolder();
      const session = join(folder, "ann.json");
      const known = {
        daysOnline: { said: "not much" },
        films: "none",
        games: false,
        worksFromHome: false,
        studies: false,
        sendsLargeFiles: false,
      };
      const terminal = new Terminal(
        100,
        "",
        "ask",
        "examples/broadband.json",
        "--interactive",
        "--session",
        session,
        "--facts",
        JSON.stringify(known),
      );
      await terminal.until("more question");
      await terminal.until("Do you make video calls, with one person or with several?");
      await terminal.until("Stop here");
      // The last of none, personal, group and her own words.
      await terminal.press(DOWN, DOWN, DOWN, ENTER);
      await terminal.until("How many people are online at the same time?");
      await terminal.until("Stop here");
      await terminal.press(ENTER);
      await terminal.until("Type a whole number from 1 to 8");
      await terminal.press("9", ENTER);
      await terminal.until("`9` is outside the domain of `peopleOnline` - it goes from 1 to 8");
      await terminal.until("Type a whole number");
      await terminal.press("1", ENTER);
      await terminal.until("How do you want to be treated?");
      await terminal.until("Stop here");
      await terminal.press(ENTER);
      await terminal.until("Space: select");
      await terminal.press(" ", ENTER);
      expect(await terminal.ended).toBe(0);
      await terminal.until("recommended: Steady, £22.00");
      await terminal.until("Your needs: Broadband");
      await terminal.until("(in your words: “not much”)");
      await terminal.until("What we recommend");
      await terminal.until("- Steady, £22.00.");
      expect(JSON.parse(readFileSync(session, "utf8"))).toMatchObject({
        answers: {
          daysOnline: { status: "vague", said: "not much" },
          videoCalls: { said: "with the family" },
        },
        personal: [{ need: "heard" }],
      });
    }, 120_000);

    test("ctrl-c and ctrl-d break it off, with what was answered: 130", async () => {
      for (const key of [CTRL_C, CTRL_D]) {
        const terminal = new Terminal(100, "", "ask", "scheme:delay-repay-15", "--interactive");
        await terminal.until("How many minutes late did you arrive?");
        await terminal.until("Stop here");
        await terminal.press(ENTER);
        await terminal.until("Type a whole number");
        await terminal.press("47", ENTER);
        await terminal.until("Which kind of ticket was it?");
        await terminal.until("Stop here");
        await terminal.press(key);
        expect(await terminal.ended).toBe(130);
        await terminal.until('facts: {"delay":47}');
      }
    }, 120_000);

    test("what a policy says is text, and moves nothing on the terminal", async () => {
      const file = join(emptyFolder(), "sly.json");
      const sly = {
        id: "sly",
        version: "1",
        purpose: "other",
        facts: {
          age: { type: "enum", values: ["a\u202eb", "c"], ask: "How\u001b[2J old?" },
          more: { type: "boolean" },
        },
        outcome: { due: { type: "boolean" } },
        rules: [{ id: "more", when: { more: true, age: "a\u202eb" }, then: { due: true }, because: "So." }],
        otherwise: { then: { due: false }, because: "Not so." },
      };
      writeFileSync(file, JSON.stringify(sly));
      const terminal = new Terminal(100, "", "ask", file, "--interactive", "--facts", '{"more":true}');
      await terminal.until("How\\u001b[2J old?");
      await terminal.until("a\\u202eb");
      await terminal.until("Stop here");
      await terminal.press(CTRL_C);
      expect(await terminal.ended).toBe(130);
    }, 60_000);

    test("a terminal that does not say its size is taken for a usual one", async () => {
      const terminal = new Terminal(0, "", "ask", "scheme:delay-repay-15", "--interactive");
      await terminal.until("How many minutes late did you arrive?");
      await terminal.until("Stop here");
      await terminal.press(CTRL_C);
      expect(await terminal.ended).toBe(130);
    }, 60_000);
  },
);

// Of a package without the other one beside it: as somebody has it who installed nothing else.
describe.skipIf(!hasTerminal && !ci)("without the package that asks", () => {
  test("it says what to install: 2", async () => {
    const hidden = join(emptyFolder(), "hide.mjs");
    writeFileSync(
      hidden,
      `import { register } from "node:module";
       const hook = \`export async function resolve(name, context, next) {
         if (name !== "@clack/prompts") return next(name, context);
         throw Object.assign(new Error("Cannot find package"), { code: "ERR_MODULE_NOT_FOUND" });
       }\`;
       register("data:text/javascript," + encodeURIComponent(hook));`,
    );
    const terminal = new Terminal(
      100,
      `NODE_OPTIONS='--import ${hidden}' `,
      "ask",
      "scheme:eu261",
      "--interactive",
    );
    expect(await terminal.ended).toBe(2);
    await terminal.until("error: --interactive needs the package @clack/prompts: npm install @clack/prompts");
  }, 60_000);
});
