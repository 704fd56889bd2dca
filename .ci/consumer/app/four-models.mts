// Needs into ownership, by the packed package: the types of the models hold in every compiler, and so do its refusals.
import { type Contact, definePolicy, expectOk } from "evenhand";
import { defineEquityPolicy, refuseAccommodation } from "evenhand/equity-accommodation";
import { answer, assess, checkProposal, defineNeedsPolicy, startAssessment } from "evenhand/needs-assessment";
import { definePlaybook, guard, recover } from "evenhand/recovery-offer";
import { applyEvent, defineOwnershipPolicy, openCase, whatToSay } from "evenhand/resolution-ownership";
import { delayRepay15 } from "evenhand/schemes/delay-repay-15";

const doses = definePolicy({
  id: "doses",
  version: "1",
  purpose: "recommendation",
  facts: { dosesLeft: { type: "integer", min: 0, max: 60, ask: "How many doses are left?" } },
  outcome: { hours: { type: "integer" } },
  rules: [
    {
      id: "few",
      when: { dosesLeft: { lt: 3 } },
      then: { hours: 12 },
      because: "{dosesLeft} doses are left.",
    },
  ],
  otherwise: { then: { hours: 48 }, because: "There is time." },
});
const needs = defineNeedsPolicy({
  id: "medicine",
  version: "1",
  currency: "GBP",
  requirements: [doses],
  dimensions: { hours: { better: "less" } },
  offerings: [
    { id: "collect", title: "Collect it tomorrow", price: 0, meets: { hours: 24 } },
    { id: "courier", title: "A courier today", price: "4.95", meets: { hours: 6 } },
  ],
});
const ann = { kind: "person", id: "ann", role: "front-desk" } as const;
const contact: Contact = {
  at: "2026-03-02T09:12:00Z",
  customer: { kind: "customer", id: "c-204" },
  servedBy: ann,
  channel: "phone",
};

const session = expectOk(answer(needs, startAssessment(needs, contact), "dosesLeft", 2));
// @ts-expect-error nobody asks that
answer(needs, session, "shoeSize", 42);
// @ts-expect-error a number of doses is no word
answer(needs, session, "dosesLeft", "two");
const result = assess(needs, session);
if (result.status !== "decided" || result.recommendation.offering !== "courier")
  throw new Error("expected the courier");
const cheapest = checkProposal(needs, session, "collect");
if (cheapest.status !== "refused" || cheapest.code !== "not-enough") throw new Error("expected a refusal");

const ladder = definePolicy({
  id: "ladder",
  version: "1",
  purpose: "other",
  facts: {
    role: { type: "enum", values: ["front-desk"] },
    amount: { type: "money", currency: "GBP", max: "500.00" },
  },
  outcome: { verdict: { type: "enum", values: ["refused"] }, approver: { type: "enum", values: ["none"] } },
  rules: [],
  otherwise: { then: { verdict: "refused", approver: "none" }, because: "Only what is owed." },
});
const playbook = definePlaybook({ id: "trains", version: "1", entitlement: delayRepay15, authority: ladder });
const failure = {
  kind: "outcome",
  cause: "ours",
  harms: [],
  facts: { delay: 47, ticket: "return", fare: "32.40" },
} as const;
const offer = recover(playbook, failure, contact);
if (offer.status !== "decided" || offer.owed.amount.amount !== 810) throw new Error("expected 810 pence");
const request = {
  action: "pay",
  as: "entitlement",
  amount: offer.owed.amount,
  failure,
  requestedBy: ann,
} as const;
if (guard(playbook, request, contact).status !== "allowed") throw new Error("what is owed is paid");

// @ts-expect-error a program refuses nothing
refuseAccommodation({ decidedBy: { kind: "program", id: "bot" } });
if (typeof defineEquityPolicy !== "function") throw new Error("expected equity");

const ownership = defineOwnershipPolicy({
  id: "ownership",
  version: "1",
  clocks: { acknowledgeWithin: 15, updateWithin: 240, resolveWithin: 1440 },
});
const head = { caseId: "rx-4711", at: contact.at, by: ann };
const opened = expectOk(
  openCase(ownership, { ...head, id: "e-1", contact, need: { technical: "It is not there." }, owner: ann }),
);
// @ts-expect-error a case is never nobody's
openCase(ownership, { ...head, id: "e-1", contact, need: { technical: "It is not there." }, owner: null });
const { commitments, trail } = result;
const taken = expectOk(
  applyEvent(ownership, opened, { ...head, id: "e-2", type: "promised", commitments, trail }),
);
// @ts-expect-error nothing closes without an outcome
applyEvent(ownership, taken, { ...head, id: "e-3", type: "closed", ground: "silence" });
if (!whatToSay(taken).includes("You hear from us again by")) throw new Error("expected a word");
