import axe from "axe-core";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { reportPage } from "../../src/analysis/index.ts";
import { sampleAnalysis, samplePolicy } from "../analysis/report/sample-analysis.ts";
import { contrast } from "./contrast.ts";
import { analysis, openAll, policy, showReport, URL } from "./show-report.ts";

const TIMEOUT = { timeout: 90_000 };

describe("the report in a browser", () => {
  test("asks for nothing, and says nothing", TIMEOUT, async (context) => {
    const { page, asked, said } = await showReport(context, { width: 1200 });
    await openAll(page);
    expect(asked).toEqual([URL]);
    expect(said).toEqual([]);
    expect(await page.evaluate("document.scripts.length")).toBe(0);
    // The same page with a script in it: the page's own rules keep it from running, and say so.
    const html = reportPage(policy, analysis).replace(
      "</main>",
      "<script>document.title = 'ran'</script></main>",
    );
    const planted = await showReport(context, { width: 1200, html });
    expect(planted.said.join()).toContain("Content Security Policy");
    expect(await planted.page.title()).toBe("Late flights: what was found");
  });

  test.for([
    { width: 1200, scheme: "light" },
    { width: 1200, scheme: "dark" },
    { width: 360, scheme: "light" },
    { width: 360, scheme: "dark" },
  ] as const)("can be read by everybody: $scheme, $width wide", TIMEOUT, async (look, context) => {
    const { page } = await showReport(context, look);
    const { violations, passes } = await audit(page);
    expect(violations).toEqual([]);
    expect(passes).toEqual(expect.arrayContaining(["color-contrast", "document-title"]));
    const faint = await showReport(context, { ...look, style: ":root { --soft: #8a8f96; --card: #777 }" });
    expect((await audit(faint.page)).violations.join()).toContain("color-contrast");
  });

  test("labels on the drawing stand out from their areas, by day and by night", TIMEOUT, async (context) => {
    for (const scheme of ["light", "dark"] as const) {
      const { page } = await showReport(context, { width: 1200, scheme });
      expect(await leastLabelContrast(page)).toBeGreaterThan(4.5);
      const faint = await showReport(context, { width: 1200, scheme, style: ":root { --tint-2: #777 }" });
      expect(await leastLabelContrast(faint.page)).toBeLessThan(4.5);
    }
  });

  test("fits a screen of 360 pixels, whatever the words", TIMEOUT, async (context) => {
    const word = "x".repeat(400);
    const hostile = samplePolicy({ title: word });
    const its = sampleAnalysis(hostile);
    const findings = its.findings.map((finding) => ({ ...finding, message: word, help: word }));
    for (const html of [undefined, reportPage(hostile, { ...its, findings })]) {
      const { page } = await showReport(context, { width: 360, ...(html && { html }) });
      await openAll(page);
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(360);
    }
    // Words that are not broken, and a frame that does not scroll, would be seen.
    for (const style of ["body { overflow-wrap: normal }", ".frame { overflow: visible }"]) {
      const { page } = await showReport(context, {
        width: 360,
        style,
        html: reportPage(hostile, { ...its, findings }),
      });
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBeGreaterThan(360);
    }
  });

  test(
    "every witness is reached by the keyboard, and is the case that was found",
    TIMEOUT,
    async (context) => {
      const { page } = await showReport(context, { width: 1200 });
      const seen: string[] = [];
      for (let step = 0; step < 200; step += 1) {
        await page.keyboard.press("Tab");
        const [tag, text] = (await page.evaluate(
          "[document.activeElement.tagName, document.activeElement.textContent]",
        )) as readonly [string, string];
        if (tag === "BODY") break;
        if (tag === "SUMMARY") await page.keyboard.press("Enter");
        if (tag === "PRE") seen.push(text);
      }
      const { findings, guarantees } = analysis;
      const cases = [...findings, ...guarantees].flatMap((one) => [
        ...("witness" in one && one.witness !== undefined ? [one.witness.facts] : []),
        ...("other" in one && one.other !== undefined ? [one.other.facts] : []),
      ]);
      expect(cases).toHaveLength(5);
      expect(seen.map((text) => JSON.parse(text))).toEqual(cases);
    },
  );

  test("on paper nothing is folded or cut off", TIMEOUT, async (context) => {
    const { page } = await showReport(context, { width: 1200 });
    await page.emulateMedia({ media: "print" });
    const heights = await page.evaluate(
      "[...document.querySelectorAll('pre')].map((one) => one.offsetHeight > 0)",
    );
    expect(new Set(heights as readonly boolean[])).toEqual(new Set([true]));
    expect(await page.evaluate("getComputedStyle(document.querySelector('.frame')).overflowX")).toBe(
      "visible",
    );
  });
});

/** What axe says of the page with everything open: the rules that are broken, with the places, and those that are kept. */
async function audit(page: Page) {
  await openAll(page);
  await page.evaluate(axe.source);
  const { violations, passes } = (await page.evaluate("axe.run()")) as axe.AxeResults;
  return {
    violations: violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`),
    passes: passes.map(({ id }) => id),
  };
}

async function leastLabelContrast(page: Page): Promise<number> {
  const pairs = (await page.evaluate(`[...document.querySelectorAll(".drawing g")].map((area) => [
    getComputedStyle(area.querySelector("text")).fill,
    getComputedStyle(area.querySelector("rect")).fill,
    getComputedStyle(document.querySelector(".drawing")).backgroundColor,
  ])`)) as readonly (readonly [string, string, string])[];
  expect(pairs.length).toBeGreaterThan(4);
  return Math.min(...pairs.map(([ink, fill, behind]) => contrast(ink, fill === "none" ? behind : fill)));
}
