import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { type Line, lineOf } from "./line.ts";
import type { Checked } from "./types/check-once.ts";

/**
 * What a policy literal costs the type checker, by its number of rules: instantiations, and the time of checking
 * its file. Each measurement is a process of its own, since a build starts the compiler afresh; rounds are
 * interleaved and the least of them counts.
 */
const ROUNDS = 7;

/** The lines of the type bench. */
export function typeLines(): readonly Line[] {
  const least = new Map<number, Checked>();
  for (let round = 0; round < ROUNDS; round += 1) {
    // The count of instantiations never changes, and of 1000 rules nothing else is asked.
    for (const rules of round === 0 ? [1, 10, 100, 1000] : [1, 10, 100]) {
      const now = check(rules);
      const before = least.get(rules)?.milliseconds ?? Number.POSITIVE_INFINITY;
      least.set(rules, { ...now, milliseconds: Math.min(before, now.milliseconds) });
    }
  }
  const of = (rules: number): Checked => least.get(rules) ?? { instantiations: 0, milliseconds: 0 };
  const [one, hundred, thousand] = [of(1), of(100), of(1000)];
  return [
    ...[...least].flatMap(([rules, { instantiations, milliseconds }]) => [
      lineOf(`types, ${rules} rules, instantiations`, instantiations, "instantiations", null),
      lineOf(`types, ${rules} rules, check time`, milliseconds, "ms", null),
    ]),
    lineOf(
      "types, 1000 rules / 100, instantiations",
      thousand.instantiations / hundred.instantiations,
      "x",
      11,
    ),
    lineOf(
      "types, 1000 rules, instantiations a rule",
      thousand.instantiations / 1000,
      "instantiations",
      2000,
    ),
    lineOf("types, 100 rules / 1, check time", hundred.milliseconds / one.milliseconds, "x", 4),
  ];
}

function check(rules: number): Checked {
  const file = fileURLToPath(new URL("./types/check-once.ts", import.meta.url));
  const { stdout, stderr, status } = spawnSync(process.execPath, ["--import", "tsx", file, String(rules)], {
    cwd: fileURLToPath(new URL("..", import.meta.url)),
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Checked;
}
