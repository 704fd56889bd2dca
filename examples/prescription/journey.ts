/**
 * One customer, four models. The prescription is not where it was promised; it is not the fault of Ann, who answers the
 * phone, but it is her problem now.
 */
import { type Contact, compareInstants, expectOk } from "evenhand";
import { type AccommodationResult, accommodate } from "evenhand/equity-accommodation";
import {
  answer,
  assess,
  checkProposal,
  nextQuestion,
  startAssessment,
  statePersonalNeed,
} from "evenhand/needs-assessment";
import { type Failure, guard, recover } from "evenhand/recovery-offer";
import { type CaseEvent, caseFrom, handOffPack, type Owner } from "evenhand/resolution-ownership";
import { collecting, equity, recorded } from "./equity.ts";
import { needs } from "./needs.ts";
import { ownership } from "./ownership.ts";
import { playbook } from "./recovery.ts";

const ann: Owner = { kind: "person", id: "ann", role: "front-desk" };
const ben: Owner = { kind: "person", id: "ben", role: "pharmacist" };
const cleo: Owner = { kind: "person", id: "cleo", role: "team-lead" };
const mrsOkafor = { kind: "customer", id: "c-204" } as const;

/** What the customer knows our people as. */
export const names = { ann: "Ann Baker", ben: "Ben Ito, the pharmacist" };

/** Monday morning: she rings, and Ann answers. */
const call: Contact = { at: "2026-03-02T09:12:00Z", customer: mrsOkafor, servedBy: ann, channel: "phone" };

/** What does she need? The cheapest way is refused until somebody asks. */
export function findTheNeed() {
  let session = startAssessment(needs, call);
  session = expectOk(
    statePersonalNeed(needs, session, "in-control", { said: "I have told this three times." }),
  );
  session = expectOk(statePersonalNeed(needs, session, "informed"));
  session = expectOk(answer(needs, session, "daysLeft", { said: "not many" }));
  const cheapest = checkProposal(needs, session, "collect-tomorrow");
  const question = nextQuestion(needs, session);
  session = expectOk(answer(needs, session, "canComeIn", false));
  return { cheapest, question, result: assess(needs, session) };
}

/** What stands between her and the same outcome as everyone else? */
export function removeTheBarriers(): AccommodationResult {
  return accommodate(equity, collecting, recorded, { contact: call, preferences: ["text-message"] });
}

/** What failed, and how we know. */
const failure: Failure = {
  kind: "outcome",
  severity: "severe",
  cause: "partner",
  harms: ["passed-around", "kept-waiting"],
  repeats: 1,
  facts: {
    promisedForToday: { value: true, from: "recorded", ref: "order 88120" },
    deliveryFee: { value: "4.95", from: "recorded", ref: "order 88120" },
  },
};

/** What is owed, what more may be given, and who may grant it? By text message from here on, since she asked for it. */
export function putItRight() {
  const contact: Contact = { ...call, channel: "text-message" };
  const voucher = { amount: 1000, currency: "GBP" };
  const gift = { action: "pay", as: "goodwill", amount: voucher, failure, requestedBy: ann } as const;
  return {
    offer: recover(playbook, failure, contact),
    alone: guard(playbook, gift, contact),
    byHerself: guard(playbook, { ...gift, approvedBy: ann }, contact),
    approved: guard(playbook, { ...gift, approvedBy: cleo }, contact),
  };
}

/** Who owns it until it is closed? The case takes what the other three promised, as it is. */
export function seeItThrough() {
  const need = findTheNeed();
  const access = removeTheBarriers();
  const { offer, approved } = putItRight();
  if (access.status !== "decided" || need.result.status !== "decided")
    throw new Error("the story is decided");

  const head = { caseId: "rx-4711", at: call.at, by: ann };
  const morning: readonly CaseEvent[] = [
    {
      ...head,
      id: "e-1",
      type: "opened",
      contact: call,
      need: {
        technical: "The heart tablets that were promised for today are not at the pharmacy.",
        personal: ["in-control", "informed"],
        accommodations: access.plan.accommodations.map(({ title }) => title),
      },
      facts: { medicineAtRisk: true },
      owner: ann,
      neededBy: "2026-03-02T20:00:00Z",
    },
    promised("e-2", need.result),
    promised("e-3", access),
    promised("e-4", offer),
    promised("e-5", approved),
  ];
  const anns = expectOk(caseFrom(ownership, morning));

  // Ann cannot send a courier, Ben can. It stays hers until he takes it, and he knows all that she knows.
  const pack = expectOk(
    handOffPack(anns, { tried: ["Rang the wholesaler: it was sent to the other branch."] }),
  );
  const handedOver: readonly CaseEvent[] = [
    ...morning,
    { ...head, id: "e-6", type: "offered", at: "2026-03-02T09:20:00Z", to: ben, pack },
    { ...head, id: "e-7", type: "accepted", at: "2026-03-02T09:22:00Z", by: ben },
  ];
  const bens = expectOk(caseFrom(ownership, handedOver));

  const solution = "The tablets came on Monday afternoon. The two branches now look into one list.";
  const events: readonly CaseEvent[] = [
    ...handedOver,
    ...[...bens.promises]
      .sort((one, other) => compareInstants(one.commitment.due, other.commitment.due))
      .map(({ id, commitment }): CaseEvent => {
        return { ...head, id: `kept ${id}`, type: "promise-kept", at: commitment.due, by: ben, promise: id };
      }),
    { ...head, id: "e-8", type: "solved", at: "2026-03-09T09:30:00Z", by: ben, solution },
    { ...head, id: "e-9", type: "confirmed", at: "2026-03-09T11:00:00Z", by: mrsOkafor },
    {
      ...head,
      id: "e-10",
      type: "closed",
      at: "2026-03-09T11:05:00Z",
      by: ben,
      outcome: "solution",
      ground: "confirmation",
    },
  ];
  return { anns, bens, events, closed: expectOk(caseFrom(ownership, events)) };

  function promised(
    id: string,
    { commitments, trail }: Pick<typeof offer, "commitments" | "trail">,
  ): CaseEvent {
    return { ...head, id, type: "promised", commitments, trail };
  }
}
