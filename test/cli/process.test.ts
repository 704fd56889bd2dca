import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const { version } = JSON.parse(readFileSync("package.json", "utf8"));

interface Ended {
  readonly code: number | null;
  readonly signal: string | null;
  readonly out: string;
  readonly err: string;
}

const NODE = ["--disallow-code-generation-from-strings", "--import", "tsx", "src/cli/main.ts"];

/** The real process, from source, where no code may be made from text. */
function start(...args: string[]) {
  return spawn(process.execPath, [...NODE, ...args], {
    stdio: "pipe",
    env: { ...process.env, FORCE_COLOR: "1" },
  });
}

function ended(child: ReturnType<typeof start>): Promise<Ended> {
  let out = "";
  let err = "";
  child.stdout.setEncoding("utf8").on("data", (text) => {
    out += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text) => {
    err += text;
  });
  return new Promise((resolve) => child.on("close", (code, signal) => resolve({ code, signal, out, err })));
}

describe("the process", () => {
  test("prints the version of the package", async () => {
    const child = start("--version");
    expect(await ended(child)).toMatchObject({
      code: 0,
      out: `${version}\n`,
    });
  });
  test("gives its exit code, and no colours into a pipe", async () => {
    const child = start("decide", "scheme:eu261", "--facts", '{"event":"delay"}');
    const { code, out } = await ended(child);
    expect(code).toBe(1);
    expect(out).not.toContain("\u001b");
    expect((await ended(start("decide", "scheme:eu261"))).code).toBe(2);
  });
  test("decides 10,000 lines in order", async () => {
    const child = start("decide", "scheme:delay-repay-15", "--facts", "-");
    const result = ended(child);
    const lines = Array.from({ length: 10_000 }, (_, i) =>
      i % 1000 === 7 ? "not json" : JSON.stringify({ delay: { value: i % 15, ref: `case-${i}` } }),
    );
    child.stdin.end(lines.join("\n"));
    const { code, out, err } = await result;
    expect([code, err]).toEqual([1, ""]);
    const decisions = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(decisions).toHaveLength(10_000);
    decisions.forEach((decision, i) => {
      if (i % 1000 === 7) expect(decision).toMatchObject({ status: "invalid", line: i + 1 });
      else expect(decision.relied[0].ref).toBe(`case-${i}`);
    });
  });
  test("survives a reader that leaves, as head does", async () => {
    const child = start("decide", "scheme:delay-repay-15", "--facts", "-");
    let err = "";
    child.stderr.setEncoding("utf8").on("data", (text) => {
      err += text;
    });
    child.stdin.on("error", () => {});
    const feeding = setInterval(() => child.stdin.write('{"delay":3}\n'.repeat(2000)), 5);
    child.stdout.once("data", () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on("exit", resolve));
    clearInterval(feeding);
    expect([code, err]).toEqual([0, ""]);
  });
});
