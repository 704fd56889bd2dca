// npm run mutate -- ROOM: mutation testing of one room. Outside CI: it takes minutes to hours.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const [room, ...rest] = process.argv.slice(2);
if (!room || !existsSync(`src/${room}`)) {
  console.error("use: npm run mutate -- ROOM   (a folder under src, such as money)");
  process.exit(2);
}
const { status } = spawnSync("npx", ["stryker", "run", "--mutate", `src/${room}/**/*.ts`, ...rest], {
  stdio: "inherit",
});
process.exit(status ?? 1);
