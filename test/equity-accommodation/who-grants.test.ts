import { type Accommodation, accommodate, defineEquityPolicy } from "evenhand/equity-accommodation";
import type { Actor } from "evenhand/service";
import { describe, expect, test } from "vitest";
import { collect, contact, duty, hardOfHearing, needOf, pharmacy, promise } from "./pharmacy.ts";

const cannotRead = needOf({ id: "n-read", need: "read", limit: 0 });

/** The permission for a visit where somebody serves. */
function visit(servedBy: Actor, approvers?: readonly string[]) {
  const listed: readonly Accommodation[] = pharmacy.accommodations;
  const accommodations = listed.map(({ approvers: _, ...one }) =>
    one.id === "visit" && approvers !== undefined ? { ...one, approvers } : one,
  );
  const policy = defineEquityPolicy({ id: "granting", version: "1", accommodations, duty, promise });
  const result = accommodate(policy, collect, [hardOfHearing, cannotRead], {
    contact: { ...contact, servedBy },
  });
  if (result.status !== "decided") throw new Error(JSON.stringify(result.issues));
  return { result, permission: result.plan.accommodations[0]?.permission };
}

describe("what needs a person", () => {
  test.each<[string, Actor, readonly string[] | undefined, string]>([
    ["a person of the role", { kind: "person", id: "ben", role: "director" }, ["director"], "allowed"],
    ["a person of another role", { kind: "person", id: "ben", role: "temp" }, ["director"], "needs-approval"],
    ["a person without a role", { kind: "person", id: "ben" }, ["director"], "needs-approval"],
    [
      "a program with the role",
      { kind: "program", id: "bot", role: "director" },
      ["director"],
      "needs-approval",
    ],
    ["any person, where no role is named", { kind: "person", id: "ben" }, undefined, "allowed"],
    ["a person who is the customer", { kind: "person", id: "okafor" }, undefined, "needs-approval"],
    [
      "a person who acts for the customer",
      { kind: "person", id: "ben", role: "director", onBehalfOf: "okafor" },
      ["director"],
      "needs-approval",
    ],
    ["the customer", { kind: "customer", id: "okafor", role: "director" }, ["director"], "needs-approval"],
  ])("is asked of %s", (_, servedBy, approvers, status) => {
    const { result, permission } = visit(servedBy, approvers);
    expect(permission?.status).toBe(status);
    expect(result.unmet.map(({ next }) => next.action)).toEqual(
      status === "allowed" ? [] : ["ask-for-approval"],
    );
  });

  test("names the roles that may grant it", () => {
    expect(visit({ kind: "person", id: "ben", role: "temp" }, ["director"]).permission).toEqual({
      status: "needs-approval",
      code: "needs-person",
      because: "A person whose role is `director` grants it, and never to themselves.",
      by: ["director"],
      instead: [],
    });
  });
});

test("no part of a result stands in it twice", () => {
  const { result } = visit({ kind: "person", id: "ben", role: "temp" }, ["director"]);
  const seen = new Set<object>();
  const visitPart = (part: unknown): void => {
    if (typeof part !== "object" || part === null) return;
    expect(seen.has(part)).toBe(false);
    seen.add(part);
    Object.values(part).forEach(visitPart);
  };
  visitPart(result);
  expect(seen.size).toBeGreaterThan(10);
});
