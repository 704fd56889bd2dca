/** The report of the sample in a browser, with whatever a test plants in its style. */
import type { Browser, Page } from "playwright-core";
import { afterAll, type TestContext } from "vitest";
import { reportPage } from "../../src/analysis/index.ts";
import { sampleAnalysis, samplePolicy } from "../analysis/report/sample-analysis.ts";
import { launchChromium } from "./launch-chromium.ts";

export const URL = "http://report.test/";
export const policy = samplePolicy();
export const analysis = sampleAnalysis(policy);

let browser: Browser | undefined;
afterAll(() => browser?.close());

/** How the page is looked at, and what is planted in it. */
export interface Look {
  readonly width: number;
  readonly scheme?: "light" | "dark";
  readonly html?: string;
  /** Stands after the page's own style. */
  readonly style?: string;
}

/** A page that shows the report, every address that it asked for, and what it said. */
export async function showReport(context: TestContext, { width, scheme = "light", html, style = "" }: Look) {
  browser ??= await launchChromium(context);
  const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme: scheme });
  const asked: string[] = [];
  const said: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  page.on("console", (message) => said.push(message.text()));
  const body = (html ?? reportPage(policy, analysis)).replace("</style>", `${style}</style>`);
  await page.route("**/*", (route) =>
    route.request().url() === URL
      ? route.fulfill({ contentType: "text/html; charset=utf-8", body })
      : route.abort(),
  );
  await page.goto(URL);
  return { page, asked, said };
}

export async function openAll(page: Page): Promise<void> {
  await page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true");
}
