// `evenhand check` on a needs policy: is it sound, do the cases inside it pass, and what may its author not have meant?
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { NEEDS_FINDING_RULES } from "../../../src/cli/checking/needs-finding-rules.ts";
import { NeedsFinding } from "../../../src/needs-assessment/index.ts";
import { emptyFolder, runIn } from "../world.ts";

interface Written {
  [key: string]: unknown;
  offerings: { id: string; title?: string; price: string; meets: object }[];
  requirements: { id: string; cases?: object[]; facts: object }[];
}

/** A folder with the broadband policy, changed in some way. */
function folderWith(change: (document: Written) => void = () => {}): string {
  const document: Written = JSON.parse(readFileSync("examples/broadband.json", "utf8"));
  change(document);
  const folder = emptyFolder();
  writeFileSync(join(folder, "plans.jsonc"), `// Ours.\n${JSON.stringify(document, undefined, 2)}`);
  return folder;
}

/** What stands at a line of the file, from 1. */
function lineOf(folder: string, line: number): string {
  return readFileSync(join(folder, "plans.jsonc"), "utf8").split("\n")[line - 1] ?? "";
}

/** Without the offering that is right for nobody. */
function sound(document: Written): void {
  document.offerings = document.offerings.filter(({ id }) => id !== "fibre");
}

/** A case of the first policy inside. */
function withCase(download: number) {
  return (document: Written) => {
    sound(document);
    const facts = { daysOnline: 7, peopleOnline: 2 };
    const expected = { title: "two", facts, expect: { download } };
    document.requirements[0]?.cases?.push(expected);
    if (document.requirements[0] !== undefined) document.requirements[0].cases = [expected];
  };
}

describe("evenhand check, of a needs policy", () => {
  test("a sound one: 0, with what is in it", async () => {
    const { code, out, err } = await runIn({ folder: folderWith(sound) }, "check", "plans.jsonc");
    expect([code, err]).toEqual([0, ""]);
    expect(out).toBe("plans.jsonc sound: 8 questions, 4 offerings, 13 rules, 5 notes (--notes)\n");
  });

  test("a finding stands at the line of what it is about, and says what to do; only --strict fails for it", async () => {
    const folder = folderWith();
    const { code, out } = await runIn({ folder }, "check", "plans.jsonc");
    expect(code).toBe(0);
    const [, line, said] = /^plans\.jsonc:(\d+):5 warning (.*)$/m.exec(out) ?? [];
    expect(said).toMatch(/^unreachable-offering offerings\[4\]: Fibre is right for nobody.* - Take it out/);
    expect(lineOf(folder, Number(line) + 1)).toContain('"fibre"');
    expect(out).toContain(
      "plans.jsonc sound: 8 questions, 5 offerings, 13 rules, 1 warning, 5 notes (--notes)\n",
    );
    const strict = await runIn({ folder }, "check", "--strict", "plans.jsonc");
    expect(strict.code).toBe(1);
    expect(strict.out).toContain("plans.jsonc failed: 8 questions");
  });

  test("a question that never matters stands where its fact is declared", async () => {
    const folder = folderWith((document) => {
      sound(document);
      const [, calls] = document.requirements;
      Object.assign(calls?.facts ?? {}, { pets: { type: "boolean", ask: "Have you a dog?" } });
    });
    const { out } = await runIn({ folder }, "check", "plans.jsonc");
    const [, line] =
      /^plans\.jsonc:(\d+):\d+ warning question-never-matters .*Have you a dog\?/m.exec(out) ?? [];
    expect(lineOf(folder, Number(line))).toContain('"pets"');
  });

  test("notes are counted, and shown with --notes, with the answers that show them as a command to copy", async () => {
    const folder = folderWith((document) => {
      document.offerings = document.offerings.slice(0, 1);
    });
    const quiet = await runIn({ folder }, "check", "plans.jsonc");
    expect([quiet.code, quiet.out]).toEqual([0, expect.stringMatching(/6 notes \(--notes\)\n$/)]);
    const { out } = await runIn({ folder }, "check", "--notes", "plans.jsonc");
    expect(out).toContain("note need-never-met offerings: For some customers nothing is enough.");
    const [, facts = ""] = /evenhand ask plans\.jsonc --facts '(.*)'/.exec(out) ?? [];
    const asked = await runIn({ folder }, "ask", "plans.jsonc", "--facts", facts);
    expect(asked.out).toContain("none-fits");
  });

  test("an issue, in a policy inside too: 1, at its line and column", async () => {
    const folder = folderWith((document) => {
      Object.assign(document.requirements[0] ?? {}, { purpose: "refund" });
    });
    const { code, out } = await runIn({ folder }, "check", "plans.jsonc");
    expect(code).toBe(1);
    const [, line] = /^plans\.jsonc:(\d+):\d+ error \S+ requirements\[0\]\.purpose/m.exec(out) ?? [];
    expect(lineOf(folder, Number(line))).toContain('"refund"');
    expect(out).toMatch(/plans\.jsonc not sound: 1 issue\n$/);
  });

  test("the cases of the policies inside are run: one that comes out otherwise fails", async () => {
    const good = await runIn({ folder: folderWith(withCase(2000)) }, "check", "plans.jsonc");
    expect([good.code, good.out]).toEqual([
      0,
      expect.stringContaining("13 rules, 1 case passed, 5 notes (--notes)\n"),
    ]);
    const bad = await runIn({ folder: folderWith(withCase(2001)) }, "check", "plans.jsonc");
    expect(bad.code).toBe(1);
    expect(bad.out).toContain("plans.jsonc case 1 of everyday (two): download: expected 2001, found 2000\n");
    expect(bad.out).toContain(
      "plans.jsonc failed: 8 questions, 4 offerings, 13 rules, 0 cases passed, 1 failed",
    );
  });

  describe("the policies inside are analysed like any other", () => {
    const withGuarantee = (atMost: number) => (document: Written) => {
      sound(document);
      Object.assign(document.requirements[0] ?? {}, {
        guarantees: [{ id: "not-too-much", atMost: { download: atMost } }],
      });
    };
    const withIdleRule = (document: Written) => {
      sound(document);
      const [everyday] = document.requirements as unknown as readonly { rules: object[] }[];
      everyday?.rules.push({ ...everyday.rules[0], id: "again" });
    };

    test("what they promise is proved, and counted", async () => {
      const { code, out } = await runIn(
        { folder: folderWith(withGuarantee(1_000_000)) },
        "check",
        "plans.jsonc",
      );
      expect([code, out]).toEqual([0, expect.stringContaining("13 rules, 1 guarantee proved, 5 notes")]);
      const noted = await runIn(
        { folder: folderWith(withGuarantee(1_000_000)) },
        "check",
        "--notes",
        "plans.jsonc",
      );
      expect(noted.out).toMatch(/^plans\.jsonc proved .*1,000,000/m);
      expect(noted.out).toMatch(/^plans\.jsonc:\d+:\d+ note overlap requirements\[2\]\.rules\[/m);
    });

    test("a promise that is broken fails the file, at its line, with a case that shows it", async () => {
      const folder = folderWith(withGuarantee(1));
      const { code, out } = await runIn({ folder }, "check", "plans.jsonc");
      expect(code).toBe(1);
      const [, line] =
        /^plans\.jsonc:(\d+):\d+ error guarantee-refuted requirements\[0\]\.guarantees\[0\]: `not-too-much`/m.exec(
          out,
        ) ?? [];
      expect(lineOf(folder, Number(line) + 1)).toContain('"not-too-much"');
      expect(out).toMatch(/^ {2}case of everyday: download .*\n {4}\{"daysOnline":/m);
      expect(out).toContain("0 of 1 guarantee proved, 1 error");
      const { out: json } = await runIn({ folder }, "check", "--json", "plans.jsonc");
      const [{ ok, policies }] = JSON.parse(json);
      expect([ok, policies.length]).toEqual([false, 5]);
      expect(policies[0]).toMatchObject({
        policy: "everyday",
        path: ["requirements", 0],
        findings: [{ code: "guarantee-refuted" }],
        guarantees: [{ status: "refuted" }],
      });
    });

    test("a rule that never fires is a warning, in --sarif too, where it stands", async () => {
      const folder = folderWith(withIdleRule);
      const { code, out } = await runIn({ folder }, "check", "plans.jsonc");
      expect([code, out]).toEqual([0, expect.stringContaining("1 warning")]);
      expect((await runIn({ folder }, "check", "--strict", "plans.jsonc")).code).toBe(1);
      const { out: sarif } = await runIn({ folder }, "check", "--sarif", "plans.jsonc");
      const [{ results }] = JSON.parse(sarif).runs;
      expect(results.map(({ ruleId }: { ruleId: string }) => ruleId)).toEqual(["never-fires"]);
      const { startLine } = results[0].locations[0].physicalLocation.region;
      expect(lineOf(folder, startLine + 1)).toContain('"again"');
    });

    test("a floor under one of them is looked for among them and under --with", async () => {
      const folder = folderWith((document) => {
        sound(document);
        Object.assign(document.requirements[0] ?? {}, {
          guarantees: [{ id: "never-less", floor: "elsewhere", outcome: "download" }],
        });
      });
      const { code, err } = await runIn({ folder }, "check", "plans.jsonc");
      expect([code, err]).toEqual([
        2,
        expect.stringContaining("promises never less than the policy `elsewhere`: name it with --with"),
      ]);
    });
  });

  test("--json has everything for programs", async () => {
    const folder = folderWith(withCase(2001));
    const { code, out } = await runIn({ folder }, "check", "--json", "plans.jsonc");
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject([
      {
        file: "plans.jsonc",
        ok: false,
        issues: [],
        rules: 13,
        cases: [{ policy: "everyday", index: 0, title: "two", passed: false }],
        findings: [],
      },
    ]);
    const found = await runIn({ folder: folderWith() }, "check", "--json", "plans.jsonc");
    const [{ findings }] = JSON.parse(found.out);
    expect(findings).toMatchObject([{ code: "unreachable-offering", offerings: ["fibre"] }]);
    expect(NeedsFinding.safeParse(findings[0]).success).toBe(true);
  });

  test("--sarif has findings, failed cases and what to do, beside their lines", async () => {
    const folder = folderWith((document) => {
      withCase(2001)(document);
      document.offerings.push({
        id: "golden",
        title: "Golden",
        price: "90.00",
        meets: document.offerings[0]?.meets ?? {},
      });
    });
    const { out } = await runIn({ folder }, "check", "--sarif", "plans.jsonc");
    const [{ results, tool }] = JSON.parse(out).runs;
    const rules = results.map(({ ruleId }: { ruleId: string }) => ruleId);
    expect(rules).toEqual(["failed-case", "dominated-offering"]);
    const lines = results.map(
      ({ locations }: { locations: [{ physicalLocation: { region: { startLine: number } } }] }) =>
        lineOf(folder, locations[0].physicalLocation.region.startLine + 1),
    );
    expect(lines).toEqual([expect.stringContaining('"two"'), expect.stringContaining('"golden"')]);
    expect(tool.driver.rules[1]).toMatchObject({
      id: "dominated-offering",
      help: { text: NEEDS_FINDING_RULES["dominated-offering"].help },
    });
  });

  test("one that is broken is told so as a needs policy", async () => {
    const written = JSON.stringify(JSON.parse(readFileSync("examples/broadband.json", "utf8")));
    const told = async (input: string) => {
      const { code, out } = await runIn({ input }, "check", "-");
      expect(code).toBe(1);
      return [...out.matchAll(/ error (\S+)/g)].map(([, issue]) => issue);
    };
    expect(await told(written.replace('"version":"1"', '"version":"1","version":"2"'))).toEqual([
      "duplicate-key",
    ]);
    expect(await told(written.replace('"unit":"ms"', '"unit" "ms"'))).toEqual(["syntax"]);
    const many = `[${"0,".repeat(200_000)}0]`;
    expect(await told(written.replace(/"words":/, `"many":${many},"words":`))).toEqual(["unknown-key"]);
  });

  test("what only speaks of offerings is none", async () => {
    const told = async (input: string) => (await runIn({ input }, "check", "-")).out;
    for (const inside of ['"notes":{"offerings":[]}', '"title":"offerings"', '"title":["requirements"]'])
      expect(await told(`{${inside}}`)).toContain("error shape purpose");
    for (const name of ["offerings", "requirements"])
      expect(await told(`\uFEFF{// all of them\n"${name}":[]}`)).toContain("error missing dimensions");
  });

  test("of standard input, beside a policy that decides; a page there is of policies that decide alone", async () => {
    const input = JSON.stringify(JSON.parse(readFileSync("examples/broadband.json", "utf8")));
    const { code, out } = await runIn({ input }, "check", "-", "scheme:eu261");
    expect(code).toBe(0);
    expect(out).toMatch(/^- sound: 8 questions/m);
    expect(out).toMatch(/^scheme:eu261 sound: /m);
    const folder = folderWith();
    const paged = await runIn({ folder }, "check", "plans.jsonc", "--report", "page.html");
    expect(paged.err).toBe("no report: page.html is not written\n");
  });
});

test("every kind of finding says how severe it is, and what to do", () => {
  for (const { help, text } of Object.values(NEEDS_FINDING_RULES)) expect([help, text]).not.toContain("");
});
