import { readFileSync } from "node:fs";
import { Commitment, compareInstants, readAs, TrailEntry } from "evenhand";
import { caseFrom, whatToSay } from "evenhand/resolution-ownership";
import { describe, expect, test } from "vitest";
import { runDemo } from "../examples/demo/run-demo.ts";
import { equity } from "../examples/prescription/equity.ts";
import {
  findTheNeed,
  names,
  putItRight,
  removeTheBarriers,
  seeItThrough,
} from "../examples/prescription/journey.ts";
import { needs } from "../examples/prescription/needs.ts";
import { ownership } from "../examples/prescription/ownership.ts";
import { playbook } from "../examples/prescription/recovery.ts";

const { anns, bens, events, closed } = seeItThrough();
const results = [findTheNeed().result, removeTheBarriers(), putItRight().offer, putItRight().approved];
const promised = results.flatMap((result) => ("commitments" in result ? result.commitments : []));

describe("one customer, four models", () => {
  test("the audit trail, as a whole", () => {
    const kept = JSON.parse(readFileSync("test/journey-trail.json", "utf8"));
    expect(JSON.parse(JSON.stringify(closed.trail))).toEqual(kept);
  });

  test("every line of every model stands in it, unchanged, once and in its order", () => {
    const lines = results.flatMap((result) => ("trail" in result ? result.trail : []));
    expect(lines.length).toBeGreaterThan(20);
    let from = 0;
    for (const line of lines) {
      const place = closed.trail.findIndex(
        (entry, index) => index >= from && JSON.stringify(entry) === JSON.stringify(line),
      );
      expect(place, line.text).toBeGreaterThanOrEqual(from);
      from = place + 1;
    }
    for (const entry of closed.trail) expect(readAs(TrailEntry, entry).ok).toBe(true);
  });

  test("what three models promise is what the fourth keeps: the same objects, with nothing between", () => {
    expect(promised.length).toBeGreaterThan(6);
    expect(closed.promises.map(({ commitment }) => commitment)).toEqual(promised);
    for (const commitment of promised) expect(readAs(Commitment, commitment).ok).toBe(true);
    expect(closed.promises.map(({ status }) => status)).toEqual(promised.map(() => "kept"));
  });

  test("every decision in the trail is one of these policies'", () => {
    const policies = [
      ...needs.requirements,
      needs.choice,
      needs.manner,
      equity.duty,
      equity.promise,
      equity.followUp,
      playbook.entitlement,
      playbook.goodwill,
      playbook.redress,
      playbook.payment,
      playbook.authority,
    ];
    const known = new Set([
      ...policies.map((policy) => policy?.digest),
      equity.reference.digest,
      ...ownershipDigests(),
    ]);
    const used = closed.trail.flatMap(({ from }) => (from === undefined ? [] : [from.policy.digest]));
    expect(used.length).toBeGreaterThan(15);
    expect(used.filter((digest) => !known.has(digest))).toEqual([]);
  });

  test("the owner changes when the case is taken, and not when it is offered", () => {
    const offered = caseFrom(ownership, events.slice(0, 6));
    expect(offered.ok && offered.value.owner.id).toBe("ann");
    expect([anns.owner.id, bens.owner.id, closed.owner.id]).toEqual(["ann", "ben", "ben"]);
    expect(closed.openedAt).toBe(events[0]?.at);
  });

  test("nothing is written to somebody who cannot hear it: no promise calls her", () => {
    expect(promised.filter(({ channel }) => channel === "phone")).toEqual([]);
  });

  test("one text: what she reads names each open promise once, the earliest first, and when she hears again", () => {
    const text = whatToSay(bens, { locale: "en-GB", timeZone: "Europe/London", names });
    const texts = [...promised].sort((a, b) => compareInstants(a.due, b.due)).map((one) => one.text);
    const places = texts.map((one) => text.indexOf(one));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    for (const one of texts) expect(text.split(one)).toHaveLength(2);
    expect(text).toContain("You hear from us again by");
    const page = readFileSync("docs/the-journey.md", "utf8");
    expect(page.split("```text\n")[1]?.split("```")[0]?.trim()).toBe(text);
  });

  test("everything is plain data, and the same story gives the same case", () => {
    expect(JSON.parse(JSON.stringify(closed))).toEqual(closed);
    expect(structuredClone(results)).toEqual(results);
    expect(caseFrom(ownership, JSON.parse(JSON.stringify(events)))).toEqual({ ok: true, value: closed });
  });

  test("the demo tells it: the trail and the text", () => {
    const lines: string[] = [];
    runDemo((line) => lines.push(line));
    const text = lines.join("\n");
    for (const { text: said } of closed.trail) expect(text).toContain(said.split("\n")[0]);
    for (const line of whatToSay(bens, { locale: "en-GB", timeZone: "Europe/London", names }).split("\n"))
      expect(text).toContain(line);
  });
});

function ownershipDigests(): readonly string[] {
  const parts = [ownership.clocks, ownership.handOff, ownership];
  return parts.flatMap((part) => (part !== undefined && "digest" in part ? [part.digest as string] : []));
}
