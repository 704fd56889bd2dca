import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { parse } from "jsonc-parser";
import { describe, expect, test } from "vitest";
import { STARTERS } from "../../src/cli/starting/starters.ts";
import { whichPlan } from "../../src/cli/starting/which-plan.ts";
import { analyseNeeds, parseNeedsPolicy } from "../../src/needs-assessment/index.ts";
import schema from "../../src/policy/policy.schema.json" with { type: "json" };
import { scripted } from "./asking/scripted.ts";
import { emptyFolder, runIn } from "./world.ts";

describe("evenhand init", () => {
  test("writes late-parcel where none is named, and says what comes next", async () => {
    const folder = emptyFolder();
    const { code, out } = await runIn({ folder }, "init");
    expect(code).toBe(0);
    expect(out).toContain("written late-parcel.jsonc\nwritten late-parcel.test.mjs\n");
    expect(out).toContain("  npx evenhand check late-parcel.jsonc\n");
    expect(readFileSync(join(folder, "late-parcel.jsonc"), "utf8")).toContain(
      '"$schema": "./node_modules/evenhand/dist/policy.schema.json"',
    );
  });
  test("--dir writes elsewhere, and the way to the schema follows", async () => {
    const folder = emptyFolder();
    expect((await runIn({ folder }, "init", "goodwill", "--dir", "rules/shop")).code).toBe(0);
    expect(readFileSync(join(folder, "rules/shop/goodwill.jsonc"), "utf8")).toContain(
      '"$schema": "../../node_modules/evenhand/dist/policy.schema.json"',
    );
  });
  test("overwrites nothing: 1, and neither file is touched", async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, "late-parcel.test.mjs"), "mine");
    const { code, out } = await runIn({ folder }, "init");
    expect([code, out]).toEqual([1, "not written: late-parcel.test.mjs is there already\n"]);
    expect(existsSync(join(folder, "late-parcel.jsonc"))).toBe(false);
    expect(readFileSync(join(folder, "late-parcel.test.mjs"), "utf8")).toBe("mine");
    expect(JSON.parse((await runIn({ folder }, "init", "--json")).out)).toEqual({
      standing: "late-parcel.test.mjs",
    });
  });
  test("--list names the templates; one that is none is bad use", async () => {
    const { out } = await runIn({}, "init", "--list");
    for (const { name, about } of STARTERS) expect(out).toContain(`${name}: ${about}`);
    expect(JSON.parse((await runIn({}, "init", "--list", "--json")).out)).toHaveLength(STARTERS.length);
    const { code, err } = await runIn({ folder: emptyFolder() }, "init", "late-parcels");
    expect([code, err]).toEqual([
      2,
      "error: there is no template `late-parcels`: there is `late-parcel`, `goodwill`, `which-plan`\n",
    ]);
  });
  test("a folder that cannot be made is bad use", async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, "file"), "");
    expect(await runIn({ folder }, "init", "--dir", "file/inside")).toMatchObject({ code: 2 });
  });
});

const deciding = STARTERS.filter(({ test: own }) => own === undefined);

/** The package by its public name, from source: no test builds it. */
function runTests(file: string): string {
  const source = (name: string) => JSON.stringify(join(process.cwd(), "src", name, "index.ts"));
  const text = readFileSync(file, "utf8")
    .replace('"evenhand"', source(""))
    .replace('"evenhand/needs-assessment"', source("needs-assessment"));
  writeFileSync(file, text);
  return execFileSync(process.execPath, ["--import", "tsx", "--test", file], {
    encoding: "utf8",
    env: {
      ...process.env,
      TSX_TSCONFIG_PATH: join(process.cwd(), "tsconfig.json"),
      NODE_TEST_CONTEXT: undefined,
    },
    stdio: "pipe",
  });
}

describe.each(deciding.map((starter) => [starter.name, starter] as const))(
  "the starter %s",
  (name, starter) => {
    test("is sound, without warnings, its cases pass and its guarantees hold", async () => {
      const folder = emptyFolder();
      await runIn({ folder }, "init", name);
      const { code, out } = await runIn({ folder }, "check", `${name}.jsonc`);
      expect(code).toBe(0);
      expect(out).toMatch(
        new RegExp(
          `^${name}\\.jsonc sound: \\d rules, \\d cases passed, \\d guarantees proved, \\d notes \\(--notes\\)\n$`,
        ),
      );
    });
    test("is what the JSON Schema describes", () => {
      const accepts = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);
      const document = parse(starter.document("./policy.schema.json"), [], { allowTrailingComma: true });
      expect([accepts(document), accepts.errors]).toEqual([true, null]);
    });
    test("decides the facts that are given to try it with", async () => {
      const folder = emptyFolder();
      await runIn({ folder }, "init", name);
      const args = ["decide", `${name}.jsonc`, "--from", "recorded", "--facts", starter.example];
      expect((await runIn({ folder }, ...args)).code).toBe(0);
    });
    test("has a test that runs with node --test, and fails when a case does", async () => {
      const folder = emptyFolder();
      await runIn({ folder }, "init", name);
      const file = join(folder, `${name}.test.mjs`);
      expect(runTests(file)).toMatch(/# fail 0/);
      const policy = join(folder, `${name}.jsonc`);
      writeFileSync(policy, readFileSync(policy, "utf8").replace('"status": "open"', '"status": "gap"'));
      expect(() => runTests(file)).toThrow();
    });
  },
);

describe("the starter which-plan", () => {
  test("is followed as it says: too early, then the plan that is enough", async () => {
    const folder = emptyFolder();
    const { code, out } = await runIn({ folder }, "init", "which-plan");
    expect(code).toBe(0);
    expect(out).toContain(`  npx evenhand ask which-plan.jsonc --facts '${whichPlan.example}'\n`);
    expect(out).toContain("  npx evenhand ask which-plan.jsonc --interactive\n");
    const early = await runIn(
      { folder },
      "ask",
      "which-plan.jsonc",
      "--facts",
      '{"daysOnline":{"said":"not much"}}',
    );
    expect(early.out).toContain("it may come to: Basic, €15.00; Steady, €22.00; Fibre, €45.00\n");
    const asked = await runIn({ folder }, "ask", "which-plan.jsonc", "--facts", whichPlan.example);
    expect(asked.out).toContain("Do you send large files, such as films?\n");
  });
  test("promises what its manner policy says", async () => {
    const folder = emptyFolder();
    await runIn({ folder }, "init", "which-plan");
    const contact = {
      at: "2026-03-02T09:12:00Z",
      customer: { kind: "customer", id: "c-204" },
      servedBy: { kind: "person", id: "ann" },
      channel: "phone",
    };
    const person = scripted("Choose what matters to you", ["that I know what happens next without asking"]);
    const args = ["--facts", '{"largeFiles":true}', "--contact", JSON.stringify(contact)];
    const world = { folder, prompter: async () => person };
    const { out } = await runIn(world, "ask", "which-plan.jsonc", "--interactive", ...args);
    expect(out).toContain(
      "- To be informed. Within 60 minutes you have it in writing. By March 2, 2026, 10:12 UTC.\n",
    );
  });
  test("finds nothing wrong with itself", () => {
    const read = parseNeedsPolicy(parse(whichPlan.document(""), [], { allowTrailingComma: true }));
    expect(
      read.ok ? analyseNeeds(read.value).filter(({ severity }) => severity === "warning") : read.issues,
    ).toEqual([]);
  });
  test("has a test that runs with node --test, and fails when a case does", async () => {
    const folder = emptyFolder();
    await runIn({ folder }, "init", "which-plan");
    const file = join(folder, "which-plan.test.mjs");
    expect(runTests(file)).toMatch(/# pass 9[\s\S]*# fail 0/);
    const policy = join(folder, "which-plan.jsonc");
    const text = readFileSync(policy, "utf8");
    for (const [from, to] of [
      [
        '"upload": 1500, "delay": 150 },\n          "because"',
        '"upload": 500, "delay": 150 },\n          "because"',
      ],
      ['"rule": "calls"', '"rule": "often"'],
    ] as const) {
      expect(text).toContain(from);
      writeFileSync(policy, text.replace(from, to));
      expect(() => runTests(file)).toThrow();
    }
  });
});
