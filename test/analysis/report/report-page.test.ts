import type { Policy } from "evenhand";
import * as schemes from "evenhand/schemes/eu261";
import { describe, expect, test } from "vitest";
import { type Analysis, reportPage } from "../../../src/analysis/index.ts";
import { sampleAnalysis, sampleDocument, samplePolicy } from "./sample-analysis.ts";

const NOTHING: Analysis = { findings: [], accepted: [], guarantees: [], effort: { nodes: 0, steps: 0 } };
const policy = samplePolicy();
const page = reportPage(policy, sampleAnalysis(policy));

/** The text of a page, tags left out, and blanks in one. */
function textOf(html: string): string {
  return html
    .replace(/<style>[\s\S]*<\/style>/, "")
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ");
}

function rowOf(rule: string): string {
  const row = page.split("<tr").find((its) => its.includes(`</span> ${rule}</th>`));
  return textOf(`<tr${row ?? ""}`).trim();
}

describe("the report of a policy", () => {
  test("begins with what became of it", () => {
    const text = textOf(page);
    expect(text).toContain(
      "late-flight, version 3, EU Late flights Something is wrong: 2 errors, 2 warnings, 1 note, 1 accepted. 1 of 3 guarantees proved.",
    );
    expect(textOf(reportPage(policy, NOTHING))).toContain("Late flights Sound. Rules Findings Diagram");
    expect(textOf(reportPage(policy, NOTHING))).toContain("Nothing to put right.");
    const noted = { ...NOTHING, findings: sampleAnalysis(policy).findings.slice(-1) };
    expect(textOf(reportPage(policy, noted))).toContain("Nothing to put right. 1 note, good to know");
    expect(textOf(page)).not.toContain("Nothing to put right.");
    const warned = { ...NOTHING, findings: sampleAnalysis(policy).findings.slice(2, 3) };
    expect(textOf(reportPage(policy, warned))).toContain("Sound, with something to look at: 1 warning.");
  });
  test("shows each rule with its tests in words, fact by fact, and what became of it", () => {
    expect(textOf(page)).toContain(
      "Rule delay at arrival cause distance and also compensation State Because",
    );
    expect(rowOf("short-haul")).toBe(
      "1 short-haul at least 180 minutes crew or technical at most 1,500 kilometres €250.00 fires {delay} minutes late on a short flight.",
    );
    expect(rowOf("long-haul")).toBe(
      "2 long-haul at least 240 minutes any more than 3,500 kilometres cause is crew or technical or rebooked is no €600.00 in conflict finding 2 Late on a long flight.",
    );
    expect(rowOf("weather")).toContain("never fires finding 4 The weather");
    // Of what takes its place nothing bad is said, nor of rules whose order decides.
    expect(rowOf("in-time")).toContain("fires Less than three hours.");
    expect(rowOf("very-late")).toContain("50% of fare in conflict finding 2");
    expect(textOf(page)).toContain("otherwise no rule above holds no answer: the case is a gap");
  });
  test("shows layers, otherwise, and what is collected", () => {
    const { rules = [], ...rest } = sampleDocument();
    const layers = [
      { id: "guard", rules: rules.slice(0, 1) },
      { id: "base", rules: rules.slice(1) },
    ];
    const otherwise = { then: { compensation: "0" as const }, because: "Nothing is due." };
    const text = textOf(
      reportPage(samplePolicy({ ...rest, rules: undefined, layers, otherwise } as never), NOTHING),
    );
    expect(text).toContain(
      "The first layer in which a rule holds decides. No two rules may hold for the same case.",
    );
    expect(text).toMatch(/Layer: guard 1 short-haul .* Layer: base 2 long-haul/);
    expect(text).toContain("otherwise no rule above holds €0.00 holds Nothing is due.");
  });
  test("shows a finding with its rules, regions, case and comparison", () => {
    const text = textOf(page);
    expect(text).toContain("cause weather and delay 300 to 1439 3.1%");
    expect(text).toContain("cause other than weather, crew or technical under 0.001% and 3 more");
    expect(text).toContain("Comes out a gap: no rule decides");
    expect(text).toContain("Comes out a contradiction by long-haul, very-late");
    expect(text).toContain("delay at arrival 180 179 differs");
    expect(text).toContain("compensation: €250.00 by short-haul compensation: €0.00 by in-time");
    expect(page).toContain(
      '<p class="named">Rules: <a href="#rule-2">long-haul</a>, <a href="#rule-4">very-late</a></p>',
    );
    expect(text).toContain("1 note, good to know Note overlap");
    expect(text).toContain("1 accepted in the document");
    expect(text).toContain("Accepted: the letter needs it");
  });
  test("says what became of each guarantee", () => {
    const text = textOf(page);
    expect(text).toContain("Refuted Here is a case without an answer. answers");
    expect(text).toContain("Proved As delay grows, compensation never falls.");
    expect(text).toContain("Undecided Who knows. The search was given up");
    expect(reportPage(policy, NOTHING)).not.toContain('id="guarantees"');
  });
  test("draws two facts, chosen or the most tested, with a label in every area", () => {
    expect(textOf(page)).toContain("By delay at arrival and cause");
    const chosen = reportPage(policy, NOTHING, { diagram: ["rebooked", "distance"] });
    expect(textOf(chosen)).toContain("By rebooked and distance");
    for (const html of [page, chosen]) {
      const drawn = html.match(/<g>[\s\S]*?<\/g>/g) ?? [];
      expect(drawn.length).toBeGreaterThan(2);
      for (const area of drawn) expect(area).toMatch(/<text class="label"[^>]*>[^<]+<\/text>/);
    }
  });
  test("every link leads somewhere, and no name is given twice", () => {
    const names = [...page.matchAll(/ id="([^"]+)"/g)].map(([, name]) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const [, target] of page.matchAll(/ href="#([^"]+)"/g)) expect(names).toContain(target);
    for (const [, target] of page.matchAll(/aria-labelledby="([^"]+)"/g)) expect(names).toContain(target);
    expect(page).not.toMatch(/href="(?!#)|src=|<script|url\((?!#)|@import/);
  });
  test("nothing that a policy says becomes markup, wherever it stands", () => {
    const evil = `"'><img src=x onerror=alert(1)></style></title><script>`;
    const cause = { type: "enum", values: ["weather", "crew", "technical", evil] } as const;
    const { facts, rules = [] } = sampleDocument();
    const hostile = samplePolicy({
      id: "evil",
      version: evil,
      title: evil,
      jurisdiction: evil,
      facts: { ...facts, cause: { ...cause, title: evil } },
      rules: rules.map((rule) => ({ ...rule, when: { ...rule.when, cause: evil }, because: evil })),
    });
    const its = sampleAnalysis(policy);
    const html = reportPage(hostile, {
      ...its,
      findings: its.findings.map((finding) => ({
        ...finding,
        message: evil,
        help: evil,
        rules: [evil],
        regions: [{ text: evil, share: 1 }],
        ...(finding.witness && { witness: { ...finding.witness, facts: { [evil]: evil }, rules: [evil] } }),
      })),
      accepted: its.accepted.map((finding) => ({ ...finding, accepted: evil })),
      guarantees: its.guarantees.map((proof) => ({ ...proof, text: evil })),
    });
    expect(html).not.toMatch(/<img|<script|alert\(1\)>/);
    expect(html.match(/<\/style>/g)).toHaveLength(1);
    expect(html.match(/<\/title>/g)).toHaveLength((html.match(/<title/g) ?? []).length);
    expect(html.split("&lt;img").length).toBeGreaterThan(20);
  });
  test("a published policy has a page, and the same one every time", () => {
    const eu261 = schemes.eu261 as Policy;
    expect(reportPage(eu261, NOTHING)).toBe(reportPage(eu261, NOTHING));
    expect(textOf(reportPage(eu261, NOTHING))).toContain("12 rules.");
  });
});
