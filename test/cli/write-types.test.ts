import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { samplePolicy } from "./sample-policy.ts";
import { emptyFolder, runIn } from "./world.ts";

function folderWithPolicy(): string {
  const folder = emptyFolder();
  writeFileSync(join(folder, "late.json"), samplePolicy());
  return folder;
}

describe("evenhand types", () => {
  test("writes the declaration beside the policy, and leaves it alone when it is current", async () => {
    const folder = folderWithPolicy();
    const first = await runIn({ folder }, "types", "late.json");
    expect(first).toMatchObject({ code: 0, out: "written late.d.json.ts\n" });
    expect(readFileSync(join(folder, "late.d.json.ts"), "utf8")).toContain("daysLate: number;");
    expect((await runIn({ folder }, "types", "late.json")).out).toBe("current late.d.json.ts\n");
  });
  test("--check writes nothing: 1 where it is missing or out of date, 0 where it is current", async () => {
    const folder = folderWithPolicy();
    const missing = await runIn({ folder }, "types", "late.json", "--check");
    expect(missing).toMatchObject({
      code: 1,
      out: "out of date late.d.json.ts: run evenhand types late.json\n",
    });
    await runIn({ folder }, "types", "late.json");
    expect((await runIn({ folder }, "types", "late.json", "--check")).code).toBe(0);
    writeFileSync(join(folder, "late.json"), samplePolicy().replaceAll("daysLate", "days"));
    const { code, out } = await runIn({ folder }, "types", "late.json", "--check", "--json");
    expect([code, JSON.parse(out)]).toEqual([1, { file: "late.d.json.ts", status: "out-of-date" }]);
    expect(readFileSync(join(folder, "late.d.json.ts"), "utf8")).toContain("daysLate");
  });
  test("--out names another file, - standard output", async () => {
    const folder = folderWithPolicy();
    await runIn({ folder }, "types", "late.json", "--out", "other.ts");
    const printed = await runIn({}, "types", "scheme:eu261", "--out", "-");
    expect(readFileSync(join(folder, "other.ts"), "utf8")).toContain("daysLate");
    expect(printed.out).toContain('event: "denied-boarding" | "cancellation" | "delay";');
  });
  test.each([
    ["types", "scheme:eu261"],
    ["types", "-"],
    ["types", "late.json", "--out", "no/such/folder.ts"],
  ])("bad use: 2 (%s %s %s)", async (...args) => {
    const folder = folderWithPolicy();
    const { code, err } = await runIn({ folder }, ...args.filter((arg) => arg !== undefined));
    expect(code).toBe(2);
    expect(err).toMatch(/^error: (this names no file|cannot write)/);
  });
});
