import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { ClosedPipe } from "../../src/cli/terminal/io.ts";
import { runIn } from "./world.ts";

const COMMANDS = [
  "check",
  "diff",
  "test",
  "cases",
  "decide",
  "explain",
  "why",
  "ask",
  "show",
  "types",
  "module",
  "init",
];

describe("evenhand", () => {
  test("--version and --help are good answers, on standard output", async () => {
    expect(await runIn({}, "--version")).toEqual({ code: 0, out: "1.2.3\n", err: "" });
    const { code, out, err } = await runIn({}, "--help");
    expect([code, err]).toEqual([0, ""]);
    for (const name of COMMANDS) expect(out).toContain(`\n  ${name} `);
    expect(out).toContain("Examples:");
  });
  test.each(COMMANDS)("%s --help has examples and exit codes", async (name) => {
    const { code, out } = await runIn({}, name, "--help");
    expect(code).toBe(0);
    expect(out).toContain(`Examples:\n  evenhand ${name}`);
    expect(out).toContain("Exit codes: 0 ");
    const page = readFileSync("docs/cli.md", "utf8");
    for (const [option] of out.matchAll(/(?<=\n {2}(?:-\w, )?)--(?!help)[a-z]+/g))
      expect(page).toContain(option);
  });
  test("nothing at all is bad use, and shows the help", async () => {
    const { code, out, err } = await runIn({});
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain("Usage: evenhand");
  });
  test.each<[readonly string[], RegExp]>([
    [["chek", "x"], /unknown command 'chek'\n\(Did you mean check\?\)/],
    [["check"], /missing required argument 'file'/],
    [["decide", "scheme:eu261"], /required option '--facts <json>' not specified/],
    [
      ["decide", "scheme:eu261", "--facts", "{}", "--fact", "x"],
      /unknown option '--fact'\n\(Did you mean --facts\?\)/,
    ],
    [
      ["decide", "scheme:eu261", "--facts", "{}", "--from", "heard"],
      /Allowed choices are claimed, recorded, verified/,
    ],
    [["decide", "scheme:eu261", "--facts", "{}", "--locale", "d_e_"], /Write a language tag/],
    [["show", "scheme:eu261", "--format", "pdf"], /Allowed choices are text, markdown/],
    [["show", "scheme:eu261", "eu262"], /too many arguments/],
  ])("bad use: 2, with what would be right (%j)", async (args, message) => {
    const { code, out, err } = await runIn({}, ...args);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(message);
  });
  test("a reader that leaves before help or an error is printed is no failure", async () => {
    const closed = {
      write: async () => {
        throw new ClosedPipe();
      },
    };
    expect((await runIn({ stdout: closed }, "--help")).code).toBe(0);
    expect((await runIn({ stdout: closed }, "show", "scheme:eu261")).code).toBe(0);
    expect((await runIn({ stderr: closed }, "chek")).code).toBe(2);
  });
  test("every published scheme can be named", async () => {
    const schemes = readdirSync("src/schemes").filter((file) => file !== "index.ts");
    for (const file of schemes) {
      const { code, out } = await runIn({}, "check", `scheme:${file.replace(".ts", "")}`);
      expect([code, out]).toEqual([0, expect.stringContaining("sound")]);
    }
  });
});
