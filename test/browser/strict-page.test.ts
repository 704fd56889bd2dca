import { join } from "node:path";
import { build } from "esbuild";
import { describe, expect, test } from "vitest";
import { launchChromium } from "./launch-chromium.ts";
import { STRICT, servePage } from "./serve-page.ts";

const ROOT = join(import.meta.dirname, "../..");
/** The page's script with the library in it, as an app would build it. */
async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: ["test/browser/page.ts"],
    inject: ["test/browser/watch-policy.ts"],
    bundle: true,
    format: "iife",
    platform: "browser",
    target: "es2022",
    write: false,
    logLevel: "error",
  });
  return outputFiles[0]?.text ?? "";
}

describe("a page under a strict content-security policy", () => {
  test("the policy allows scripts from its own server, and no code made from text", () => {
    expect(STRICT).toContain("script-src 'self'");
    expect(STRICT).not.toContain("unsafe");
  });

  test("decides a case in a browser", { timeout: 60_000 }, async (context) => {
    const browser = await launchChromium(context);
    const served = await servePage(await bundle());
    try {
      const page = await browser.newPage();
      const errors: string[] = [];
      page.on("pageerror", (error) => errors.push(String(error)));
      await page.goto(served.url);
      const result = await page
        .waitForSelector("body[data-result]", { state: "attached", timeout: 20_000 })
        .then((body) => body.getAttribute("data-result"))
        .catch((error: unknown) => {
          throw new Error(`the page did not answer: ${errors.join("; ") || String(error)}`);
        });
      expect(JSON.parse(result ?? "null")).toEqual({
        status: "decided",
        amount: "£8.10",
        reason: "30 to 59 minutes late on a return ticket: 25% of the fare.",
        next: "fare",
        issues: 2,
        // Nothing of ours was forbidden; and what is forbidden is seen, so this can fail.
        forbidden: [],
        codeFromText: "was forbidden",
        seen: ["script-src eval"],
      });
      expect(errors).toEqual([]);
    } finally {
      await browser.close();
      await served.close();
    }
  });
});
