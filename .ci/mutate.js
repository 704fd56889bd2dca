// npm run mutate -- FOLDER [MOST]: mutation testing of a folder under src, such as money or policy/deciding. Outside CI:
// it takes minutes to an hour. Three passes, whose reports stand in reports/mutation:
//   near    every mutant that runs within a test, against the tests beside the folder, without the slow ones
//   far     those that survived, against the slow tests and those of other rooms
//   static  those that run at load (tables, schemas), each against all tests of the folder: MOST of them (60), at random
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";

const [room = "", most = "60"] = process.argv.slice(2);
if (!room || !existsSync(`src/${room}`)) {
  console.error(
    "use: npm run mutate -- FOLDER [MOST]   (a folder under src, such as money or policy/deciding)",
  );
  process.exit(2);
}
const base = JSON.parse(readFileSync("stryker.config.json", "utf8"));
const folder = `reports/mutation/${room.replaceAll("/", "-")}`;
mkdirSync(folder, { recursive: true });

const near = run("near", [`src/${room}/**/*.ts`], { ignoreStatic: true });
const all = new Map(near.map((one) => [keyOf(one), one]));
const alive = near.filter(isAlive);
const statics = shuffled(near.filter(({ status }) => status === "Ignored")).slice(0, Number(most));
const far = alive.length > 0 ? run("far", alive.map(rangeOf), { ignoreStatic: true }) : [];
const atLoad =
  statics.length > 0
    ? run("static", statics.map(rangeOf), { coverageAnalysis: "off", timeoutMS: 20000 })
    : [];
replace(alive, far);
replace(statics, atLoad);
writeFileSync(`${folder}/mutants.json`, JSON.stringify([...all.values()], undefined, 1));
for (const one of all.values()) {
  if (isAlive(one))
    console.log(`${one.status} ${one.file}:${one.line}:${one.column} ${one.mutator}: ${one.replacement}`);
}
const count = new Map();
for (const { status } of all.values()) count.set(status, (count.get(status) ?? 0) + 1);
const counts = [...count].map(([status, number]) => `${status} ${number}`);
const judged = [...all.values()].filter(({ status }) => status !== "Ignored");
const score = judged.filter((one) => !isAlive(one)).length / judged.length;
console.log(`${room}: ${all.size} mutants; ${counts.join(", ")}; score ${(100 * score).toFixed(1)}%`);

/** One run of Stryker, and its mutants. */
function run(pass, mutate, options) {
  const config = `${folder}/${pass}.config.json`;
  const fileName = `${folder}/${pass}.json`;
  const own = { mutate, jsonReporter: { fileName }, dryRunTimeoutMinutes: 60 };
  writeFileSync(config, JSON.stringify({ ...base, ...own, ...options }));
  const env = { ...process.env, MUTATION_PASS: pass, MUTATION_ROOM: room };
  const { status } = spawnSync("npx", ["--no-install", "stryker", "run", config], { stdio: "inherit", env });
  if (status !== 0) {
    console.error(`the ${pass} pass could not be run`);
    // What was judged before it counts all the same.
    if (pass !== "near") return [];
    process.exit(status ?? 1);
  }
  const { files } = JSON.parse(readFileSync(fileName, "utf8"));
  return Object.entries(files).flatMap(([file, { mutants }]) =>
    mutants.map(({ status, mutatorName, replacement, location: { start, end } }) => ({
      file,
      ...start,
      end,
      mutator: mutatorName,
      replacement,
      status,
    })),
  );
}

/** Of a range, Stryker also tries the mutants that lie within: they were judged before. */
function replace(asked, found) {
  const keys = new Set(asked.map(keyOf));
  for (const one of found) if (keys.has(keyOf(one))) all.set(keyOf(one), one);
}

/** The same order every time: a run can be repeated. */
function shuffled(list) {
  const order = (one) =>
    [...keyOf(one)].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1000003, 7);
  return list.sort((one, other) => order(one) - order(other));
}

function isAlive({ status }) {
  return status === "Survived" || status === "NoCoverage";
}

function keyOf({ file, line, column, end, mutator, replacement }) {
  return [file, line, column, end.line, end.column, mutator, replacement].join(":");
}

/** A report counts columns from 1, a range from 0. */
function rangeOf({ file, line, column, end }) {
  return `${file}:${line}:${column - 1}-${end.line}:${end.column - 1}`;
}
