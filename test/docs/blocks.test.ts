import { beforeAll, describe, expect, test } from "vitest";
import { type CodeBlock, placeOf, reasonNotToRun } from "./code-block.ts";
import { compileBlocks } from "./compile-blocks.ts";
import { blocksOfPage, blocksOfSource, pages, sources } from "./find-blocks.ts";
import { runBlock } from "./run-block.ts";

const inPages = pages().flatMap((file) => blocksOfPage(file));
const inSources = sources().flatMap((file) => blocksOfSource(file));
const named = (blocks: readonly CodeBlock[]) => blocks.map((block) => ({ place: placeOf(block), block }));
const all = [...inPages, ...inSources];

let errors: ReadonlyMap<string, readonly string[]>;
beforeAll(() => {
  errors = compileBlocks(all);
}, 120_000);

describe("code that a reader may copy", () => {
  test("there is some", () => {
    expect(inPages.length).toBeGreaterThan(10);
    expect(inSources.length).toBeGreaterThan(20);
  });

  test("a block that is not run says why", () => {
    const silent = all.filter((block) => block.note !== "" && reasonNotToRun(block) === undefined);
    expect(silent.map((block) => `${placeOf(block)} ${block.note}`)).toEqual([]);
  });

  test.each(named(all))("$place compiles", ({ place }) => {
    expect(errors.get(place)).toEqual([]);
  });

  test.each(named(all.filter((block) => reasonNotToRun(block) === undefined)))(
    "$place comes out as it says",
    async ({ block }) => {
      await runBlock(block);
    },
  );
});
