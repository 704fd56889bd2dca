import { Actor, actsFor, CaseReference, isSameActor, Person } from "evenhand/service";
import { describe, expect, test } from "vitest";

const ann: Actor = { kind: "person", id: "ann" };
const ben: Actor = { kind: "person", id: "ben" };
const annsProgram: Actor = { kind: "program", id: "assistant", onBehalfOf: "ann" };
const annsTimer: Actor = { kind: "program", id: "timer", onBehalfOf: "ann" };
const bensProgram: Actor = { kind: "program", id: "bot", onBehalfOf: "ben" };
// Ann stands in for Ben, so she may approve neither as herself nor as him.
const annForBen: Actor = { kind: "person", id: "ann", onBehalfOf: "ben" };
const annForCleo: Actor = { kind: "person", id: "ann", onBehalfOf: "cleo" };
const benForCleo: Actor = { kind: "person", id: "ben", onBehalfOf: "cleo" };
const benForDan: Actor = { kind: "person", id: "ben", onBehalfOf: "dan" };

describe("isSameActor", () => {
  test.each([
    [ann, ann, true],
    [ann, { ...ann, role: "team-lead" } as Actor, true],
    [ann, ben, false],
    [ann, annsProgram, true],
    [annsProgram, annsTimer, true],
    [annsProgram, ben, false],
    [annsProgram, bensProgram, false],
    [annForBen, ann, true],
    [annForBen, ben, true],
    [annForBen, bensProgram, true],
    // One hand for two, two hands for one, and a chain of stand-ins.
    [annForBen, annForCleo, true],
    [annForCleo, benForCleo, true],
    [annForBen, benForDan, true],
    [annForCleo, benForDan, false],
  ])("%o and %o: %s", (first, second, same) => {
    expect(isSameActor(first, second)).toBe(same);
    expect(isSameActor(second, first)).toBe(same);
  });
});

describe("actsFor", () => {
  test.each([
    [ann, ann, true],
    [annsProgram, ann, true],
    [ann, annsProgram, false],
    [annsProgram, ben, false],
    [annsProgram, annsTimer, false],
    [annForCleo, benForCleo, false],
    [annForBen, ben, true],
    [ben, annForBen, false],
  ])("%o for %o: %s", (actor, who, may) => {
    expect(actsFor(actor, who)).toBe(may);
  });
});

describe("Actor", () => {
  test.each([ann, annsProgram, { kind: "customer", id: "c-1", role: "account-holder", team: "x" }])(
    "takes %o",
    (actor) => {
      expect(Actor.parse(actor)).toEqual(actor);
    },
  );

  test.each([
    { kind: "robot", id: "x" },
    { kind: "person" },
    { kind: "person", id: "" },
    { kind: "person", id: 7 },
    { kind: "person", id: "x".repeat(201) },
    { kind: "person", id: "ann " },
    { kind: "person", id: " ann" },
    { kind: "person", id: "an\u200bn" },
    { kind: "person", id: "ann\n" },
    { kind: "person", id: "ann", onBehalfOf: "\u202eben" },
    { kind: "person", id: "x", role: "" },
    { kind: "person", id: "x", role: undefined },
    { kind: "person", id: "x", admin: true },
    null,
  ])("refuses %o", (value) => {
    expect(Actor.safeParse(value).success).toBe(false);
  });

  test("takes an id of 200 characters", () => {
    expect(Actor.safeParse({ kind: "person", id: "x".repeat(200) }).success).toBe(true);
  });
});

describe("Person", () => {
  test("is an actor who can be asked why", () => {
    expect(Person.parse(annForBen)).toEqual(annForBen);
    for (const actor of [annsProgram, { kind: "customer", id: "c-1" }, { kind: "person", id: "ann " }])
      expect(Person.safeParse(actor).success).toBe(false);
  });
});

describe("CaseReference", () => {
  test("is a system and an id in it, perhaps with an address", () => {
    const plain = { system: "helpdesk", id: "4711" };
    expect(CaseReference.parse(plain)).toEqual(plain);
    const linked = { ...plain, url: "https://helpdesk.example/4711" };
    expect(CaseReference.parse(linked)).toEqual(linked);
  });

  test.each([
    { system: "helpdesk" },
    { system: "", id: "1" },
    { system: "helpdesk", id: 4711 },
    { system: "helpdesk", id: "1", url: "" },
    { system: "helpdesk", id: "1", url: "x".repeat(2001) },
    { system: "helpdesk", id: "1", title: "t" },
    "helpdesk/4711",
  ])("refuses %o", (value) => {
    expect(CaseReference.safeParse(value).success).toBe(false);
  });
});
