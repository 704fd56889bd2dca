import {
  type Counterfactual,
  counterfactual,
  decideEach,
  inForce,
  type OutcomeOf,
  policySet,
} from "evenhand";
import { delayRepay15 } from "evenhand/schemes/delay-repay-15";
import { delayRepay30 } from "evenhand/schemes/delay-repay-30";
import { expectTypeOf, test } from "vitest";

const late = { delay: 47, ticket: "return", fare: "32.40" } as const;
const pounds = { amount: 1, currency: "GBP" } as const;

test("what is wanted is a rule, values of the outcome, or bounds on them", () => {
  const answer = counterfactual(
    delayRepay15,
    late,
    { compensation: { atLeast: pounds } },
    { fixed: ["fare"] },
  );
  expectTypeOf(answer).toEqualTypeOf<Counterfactual<OutcomeOf<typeof delayRepay15>>>();
  counterfactual(delayRepay15, late, "two-hours");
  counterfactual(delayRepay15, late, { compensation: pounds });
  // @ts-expect-error no such outcome
  counterfactual(delayRepay15, late, { compensatoin: pounds });
  // @ts-expect-error another currency
  counterfactual(delayRepay15, late, { compensation: { amount: 1, currency: "EUR" } });
  // @ts-expect-error no such bound
  counterfactual(delayRepay15, late, { compensation: { atleast: pounds } });
  // @ts-expect-error no such fact
  counterfactual(delayRepay15, late, "two-hours", { fixed: ["fair"] });
});

test("records have facts of the policy", () => {
  decideEach(delayRepay15, { delay: 47, tickets: [{ ticket: "single" }] }, "tickets");
  decideEach(delayRepay15, { delay: 47, tickets: { value: [{ fare: 1 }], from: "recorded" } }, "tickets");
  // @ts-expect-error no such value
  decideEach(delayRepay15, { delay: 47, tickets: [{ ticket: "singel" }] }, "tickets");
  // @ts-expect-error no such fact
  decideEach(delayRepay15, { delay: 47, tickets: [{ fair: 1 }] }, "tickets");
  // @ts-expect-error no such list
  decideEach(delayRepay15, { delay: 47, tickets: [{ ticket: "single" }] }, "ticket");
});

test("what is in force is one of the policies that were given", () => {
  const found = inForce(policySet([delayRepay15]), "2026-01-01");
  if (found.status === "in-force") expectTypeOf(found.policy).toEqualTypeOf<typeof delayRepay15>();
  const either = inForce([delayRepay15, delayRepay30], "2026-01-01", { id: "delay-repay-30" });
  if (either.status === "in-force") {
    expectTypeOf(either.policy).toEqualTypeOf<typeof delayRepay15 | typeof delayRepay30>();
  }
});
