import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { type Line, lineOf } from "./line.ts";

/**
 * What a policy literal costs the type checker, by its number of rules: instantiations (exact, the same on every
 * machine) and check time (rounds interleaved, least of them). Parsing and binding are left out, as in the
 * compiler's own "Check time"; library files are parsed once for all programs.
 */

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const FILE = join(ROOT, "bench/many-rules.ts");
const ROUNDS = 7;

/** What checking one policy took. */
interface Checked {
  readonly instantiations: number;
  readonly milliseconds: number;
}

/** The lines of the type bench. */
export function typeLines(): readonly Line[] {
  const check = checker();
  check(1); // the first program parses the library files and warms the compiler
  const least = new Map<number, Checked>();
  const measure = (rules: number): void => {
    const now = check(rules);
    const before = least.get(rules)?.milliseconds ?? Number.POSITIVE_INFINITY;
    least.set(rules, { ...now, milliseconds: Math.min(before, now.milliseconds) });
  };
  for (let round = 0; round < ROUNDS; round += 1) for (const rules of [1, 10, 100]) measure(rules);
  measure(1000);
  measure(1000);

  const of = (rules: number): Checked => least.get(rules) ?? { instantiations: 0, milliseconds: 0 };
  const [one, hundred, thousand] = [of(1), of(100), of(1000)];
  return [
    ...[1, 10, 100, 1000].flatMap((rules) => [
      lineOf(`types, ${rules} rules, instantiations`, of(rules).instantiations, "instantiations", null),
      lineOf(`types, ${rules} rules, check time`, of(rules).milliseconds, "ms", null),
    ]),
    lineOf(
      "types, 1000 rules to 100, instantiations",
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
    lineOf("types, 100 rules to 1, check time", hundred.milliseconds / one.milliseconds, "x", 4),
  ];
}

/** Checks a policy with so many rules, in a program of its own. */
function checker(): (rules: number) => Checked {
  const config = ts.readConfigFile(join(ROOT, "tsconfig.json"), ts.sys.readFile);
  const parsed = ts.parseJsonConfigFileContent(config.config, { ...ts.sys, readDirectory: () => [] }, ROOT);
  const options = { ...parsed.options, types: [] };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  const files = new Map<string, ts.SourceFile | undefined>();
  let text = "";
  host.fileExists = (path) => path === FILE || fileExists(path);
  host.getSourceFile = (path, version, ...rest) => {
    if (path === FILE) return ts.createSourceFile(path, text, version, true);
    if (!files.has(path)) files.set(path, getSourceFile(path, version, ...rest));
    return files.get(path);
  };
  return (rules) => {
    text = policyText(rules);
    const program = ts.createProgram([FILE], options, host);
    const source = program.getSourceFile(FILE);
    program.getTypeChecker(); // binds
    const start = performance.now();
    const errors = program.getSemanticDiagnostics(source);
    const milliseconds = performance.now() - start;
    const [error] = errors;
    if (error !== undefined) throw new Error(ts.flattenDiagnosticMessageText(error.messageText, "\n"));
    return { instantiations: program.getInstantiationCount(), milliseconds };
  };
}

/** A policy whose rules use every kind of test and formula, no two alike. */
function policyText(rules: number): string {
  const written = Array.from({ length: rules }, (_, index) => ruleText(index));
  return `import { definePolicy } from "../src/policy/index.ts";
export const policy = definePolicy({
  id: "many-rules", version: "1", purpose: "entitlement",
  sources: { law: { title: "The law", mark: "text" } },
  parameters: { cap: { type: "money", currency: "EUR", value: "600" }, late: { type: "integer", value: 180 } },
  facts: {
    delay: { type: "integer", unit: "minute", min: 0, max: 9000, about: "failure" },
    distance: { type: "decimal", unit: "km", scale: 1, min: 0, max: 20000 },
    fare: { type: "money", currency: "EUR", max: "5000" },
    hotel: { type: "money", currency: "EUR", max: "900", optional: true },
    event: { type: "enum", values: ["delay", "cancelled", "denied-boarding", "downgrade"] },
    carrier: { type: "enum", values: ["north", "south"], other: true },
    extraordinary: { type: "boolean" },
    insideUnion: { type: "boolean" },
  },
  outcome: {
    compensation: { type: "money", currency: "EUR", round: "half-up", range: true },
    handling: { type: "enum", values: ["automatic", "by-hand"] },
    refund: { type: "boolean" },
  },
  rules: [
${written.join("\n")}
  ],
  otherwise: { then: { compensation: "0", handling: "automatic", refund: false }, because: "Nothing is due." },
});
`;
}

function ruleText(index: number): string {
  const amounts = [
    `{ percent: "${index % 100}", of: "fare" }`,
    `{ atLeast: "${index}", atMost: { max: ["fare", "${index}.50"] } }`,
    `{ min: [{ sum: ["fare", { per: "delay", amount: "0.${index + 10}" }] }, { parameter: "cap" }] }`,
    `{ share: [${index}, 464], of: { minus: ["fare", "${index}"] } }`,
  ];
  const tests = [
    `delay: { gte: ${index}, lt: ${index + 60} }, event: ["delay", "cancelled"]`,
    `delay: { gte: { parameter: "late" } }, any: [{ distance: { lte: ${index}.5 } }, { not: { insideUnion: true } }]`,
    `hotel: { is: "absent" }, carrier: { not: "north" }, fare: { gt: "${index}.00" }`,
    `extraordinary: false, all: [{ event: "downgrade" }, { distance: ${index} }], carrier: { is: "other" }`,
  ];
  return `    {
      id: "rule-${index}", when: { ${tests[index % 4]} },
      then: { compensation: ${amounts[(index + (index >> 2)) % 4]}, handling: "${index % 3 ? "automatic" : "by-hand"}", refund: ${index % 2 === 0} },
      because: "{delay} minutes late: rule ${index}.", source: "law",
    },`;
}
