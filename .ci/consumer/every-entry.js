// every-entry.js FOLDER: writes an ESM and a CommonJS module that import every entry of the package, from its exports map.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const { name, exports } = JSON.parse(readFileSync("package.json", "utf8"));
const entries = Object.keys(exports).filter((entry) => !entry.endsWith(".json"));
const lines = (importing) =>
  entries.map((entry, i) => importing(`entry${i}`, JSON.stringify(name + entry.slice(1)))).join("\n");
const check = `\nfor (const entry of [${entries.map((_, i) => `entry${i}`).join(", ")}]) {
  if (Object.keys(entry).length === 0) throw new Error("an entry exports nothing");
}\n`;

const folder = process.argv[2];
writeFileSync(
  join(folder, "every-entry.mts"),
  lines((id, from) => `import * as ${id} from ${from};`) + check,
);
writeFileSync(
  join(folder, "every-entry.cts"),
  lines((id, from) => `import ${id} = require(${from});`) + check,
);
console.log(`${entries.length} entries: ${entries.join(" ")}`);
