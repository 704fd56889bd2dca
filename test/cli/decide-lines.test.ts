import { describe, expect, test } from "vitest";
import { ClosedPipe } from "../../src/cli/terminal/io.ts";
import { runIn } from "./world.ts";

const STREAM = ["decide", "scheme:delay-repay-15", "--facts", "-"];

async function decideAll(input: string | AsyncIterable<Uint8Array>, ...more: string[]) {
  const { code, out, err } = await runIn({ input }, ...STREAM, ...more);
  const decisions = out
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line));
  return { code, err, decisions };
}

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let i = 0; i < bytes.length; i += size) yield bytes.subarray(i, i + size);
}

describe("evenhand decide --facts -", () => {
  test("one decision a line, in order; open is an answer, so 0", async () => {
    const { code, decisions } = await decideAll('{"delay":3}\n{"delay":47}\n');
    expect(code).toBe(0);
    expect(decisions.map(({ status }) => status)).toEqual(["decided", "open"]);
  });
  test("a bad line gives an invalid line with its number, and the rest go on; then 1", async () => {
    const { code, decisions } = await decideAll('{"delay":3}\n\nnope\n{"delay":-1}\n[1]\n{"delay":4}');
    expect(code).toBe(1);
    expect(decisions).toMatchObject([
      { status: "decided" },
      { status: "invalid", line: 3, issues: [{ code: "not-json" }] },
      { status: "invalid", line: 4, issues: [{ code: "outside-domain", path: ["delay"] }] },
      { status: "invalid", line: 5, issues: [{ code: "wrong-type" }] },
      { status: "decided" },
    ]);
  });
  test("a key written twice, null, and __proto__ are issues, not guesses", async () => {
    const { decisions } = await decideAll('{"delay":1,"delay":2}\n{"delay":null}\n{"__proto__":1}\n');
    expect(decisions.map(({ status }) => status)).toEqual(["invalid", "invalid", "invalid"]);
  });
  test("lines may be cut anywhere, even within a character", async () => {
    const line = '{"delay":{"value":3,"ref":"Zug nach München – 🚆"}}\r\n';
    for (const size of [1, 2, 3, 7]) {
      const { code, decisions } = await decideAll(inPieces(Buffer.from(line.repeat(5)), size));
      expect(code).toBe(0);
      expect(decisions).toHaveLength(5);
      expect(decisions[4].relied[0].ref).toBe("Zug nach München – 🚆");
    }
  });
  test("bytes that are not UTF-8 are said, not replaced", async () => {
    const bad = Buffer.concat([
      Buffer.from('{"ticket":"'),
      Buffer.from([0xff]),
      Buffer.from('"}\n{"delay":3}\n'),
    ]);
    const { decisions } = await decideAll(inPieces(bad, 5));
    expect(decisions).toMatchObject([{ line: 1, issues: [{ code: "not-utf-8" }] }, { status: "decided" }]);
  });
  test("a line over the limit is passed over without being kept", async () => {
    let largest = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      const chunk = Buffer.alloc(1_000_000, 0x20);
      for (let i = 0; i < 200; i += 1) {
        yield chunk;
        largest = Math.max(largest, process.memoryUsage().arrayBuffers);
      }
      yield Buffer.from('\n{"delay":3}\n');
    }
    const before = process.memoryUsage().arrayBuffers;
    const { code, decisions } = await decideAll(endless());
    expect(code).toBe(1);
    expect(decisions).toMatchObject([
      { line: 1, issues: [{ code: "line-too-long" }] },
      { status: "decided" },
    ]);
    expect(largest - before).toBeLessThan(50_000_000);
  });
  test("--explain gives each decision its explanation", async () => {
    const { decisions } = await decideAll('{"delay":3}\nnope\n', "--explain");
    expect(decisions[0].explanation).toContain("Rule: otherwise");
  });
  test("reads no further than is written: a slow reader is waited for", async () => {
    let read = 0;
    let written = 0;
    let ahead = 0;
    async function* feed(): AsyncGenerator<Uint8Array> {
      for (let i = 0; i < 50; i += 1) {
        read += 1;
        ahead = Math.max(ahead, read - written);
        yield Buffer.from('{"delay":3}\n');
      }
    }
    const stdout = {
      write: async () => {
        await new Promise((resolve) => setTimeout(resolve, 1));
        written += 1;
      },
    };
    expect((await runIn({ stdin: feed(), stdout }, ...STREAM)).code).toBe(0);
    expect(written).toBe(50);
    expect(ahead).toBe(1);
  });
  test("a reader that leaves ends the work, quietly", async () => {
    let read = 0;
    async function* feed(): AsyncGenerator<Uint8Array> {
      for (;;) {
        read += 1;
        yield Buffer.from('{"delay":3}\n');
      }
    }
    const stdout = {
      write: async () => {
        if (read === 10) throw new ClosedPipe();
      },
    };
    const { code, err } = await runIn({ stdin: feed(), stdout }, ...STREAM);
    expect([code, err, read]).toEqual([0, "", 10]);
  });
  test("standard input cannot be both", async () => {
    const { code, err } = await runIn({}, "decide", "-", "--facts", "-");
    expect(code).toBe(2);
    expect(err).toContain("cannot be both");
  });
});
