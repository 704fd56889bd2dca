import type { Actor } from "evenhand";
import { guard, type PaymentRequest } from "evenhand/recovery-offer";
import { describe, expect, test } from "vitest";
import { coldMeal, restaurant, table4 } from "./restaurant.ts";

const euros = (amount: number) => ({ amount, currency: "EUR" });
const failure = { ...coldMeal, repeats: 1 };
const lena: Actor = { kind: "person", id: "lena", role: "manager" };
const olga = { kind: "person", id: "olga", role: "owner" } as const;
const acting = (role: string | undefined, onBehalfOf: string): Actor => ({
  kind: "program",
  id: "assistant",
  onBehalfOf,
  ...(role === undefined ? {} : { role }),
});
const ask = (requestedBy: Actor, servedBy: Actor, more: Partial<PaymentRequest> = {}) =>
  guard(
    restaurant,
    { action: "pay", as: "goodwill", amount: euros(2000), failure, requestedBy, ...more },
    { ...table4, servedBy },
  );
const told = (answer: ReturnType<typeof guard>) => `${answer.status}: ${answer.code}`;

describe("a program that acts for somebody grants no more than they may", () => {
  test("by its own role it grants nothing, not even what a waiter may", () => {
    for (const servedBy of [table4.servedBy, acting("owner", "will"), { ...lena, id: "mona" }])
      for (const amount of [euros(1), euros(2000)]) {
        const answer = ask(acting("owner", "will"), servedBy, { amount });
        expect(answer).toMatchObject({
          status: "needs-approval",
          code: "no-authority",
          because: "A program that acts for `will` grants no more than they may, which is not known here.",
          instead: { pay: { as: "entitlement", amount: euros(1850) } },
          commitments: [],
        });
      }
  });

  test("with the role of whoever serves the customer, it grants what they may", () => {
    expect(told(ask(acting("manager", "lena"), lena))).toBe("allowed: within-authority");
    expect(ask(acting("manager", "lena"), lena, { amount: euros(5001) })).toMatchObject({
      code: "above-own-authority",
      by: ["owner"],
      instead: { pay: { as: "goodwill", amount: euros(5000) } },
    });
    // Neither the higher of two roles, nor the lower: two that differ say that one of them is wrong.
    expect(told(ask(acting("owner", "lena"), lena))).toBe("needs-approval: no-authority");
    expect(told(ask(acting("waiter", "lena"), lena))).toBe("needs-approval: no-authority");
    expect(told(ask(acting(undefined, "lena"), lena))).toBe("needs-approval: no-authority");
    expect(told(ask(acting("manager", "lena"), { ...lena, kind: "program" }))).toBe(
      "needs-approval: no-authority",
    );
  });

  test("it may ask, and pays what is owed", () => {
    expect(told(ask(acting("owner", "will"), table4.servedBy, { approvedBy: olga }))).toBe(
      "allowed: approved",
    );
    expect(told(ask(acting("owner", "olga"), table4.servedBy, { approvedBy: olga }))).toBe(
      "refused: requester-is-approver",
    );
    const owed = { as: "entitlement", amount: euros(1850) } as const;
    expect(told(ask(acting(undefined, "will"), table4.servedBy, owed))).toBe("allowed: owed");
  });

  test("a program of its own has a role of its own", () => {
    const workflow: Actor = { kind: "program", id: "workflow", role: "waiter" };
    expect(told(ask(workflow, workflow, { amount: euros(1000) }))).toBe("allowed: within-authority");
    expect(told(ask(workflow, workflow, { amount: euros(1001) }))).toBe(
      "needs-approval: above-own-authority",
    );
  });
});
