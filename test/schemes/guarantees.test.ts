import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Analysis, analyse } from "../../src/analysis/index.ts";
import { type Policy, runCases } from "../../src/policy/index.ts";
import { ROOT } from "../docs/find-blocks.ts";

const FOLDER = join(ROOT, "src/schemes");
const names = readdirSync(FOLDER).map((file) => file.slice(0, -".ts".length));
const ENGINES = ["diagrams", "branching"] as const;

async function schemeOf(name: string): Promise<Policy> {
  const module: Readonly<Record<string, Policy>> = await import(join(FOLDER, `${name}.ts`));
  const [scheme] = Object.values(module);
  if (scheme === undefined) throw new Error(`${name} exports no policy`);
  return scheme;
}

function told({ findings }: Analysis, severity: string): readonly string[] {
  return findings.filter((finding) => finding.severity === severity).map(({ message }) => message);
}

/**
 * What is found in a scheme and meant to stay: each has its reason in the document. Nothing else is accepted, and no
 * other warning remains.
 */
const ACCEPTED: Readonly<Record<string, readonly string[]>> = {
  // Two articles draw one line differently, and both are the law.
  eu261: ["boundary-smell arrivesLater", "boundary-smell arrivesLater"],
  // Rules that pay as the last line does, and are there so that somebody reads why.
  "ofcom-automatic-compensation-2021": ["redundant-rule repaired-in-time", "redundant-rule started-in-time"],
  "ofcom-automatic-compensation-2024": ["redundant-rule repaired-in-time", "redundant-rule started-in-time"],
  "us-denied-boarding-2008": ["redundant-rule no-substitute"],
  "us-denied-boarding-2019": ["redundant-rule no-substitute", "redundant-rule two-hours-or-more"],
  "us-denied-boarding-2025": ["redundant-rule no-substitute", "redundant-rule two-hours-or-more"],
};

test("there are nine schemes, and each promises something", async () => {
  expect(names).toHaveLength(9);
  for (const name of names) {
    expect((await schemeOf(name)).document.guarantees?.length ?? 0, name).toBeGreaterThanOrEqual(4);
  }
  expect(Object.keys(ACCEPTED).filter((name) => !names.includes(name))).toEqual([]);
});

describe.each(names)("%s", (name) => {
  test.each(ENGINES)("keeps all its guarantees, by %s", async (engine) => {
    const { guarantees } = analyse(await schemeOf(name), { engine });
    expect(guarantees.filter(({ status }) => status !== "proved")).toEqual([]);
    expect(guarantees.length).toBeGreaterThan(0);
  });

  test.each(ENGINES)("has neither errors nor warnings but those that it accepts, by %s", async (engine) => {
    const analysis = analyse(await schemeOf(name), { engine });
    expect(told(analysis, "error")).toEqual([]);
    expect(told(analysis, "warning")).toEqual([]);
    const accepted = analysis.accepted.map(
      ({ code, rules = [], facts = [] }) => `${code} ${rules[0] ?? facts[0]}`,
    );
    expect(accepted).toEqual(ACCEPTED[name] ?? []);
    expect(analysis.accepted.filter(({ accepted: because }) => because === "")).toEqual([]);
  });

  test("decides its own cases", async () => {
    expect(runCases(await schemeOf(name)).filter(({ passed }) => !passed)).toEqual([]);
  });
});
