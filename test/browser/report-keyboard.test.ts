import { describe, expect, test } from "vitest";
import { reportPage } from "../../src/analysis/index.ts";
import { analysis, openAll, policy, showReport } from "./show-report.ts";
import { faultsOf, tabThrough } from "./tab-stops.ts";

const TIMEOUT = { timeout: 90_000 };

/** The controls of the sample: the way to the findings, four sections, links of rules, frames, folds and cases. */
const AT_LEAST = 30;

describe("the report without a mouse", () => {
  test.for([
    { width: 1200, scheme: "light" },
    { width: 1200, scheme: "dark" },
    { width: 700, scheme: "light" },
    { width: 360, scheme: "dark" },
  ] as const)(
    "every control is reached in its order, and is seen: $scheme, $width wide",
    TIMEOUT,
    async (look, context) => {
      const { page } = await showReport(context, look);
      const stops = await tabThrough(page);
      expect(stops.length).toBeGreaterThan(AT_LEAST);
      expect(new Set(stops.map(({ tag }) => tag))).toEqual(new Set(["A", "DIV", "SUMMARY", "PRE"]));
      expect(await faultsOf(page, stops)).toEqual([]);
      // And back again: what was scrolled out of sight comes back.
      const back = await tabThrough(page, "Shift+Tab");
      expect(await faultsOf(page, back.toReversed())).toEqual([]);
    },
  );

  test.for([
    [":focus-visible { outline: none }", "no focus shown: A"],
    [":focus-visible { outline-width: 1px }", "no focus shown: SUMMARY"],
    [":focus-visible { outline-color: var(--line) }", "no focus shown: DIV"],
    ["summary { display: none }", "not reached: SUMMARY"],
    ["pre { visibility: hidden }", "not reached: PRE"],
    [".state a { position: relative; left: -9999px }", "out of sight: A"],
    [
      ".finding { position: relative } .finding::after { content: ''; position: absolute; inset: 0 }",
      "out of sight: SUMMARY",
    ],
  ] as const)("a fault would be seen: %s", TIMEOUT, async ([style, fault], context) => {
    const { page } = await showReport(context, { width: 1200, style });
    const stops = await tabThrough(page);
    expect((await faultsOf(page, stops)).join("\n")).toContain(fault);
  });

  test("so would a control that is passed over, or comes before its turn", TIMEOUT, async (context) => {
    for (const [number, fault] of [
      ["-1", "not reached: DIV"],
      ["1", "out of order: A"],
    ] as const) {
      const html = reportPage(policy, analysis).replace(
        'role="group" tabindex="0"',
        `role="group" tabindex="${number}"`,
      );
      const { page } = await showReport(context, { width: 1200, html });
      expect((await faultsOf(page, await tabThrough(page))).join("\n")).toContain(fault);
    }
  });

  test("the first key leads past the table to the findings", TIMEOUT, async (context) => {
    const { page } = await showReport(context, { width: 1200 });
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.closest('section').id")).toBe("findings");
  });

  test("a fold opens and closes by Enter and by the space bar", TIMEOUT, async (context) => {
    const { page } = await showReport(context, { width: 1200 });
    const isOpen = () => page.evaluate("document.activeElement.parentElement.open");
    const isShown = () =>
      page.evaluate("document.activeElement.parentElement.querySelector('pre').checkVisibility()");
    await page.focus(".finding summary");
    for (const key of ["Enter", "Space"]) {
      await page.keyboard.press(key);
      expect([await isOpen(), await isShown()]).toEqual([true, true]);
      await page.keyboard.press(key);
      expect([await isOpen(), await isShown()]).toEqual([false, false]);
    }
  });

  test("a rule leads to its finding, and a finding to its rules", TIMEOUT, async (context) => {
    const { page } = await showReport(context, { width: 1200 });
    const isSeen = (id: string) =>
      page.evaluate(`(() => {
        const { top, bottom } = document.getElementById("${id}").getBoundingClientRect();
        return document.getElementById("${id}").checkVisibility() && top < innerHeight && bottom > 0;
      })()`);
    const links = (await page.evaluate(
      "[...document.querySelectorAll('.state a')].map((link) => link.hash.slice(1))",
    )) as readonly string[];
    expect(links.length).toBeGreaterThan(2);
    for (const id of new Set(links)) {
      await page.focus(`.state a[href="#${id}"]`);
      await page.keyboard.press("Enter");
      expect([id, await isSeen(id)]).toEqual([id, true]);
    }
    await openAll(page);
    for (const id of (await page.evaluate(
      "[...document.querySelectorAll('.named a')].map((link) => link.hash.slice(1))",
    )) as readonly string[]) {
      await page.focus(`.named a[href="#${id}"]`);
      await page.keyboard.press("Enter");
      expect([id, await isSeen(id)]).toEqual([id, true]);
    }
  });

  test("what is wider than the screen is scrolled by the arrow keys", TIMEOUT, async (context) => {
    const { page } = await showReport(context, { width: 360 });
    for (const frame of [".frame:has(.rules)", ".drawing"]) {
      await page.focus(frame);
      for (let step = 0; step < 5; step += 1) await page.keyboard.press("ArrowRight");
      await expect
        .poll(() => page.evaluate(`document.querySelector("${frame}").scrollLeft`))
        .toBeGreaterThan(40);
    }
  });
});
