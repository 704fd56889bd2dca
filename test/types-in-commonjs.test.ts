// A project in CommonJS cannot read the types of a package that has no CommonJS: what the public types are made of, every
// reader can have.
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((file) =>
  file.endsWith(".ts"),
);
const packages = new Set(
  files.flatMap((file) => {
    const text = readFileSync(`src/${file}`, "utf8");
    return [...text.matchAll(/^import type [^;]+? from "([^".][^"]*)";$/gm)].map(
      ([, from]) => from as string,
    );
  }),
);

test("types are taken from packages with CommonJS only", () => {
  const without = [...packages].filter((name) => {
    if (name.startsWith("node:")) return false;
    const own = name
      .split("/")
      .slice(0, name.startsWith("@") ? 2 : 1)
      .join("/");
    const { type, exports } = JSON.parse(readFileSync(`node_modules/${own}/package.json`, "utf8"));
    return type === "module" && !JSON.stringify(exports ?? {}).includes('"require"');
  });
  expect(without).toEqual([]);
});
