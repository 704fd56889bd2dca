import { Channel, Commitment, Contact, Harm, needBrokenBy, PersonalNeed, TrailEntry } from "evenhand";
import { describe, expect, test } from "vitest";
import { annCalls, callBack } from "./samples.ts";

const harms: readonly Harm[] = [
  "ignored",
  "kept-waiting",
  "passed-around",
  "rushed",
  "not-cared-for",
  "not-believed",
  "blamed",
  "misled",
  "embarrassed",
  "treated-rudely",
  "other",
];
const needs: readonly PersonalNeed[] = [
  "heard",
  "respected",
  "informed",
  "quick",
  "in-control",
  "reassured",
  "other",
];

describe("needBrokenBy", () => {
  test("every harm breaks a personal need, and every need has a harm that is its failure", () => {
    const broken = harms.map(needBrokenBy);
    expect(new Set(broken)).toEqual(new Set(needs));
    for (const harm of harms) expect(Harm.parse(harm)).toBe(harm);
    for (const need of needs) expect(PersonalNeed.parse(need)).toBe(need);
  });

  test.each<[Harm, PersonalNeed]>([
    ["ignored", "heard"],
    ["not-believed", "heard"],
    ["passed-around", "in-control"],
    ["kept-waiting", "quick"],
    ["blamed", "respected"],
    ["misled", "informed"],
    ["not-cared-for", "reassured"],
  ])("%s breaks %s", (harm, need) => {
    expect(needBrokenBy(harm)).toBe(need);
  });
});

describe("the nouns of a promise", () => {
  test("a contact, a commitment and a line of the trail survive JSON and come out as they went in", () => {
    const entry: TrailEntry = { at: annCalls.at, by: annCalls.servedBy, what: "noted", text: "Said so." };
    expect(Contact.parse(JSON.parse(JSON.stringify(annCalls)))).toEqual(annCalls);
    expect(Commitment.parse(JSON.parse(JSON.stringify(callBack)))).toEqual(callBack);
    expect(TrailEntry.parse(JSON.parse(JSON.stringify(entry)))).toEqual(entry);
  });

  test.each(["due", "to", "by", "action", "text", "channel", "from"])("a commitment has a %s", (field) => {
    const { [field as keyof Commitment]: _, ...rest } = callBack;
    expect(Commitment.safeParse(rest).success).toBe(false);
  });

  test("a text has 1 to 2,000 characters", () => {
    const sound = (length: number) => Commitment.safeParse({ ...callBack, text: "x".repeat(length) }).success;
    expect([0, 1, 2000, 2001].map(sound)).toEqual([false, true, true, false]);
  });

  test("a channel is one of a list", () => {
    expect(Channel.safeParse("text-message").success).toBe(true);
    expect(Channel.safeParse("pigeon").success).toBe(false);
  });
});
