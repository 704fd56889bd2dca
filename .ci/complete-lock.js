// node .ci/complete-lock.js: run after adding a dependency. npm leaves out of package-lock.json the packages of other
// platforms that it could not reach or does not need here (npm/cli issue 4828), and `npm ci` then refuses the lock or,
// on another platform, finds no binary. This writes the missing ones in, at the exact version their parent asks for.
import { readFileSync, writeFileSync } from "node:fs";

const lock = JSON.parse(readFileSync("package-lock.json", "utf8"));
const systems = [
  "aix",
  "android",
  "darwin",
  "freebsd",
  "linux",
  "netbsd",
  "openbsd",
  "openharmony",
  "sunos",
  "win32",
];
const processors = [
  "arm64",
  "arm",
  "ia32",
  "loong64",
  "mips64el",
  "ppc64",
  "riscv64",
  "s390x",
  "wasm32",
  "x64",
];
const added = [];

for (const [parent, entry] of Object.entries(lock.packages)) {
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    const version = range.replace(/^[~^]/, "");
    const places = [`${parent}/node_modules/${name}`, `node_modules/${name}`];
    if (places.some((place) => lock.packages[place]?.version === version)) continue;
    if (/[^0-9.]/.test(version)) continue;
    const words = name === "fsevents" ? ["darwin"] : name.split(/[-/]/);
    const os = systems.filter((system) => words.includes(system));
    const cpu = processors.filter((processor) => words.includes(processor)).slice(0, 1);
    if (os.length === 0 && cpu.length === 0) continue;
    const place = lock.packages[`node_modules/${name}`] === undefined ? `node_modules/${name}` : places[0];
    lock.packages[place] = {
      version,
      ...(entry.dev ? { dev: true } : {}),
      optional: true,
      ...(os.length > 0 ? { os } : {}),
      ...(words.includes("musl") ? { libc: ["musl"] } : words.includes("gnu") ? { libc: ["glibc"] } : {}),
      ...(cpu.length > 0 ? { cpu } : {}),
    };
    added.push(place);
  }
}

const order = ([a], [b]) => a.localeCompare(b, "en");
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(order));
writeFileSync("package-lock.json", `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added.length} packages of other platforms added`);
