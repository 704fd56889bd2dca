import {
  type Actor,
  type Decision,
  decide,
  decisionReferenceOf,
  isSameActor,
  needBrokenBy,
  type Policy,
} from "evenhand";
import { definePlaybook, type Failure, guard, type PaymentRequest, recover } from "evenhand/recovery-offer";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { otherGoodwill, type Policies, policies } from "../recovery-offer/drafted-policies.ts";
import * as draft from "../recovery-offer/drafts.ts";

const made = new WeakMap<Policies, ReturnType<typeof putTogether>>();
function playbookOf(drafted: Policies) {
  const playbook = made.get(drafted) ?? putTogether(drafted);
  made.set(drafted, playbook);
  return playbook;
}
const putTogether = ({ entitlement, goodwill, redress, authority }: Policies) =>
  definePlaybook({
    id: "drafted",
    version: "1",
    entitlement,
    ...(goodwill === undefined ? {} : { goodwill }),
    ...(redress === undefined ? {} : { redress: redress as never }),
    payment: draft.payment as never,
    authority: authority as never,
  });
const { contact } = draft;
// Reading a playbook takes longer than asking it, so that each is asked many times.
const asked = 10;
/** Each playbook, and cases of it one by one. */
const forEach = <Case>(
  cases: fc.Arbitrary<Case>,
  law: (drafted: Policies, one: Case) => void,
  numRuns = 60,
) =>
  fc.assert(
    fc.property(policies, fc.array(cases, { minLength: asked, maxLength: asked }), (drafted, list) => {
      for (const one of list) law(drafted, one);
    }),
    { numRuns },
  );
const eur = (amount: number) => ({ amount, currency: "EUR" });
const told = (answer: ReturnType<typeof guard>) => `${answer.status}: ${answer.code}`;

// A second reading of an offer, straight from the policies: it shares nothing with the room but `decide`.
function factsOf(failure: Failure, more: object = {}): object {
  const { kind, severity, cause, repeats, affected, harms, facts } = failure;
  const known = cause === "unknown" ? {} : { cause };
  return {
    kind,
    severity,
    ...known,
    repeats,
    affected: affected?.length,
    harms: harms.length,
    ...facts,
    ...more,
  };
}
const judged = (policy: Policy, failure: Failure, more: object = {}): Decision =>
  decide(policy, factsOf(failure, more), { from: failure.from ?? "claimed", extra: "ignore" });
const lowest = (value: { amount: number } | { atLeast: { amount: number } }) =>
  "atLeast" in value ? value.atLeast.amount : value.amount;
const highest = (value: { amount: number } | { atMost: { amount: number } }) =>
  "atMost" in value ? value.atMost.amount : value.amount;
function sums(outcome: object): { readonly least: number; readonly most: number } {
  const values = Object.values(outcome);
  return {
    least: values.reduce((sum, value) => sum + lowest(value), 0),
    most: values.reduce((sum, value) => sum + highest(value), 0),
  };
}
/** What comes out at least, whatever the missing facts turn out to be. */
function certainOf(direct: Decision): number {
  if (direct.status === "decided") return sums(direct.outcome).least;
  if (direct.status !== "open") return 0;
  return Math.min(...direct.possible.map(({ outcome }) => (outcome ? sums(outcome).least : 0)));
}
const paidBefore = ({ already = [], as }: PaymentRequest) =>
  already.reduce((sum, one) => sum + (one.as === as ? one.amount.amount : 0), 0);

describe("a recovery", () => {
  test("goodwill never lowers what is owed, whatever its policy says", () => {
    const failures = fc.array(draft.anyFailure, { minLength: asked, maxLength: asked });
    fc.assert(
      fc.property(policies, otherGoodwill, failures, (drafted, other, list) => {
        const playbooks = [undefined, other.goodwill].map((goodwill) => playbookOf({ ...drafted, goodwill }));
        for (const failure of list) {
          const offer = recover(playbookOf(drafted), failure, contact);
          for (const playbook of playbooks) {
            const changed = recover(playbook, failure, contact);
            expect(changed.status).toBe(offer.status);
            expect((changed as { owed?: unknown }).owed).toEqual((offer as { owed?: unknown }).owed);
            expect(changed.commitments).toEqual(offer.commitments);
          }
          if (offer.status !== "decided") continue;
          const direct = judged(drafted.entitlement, failure);
          expect(direct.status === "decided" && sums(direct.outcome).least).toBe(offer.owed.amount.amount);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("what is owed lies between the ends of the range that was told before everything was known", () => {
    let open = 0;
    const both = draft.wholeFailure.chain((failure) =>
      fc.tuple(fc.constant(failure), draft.withHoles(failure)),
    );
    forEach(both, (drafted, [whole, holes]) => {
      const playbook = playbookOf(drafted);
      const [before, after] = [recover(playbook, holes, contact), recover(playbook, whole, contact)];
      if (before.status !== "open") return;
      open += 1;
      const amount = after.status === "decided" ? after.owed.amount.amount : 0;
      const most = after.status === "decided" ? (after.owed.upTo ?? after.owed.amount).amount : 0;
      expect(amount).toBeGreaterThanOrEqual(before.owed.atLeast.amount);
      if (before.owed.atMost !== undefined) expect(most).toBeLessThanOrEqual(before.owed.atMost.amount);
    });
    expect(open).toBeGreaterThan(30);
  });

  test("every part of an offer names the rule and the policy that gave it", () => {
    forEach(draft.anyFailure, (drafted, failure) => {
      const offer = recover(playbookOf(drafted), failure, contact);
      const given = "components" in offer ? [...offer.components, ...offer.commitments] : [];
      for (const { from } of given) {
        const all: readonly (Policy | undefined)[] = Object.values(drafted);
        const policy = all.find((one) => one?.id === from.policy.id);
        expect(from.policy).toEqual(policy && decisionReferenceOf(decide(policy, {})).policy);
        const rules = [...(policy?.document.rules ?? []).map(({ id }) => id), "otherwise"];
        expect(from.rules.length).toBeGreaterThan(0);
        expect(rules).toEqual(expect.arrayContaining([...from.rules]));
      }
    });
  });

  test("every harm is answered by a commitment, or listed with the reason why not", () => {
    let answered = 0;
    forEach(draft.anyFailure, (drafted, failure) => {
      const offer = recover(playbookOf(drafted), failure, contact);
      if (offer.status === "invalid") return;
      for (const harm of failure.harms) {
        const answers = offer.components.filter((one) => "harms" in one && one.harms.includes(harm));
        const listed = offer.unanswered.filter((one) => one.harm === harm);
        expect(answers.length + listed.length).toBeGreaterThan(0);
        for (const { because } of listed) expect(because).not.toBe("");
        for (const answer of answers) {
          answered += 1;
          // What is done once is promised once, and names every need that it meets.
          const alike = offer.components.filter(({ text }) => text === answer.text);
          const harms = alike.flatMap((one) => ("harms" in one ? one.harms : []));
          const promises = offer.commitments.filter(({ text }) => text === answer.text);
          expect(promises.map(({ from }) => from)).toContainEqual(answer.from);
          const met = promises.flatMap(({ meets = [] }) => meets);
          expect(met).toEqual(expect.arrayContaining(harms.map(needBrokenBy)));
        }
      }
    });
    expect(answered).toBeGreaterThan(200);
  });

  test("what is acknowledged does not depend on whose doing it was", () => {
    let acknowledged = 0;
    forEach(draft.anyFailure, (drafted, failure) => {
      const playbook = playbookOf(drafted);
      const [first, ...others] = (["ours", "partner", "third-party", "customer", "unknown"] as const).map(
        (cause) => {
          const offer = recover(playbook, { ...failure, cause }, contact);
          return "components" in offer ? offer.components.filter(({ kind }) => kind === "acknowledge") : [];
        },
      );
      for (const other of others) expect(other).toEqual(first);
      acknowledged += first?.length ?? 0;
    });
    expect(acknowledged).toBeGreaterThan(100);
  });

  test("an offer is the same however its amounts are written, and survives JSON", () => {
    forEach(draft.wholeFailure, (drafted, failure) => {
      const playbook = playbookOf(drafted);
      const offer = recover(playbook, failure, contact);
      const price = Math.round(Number(failure.facts.price) * 100);
      for (const written of [price, eur(price)]) {
        const again = recover(playbook, { ...failure, facts: { ...failure.facts, price: written } }, contact);
        expect(again).toEqual(offer);
      }
      expect(JSON.parse(JSON.stringify(offer))).toStrictEqual(offer);
    });
  });
});

describe("a payment", () => {
  test("what is owed may be paid by anybody, and waits for no approval", () => {
    let paid = 0;
    forEach(draft.request, (drafted, request) => {
      const direct = judged(drafted.entitlement, request.failure);
      if (direct.status !== "decided") return;
      const left = sums(direct.outcome).least - paidBefore({ ...request, as: "entitlement" });
      for (const amount of [1, left - 1, left].filter((one) => one > 0 && one <= left)) {
        paid += 1;
        const answer = guard(
          playbookOf(drafted),
          { ...request, as: "entitlement", amount: eur(amount) },
          contact,
        );
        expect(told(answer)).toBe("allowed: owed");
      }
    });
    expect(paid).toBeGreaterThan(300);
  });

  test("nothing is ever paid above the offer, whoever asks and whoever approves", () => {
    let allowed = 0;
    forEach(
      draft.request,
      (drafted, request) => {
        const answer = guard(playbookOf(drafted), request, contact);
        if (answer.status !== "allowed") return;
        allowed += 1;
        const direct = judged(drafted[request.as] as Policy, request.failure);
        const most = direct.status === "decided" ? sums(direct.outcome).most : certainOf(direct);
        expect(paidBefore(request) + request.amount.amount).toBeLessThanOrEqual(most);
      },
      160,
    );
    expect(allowed).toBeGreaterThan(200);
  });

  test("beyond what is owed, nothing is paid that nobody with authority grants", () => {
    let granted = 0;
    forEach(
      draft.request,
      (drafted, request) => {
        const answer = guard(playbookOf(drafted), request, contact);
        if (answer.status !== "allowed") return;
        const direct = judged(drafted[request.as] as Policy, request.failure);
        const owed = request.as === "goodwill" ? 0 : certainOf(direct);
        const amount = eur(paidBefore(request) + request.amount.amount - owed);
        if (amount.amount <= 0) return;
        granted += 1;
        const allows = (actor: Actor) => {
          const asked = { role: actor.role, as: request.as, amount };
          if (actor.role === undefined || actor.kind === "customer" || isSameActor(actor, contact.customer))
            return false;
          // Here nobody serves for whom a program acts, so that what they may is not known.
          if (actor.kind === "program" && actor.onBehalfOf !== undefined) return false;
          const said = judged(drafted.authority, request.failure, asked);
          if (said.status !== "decided") return false;
          const { verdict, approver } = said.outcome;
          return (
            verdict === "allowed" ||
            (actor === request.approvedBy && verdict === "needs-approval" && approver === actor.role)
          );
        };
        const { requestedBy, approvedBy } = request;
        expect(
          allows(requestedBy) ||
            (approvedBy !== undefined && approvedBy.kind === "person" && allows(approvedBy)),
        ).toBe(true);
      },
      200,
    );
    expect(granted).toBeGreaterThan(60);
  });

  test("whoever asks for a payment never approves it, nor does a program for them", () => {
    let refused = 0;
    forEach(fc.tuple(draft.request, fc.constantFrom("person", "program")), (drafted, [request, kind]) => {
      const { requestedBy } = request;
      const onBehalfOf = requestedBy.onBehalfOf ?? requestedBy.id;
      const themselves = { ...requestedBy, kind };
      const stand = { kind, id: "stand-in", role: "owner", onBehalfOf };
      for (const approvedBy of [themselves, stand]) {
        const answer = guard(playbookOf(drafted), { ...request, approvedBy: approvedBy as never }, contact);
        if (answer.code === "requester-is-approver") refused += 1;
        else expect(answer.status === "allowed" ? answer.code : "owed").toBe("owed");
      }
    });
    expect(refused).toBeGreaterThan(60);
  });

  test("an amount in parts is judged as the whole", () => {
    forEach(fc.tuple(draft.request, fc.integer({ min: 1, max: 9_000 })), (drafted, [request, part]) => {
      const playbook = playbookOf(drafted);
      const already = [...(request.already ?? []), { as: request.as, amount: eur(part) }];
      const inParts = guard(playbook, { ...request, already }, contact);
      const atOnce = guard(playbook, { ...request, amount: eur(request.amount.amount + part) }, contact);
      expect(told(inParts)).toBe(told(atOnce));
    });
  });

  test("what may be paid instead may be paid", () => {
    let offered = 0;
    forEach(draft.request, (drafted, request) => {
      const playbook = playbookOf(drafted);
      const answer = guard(playbook, request, contact);
      if (answer.status === "allowed") return;
      expect(answer.instead.text).not.toBe("");
      if (answer.instead.pay === undefined) return;
      offered += 1;
      const { approvedBy, ...alone } = request;
      expect(approvedBy).toBe(request.approvedBy);
      expect(guard(playbook, { ...alone, ...answer.instead.pay }, contact).status).toBe("allowed");
    });
    expect(offered).toBeGreaterThan(200);
  });
});
