import { type Browser, chromium } from "playwright-core";
import type { TestContext } from "vitest";
import { findChromium } from "./find-chromium.ts";

const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The browser of this machine. Without one the test is skipped, and fails where everything must run. */
export async function launchChromium(context: TestContext): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath !== undefined) return chromium.launch({ executablePath, args: FLAGS });
  const reason = "no Chromium on this machine: install `chromium`, or set CHROMIUM to its path";
  if (process.env.CI === "true" || process.env.CI === "1") throw new Error(reason);
  console.warn(`skipped: ${reason}`);
  return context.skip(reason);
}
