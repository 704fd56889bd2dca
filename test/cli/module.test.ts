import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { loadPolicy, toModule } from "evenhand";
import { delayRepay15 } from "evenhand/schemes/delay-repay-15";
import { describe, expect, test } from "vitest";
import { samplePolicy } from "./sample-policy.ts";
import { emptyFolder, runIn } from "./world.ts";

describe("evenhand module", () => {
  test("prints the module", async () => {
    const { code, out } = await runIn({}, "module", "scheme:delay-repay-15");
    expect([code, out]).toEqual([0, toModule(delayRepay15).code]);
  });
  test("--json prints it with its types", async () => {
    const { code, out } = await runIn({}, "module", "scheme:delay-repay-15", "--json");
    expect([code, JSON.parse(out)]).toEqual([0, toModule(delayRepay15)]);
  });
  test.each([
    ["late.mjs", "late.d.mts"],
    ["late.js", "late.d.ts"],
  ])("--out writes %s, and its types beside it", async (file, types) => {
    const folder = emptyFolder();
    const { code, out } = await runIn({ folder }, "module", "scheme:delay-repay-15", "-o", file);
    expect([code, out]).toEqual([0, `written ${file}\nwritten ${types}\n`]);
    const printed = toModule(delayRepay15);
    expect(readFileSync(join(folder, file), "utf8")).toBe(printed.code);
    expect(readFileSync(join(folder, types), "utf8")).toBe(printed.types);
  });
  test("what is written can be imported", async () => {
    const folder = emptyFolder();
    const { out } = await runIn({ folder }, "module", "scheme:delay-repay-15", "--out", "late.mjs", "--json");
    expect(JSON.parse(out)).toEqual({ file: "late.mjs", types: "late.d.mts", status: "written" });
    const printed = await import(/* @vite-ignore */ pathToFileURL(join(folder, "late.mjs")).href);
    expect(printed.outcome({ delay: 47, ticket: "return", fare: "32.40" })).toEqual({
      compensation: { amount: 810, currency: "GBP" },
    });
  });
  test("a policy that needs records is printed for whoever vouches for them", async () => {
    const folder = emptyFolder();
    const document = JSON.parse(samplePolicy());
    document.facts.daysLate.needs = "recorded";
    writeFileSync(join(folder, "late.json"), JSON.stringify(document));
    const refused = await runIn({ folder }, "module", "late.json");
    expect(refused).toMatchObject({ code: 2, out: "" });
    expect(refused.err).toMatch(
      /^error: `daysLate` needs a value that is recorded: vouch for the facts with --from/,
    );
    const { code, out } = await runIn({ folder }, "module", "late.json", "--from", "recorded");
    expect([code, out]).toEqual([0, toModule(loadPolicy(document), { from: "recorded" }).code]);
  });
  test.each([
    ["late.ts", /^error: a module is called \.mjs or \.js/],
    ["no/such/folder.mjs", /^error: cannot write folder\.mjs/],
  ])("bad use: 2 (%s)", async (out, message) => {
    const { code, err } = await runIn({ folder: emptyFolder() }, "module", "scheme:eu261", "--out", out);
    expect(code).toBe(2);
    expect(err).toMatch(message);
  });
});
