import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, describe, expect, type TestContext, test } from "vitest";
import { reportPage } from "../../src/analysis/index.ts";
import { sampleAnalysis, samplePolicy } from "../analysis/report/sample-analysis.ts";
import { launchChromium } from "./launch-chromium.ts";

const URL = "http://report.test/";
const policy = samplePolicy();
const analysis = sampleAnalysis(policy);

let browser: Browser | undefined;
afterAll(() => browser?.close());

interface Look {
  readonly width: number;
  readonly scheme?: "light" | "dark";
  readonly html?: string;
}

/** A page that shows the report, and every address that it asked for. */
async function show(context: TestContext, { width, scheme = "light", html }: Look) {
  browser ??= await launchChromium(context);
  const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme: scheme });
  const asked: string[] = [];
  const said: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  page.on("console", (message) => said.push(message.text()));
  await page.route("**/*", (route) =>
    route.request().url() === URL
      ? route.fulfill({ contentType: "text/html; charset=utf-8", body: html ?? reportPage(policy, analysis) })
      : route.abort(),
  );
  await page.goto(URL);
  return { page, asked, said };
}

async function openAll(page: Page): Promise<void> {
  await page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true");
}

const TIMEOUT = { timeout: 90_000 };

describe("the report in a browser", () => {
  test("asks for nothing, and says nothing", TIMEOUT, async (context) => {
    const { page, asked, said } = await show(context, { width: 1200 });
    await openAll(page);
    expect(asked).toEqual([URL]);
    expect(said).toEqual([]);
    expect(await page.evaluate("document.scripts.length")).toBe(0);
    // The same page with a script in it: the page's own rules keep it from running, and say so.
    const html = reportPage(policy, analysis).replace(
      "</main>",
      "<script>document.title = 'ran'</script></main>",
    );
    const planted = await show(context, { width: 1200, html });
    expect(planted.said.join()).toContain("Content Security Policy");
    expect(await planted.page.title()).toBe("Late flights: what was found");
  });

  test.for([
    { width: 1200, scheme: "light" },
    { width: 1200, scheme: "dark" },
    { width: 360, scheme: "light" },
  ] as const)("can be read by everybody: $scheme, $width wide", TIMEOUT, async (look, context) => {
    const { page } = await show(context, look);
    await openAll(page);
    await page.evaluate(axe.source);
    const { violations, passes } = (await page.evaluate("axe.run()")) as axe.AxeResults;
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`)).toEqual(
      [],
    );
    expect(passes.map(({ id }) => id)).toEqual(expect.arrayContaining(["color-contrast", "document-title"]));
  });

  test("labels on the drawing stand out from their areas, by day and by night", TIMEOUT, async (context) => {
    for (const scheme of ["light", "dark"] as const) {
      const { page } = await show(context, { width: 1200, scheme });
      const pairs = (await page.evaluate(`[...document.querySelectorAll(".drawing g")].map((area) => [
        getComputedStyle(area.querySelector("text")).fill,
        getComputedStyle(area.querySelector("rect")).fill,
        getComputedStyle(document.querySelector(".drawing")).backgroundColor,
      ])`)) as readonly (readonly [string, string, string])[];
      expect(pairs.length).toBeGreaterThan(4);
      for (const [ink, fill, behind] of pairs)
        expect(contrast(ink, fill === "none" ? behind : fill)).toBeGreaterThan(4.5);
    }
  });

  test("fits a screen of 360 pixels, whatever the words", TIMEOUT, async (context) => {
    const word = "x".repeat(400);
    const hostile = samplePolicy({ title: word });
    const its = sampleAnalysis(hostile);
    const findings = its.findings.map((finding) => ({ ...finding, message: word, help: word }));
    for (const html of [undefined, reportPage(hostile, { ...its, findings })]) {
      const { page } = await show(context, { width: 360, ...(html && { html }) });
      await openAll(page);
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(360);
    }
  });

  test(
    "every witness is reached by the keyboard, and is the case that was found",
    TIMEOUT,
    async (context) => {
      const { page } = await show(context, { width: 1200 });
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
    const { page } = await show(context, { width: 1200 });
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

/** The contrast of two colours as WCAG defines it. */
function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [one, other].map(luminance).sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map((part) => {
    const share = Number(part) / 255;
    return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
