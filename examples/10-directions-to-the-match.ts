/**
 * A youth team is in the final. 99% of the parents find the address by themselves. One could not, she said so, and her
 * children missed it. The fault was never hers: a step of ours asked for more than she could do that day.
 */
import { definePolicy } from "evenhand";
import {
  type AccommodationResult,
  accommodate,
  defineEquityPolicy,
  type NeedRecord,
  refuseAccommodation,
  type Task,
} from "evenhand/equity-accommodation";

const task: Task = {
  id: "come-to-the-match",
  title: "Come to the match",
  steps: [
    {
      id: "find-the-ground",
      title: "Find the ground",
      demands: [{ kind: "find-the-way", level: 2 }],
      assumes: [
        {
          what: "Everybody can find an address",
          since: "2015-08-01T00:00:00Z",
          review: "2016-08-01T00:00:00Z",
        },
      ],
    },
  ],
  affected: [{ who: "her two children", how: "They miss the final." }],
};

const need: NeedRecord = {
  id: "need-1",
  need: "find-the-way",
  limit: 0,
  statedBy: "customer",
  purpose: "So that she and the children get to the matches.",
  consent: { record: true, shareWith: ["the team's helpers"] },
  recorded: "2026-05-04T18:00:00Z",
  review: "2027-05-04T18:00:00Z",
};

const usual = { scope: "usual", grant: "on-request", proof: "none", effortMinutes: 15 } as const;
const equity = defineEquityPolicy({
  id: "match-day",
  version: "1",
  accommodations: [
    {
      ...usual,
      id: "map",
      title: "A map by text message",
      lowers: [{ kind: "find-the-way", to: 1 }],
      leadMinutes: 1,
      cost: "none",
      how: "self-service",
    },
    {
      ...usual,
      id: "call",
      title: "A call, turn by turn",
      lowers: [{ kind: "find-the-way", to: 0 }],
      creates: [{ kind: "hear", level: 2, channel: "phone" }],
      leadMinutes: 15,
      cost: "low",
      how: "guided",
    },
    {
      ...usual,
      id: "met",
      title: "Somebody meets you at the station",
      lowers: [{ kind: "find-the-way", to: 0 }],
      leadMinutes: 120,
      cost: "medium",
      how: "done-together",
      scope: "extra",
      grant: "needs-human",
    },
    {
      ...usual,
      id: "taxi",
      title: "A taxi to the ground",
      lowers: [{ kind: "find-the-way", to: 0 }],
      leadMinutes: 45,
      cost: "high",
      effortMinutes: 5,
      how: "done-for",
    },
  ],
  duty: definePolicy({
    id: "match-day-duty",
    version: "1",
    purpose: "accommodation",
    facts: { othersAffected: { type: "boolean" } },
    outcome: { duty: { type: "boolean" } },
    rules: [
      {
        id: "children",
        when: { othersAffected: true },
        then: { duty: true },
        because: "No child misses a match because of our directions.",
      },
    ],
    otherwise: { then: { duty: false }, because: "We do it where we can." },
  }),
  promise: definePolicy({
    id: "match-day-promise",
    version: "1",
    purpose: "accommodation",
    facts: { leadMinutes: { type: "integer", unit: "minute", min: 0, max: 10_000 } },
    outcome: { action: { type: "enum", values: ["arrange"] }, withinMinutes: { type: "integer" } },
    rules: [],
    otherwise: {
      then: { action: "arrange", withinMinutes: "leadMinutes" },
      because: "It is arranged, in {withinMinutes} min at the latest.",
    },
  }),
  followUp: definePolicy({
    id: "match-day-follow-up",
    version: "1",
    purpose: "accommodation",
    facts: {},
    outcome: { action: { type: "enum", values: ["ring-the-coach"] }, withinMinutes: { type: "integer" } },
    rules: [],
    otherwise: {
      then: { action: "ring-the-coach", withinMinutes: 5 },
      because: "We ring the coach now, and tell you in five minutes what we found.",
    },
  }),
});

const contact = {
  at: "2026-06-06T09:00:00Z",
  customer: { kind: "customer", id: "parent-17" },
  servedBy: { kind: "person", id: "tom" },
  channel: "phone",
} as const;

function show(title: string, result: AccommodationResult) {
  if (result.status !== "decided") return;
  const { plan, meanwhile, unmet, commitments } = result;
  console.log(title);
  for (const { title: what, permission } of plan.accommodations)
    console.log(`  ${what}: ${permission.status}`);
  for (const { title: what } of meanwhile?.accommodations ?? []) console.log(`  meanwhile: ${what}`);
  for (const { barrier, owner, next, ways } of unmet) {
    console.log(`  left: ${barrier.demand}, with ${owner.id}: ${next.action}`);
    for (const { accommodation, why } of ways) console.log(`    ${accommodation}: ${why}`);
  }
  for (const { text, due } of commitments) console.log(`  promised: ${text} (${due})`);
}

const byProgram = { ...contact, servedBy: { kind: "program", id: "helper" } } as const;
const tenMinutes = { contact, neededBy: "2026-06-06T09:10:00Z" };
show("Tom asks what she wants:", accommodate(equity, task, [need], { contact, preferences: ["met"] }));
show("A program does:", accommodate(equity, task, [need], { contact: byProgram, preferences: ["met"] }));
show("Ten minutes before kick-off:", accommodate(equity, task, [need], tenMinutes));

// A program may propose and grant. A no from it does not compile, and from elsewhere it is no refusal.
const fromElsewhere: object = {
  accommodation: "met",
  ground: "not-practicable",
  reasons: "Nobody is free.",
  decidedBy: { kind: "program", id: "helper" },
  decidedAt: "2026-06-06T09:00:00Z",
  alternative: { kind: "accommodation", id: "taxi" },
  review: "2026-06-07T09:00:00Z",
};
const refused = refuseAccommodation(fromElsewhere as never);
if (!refused.ok) console.log(refused.issues.map(({ message }) => message).join());

// Prints:
//
// Tom asks what she wants:
//   Somebody meets you at the station: allowed
//   promised: It is arranged, in 120 min at the latest. (2026-06-06T11:00:00Z)
// A program does:
//   Somebody meets you at the station: needs-approval
//   meanwhile: A taxi to the ground
//   promised: It is arranged, in 45 min at the latest. (2026-06-06T09:45:00Z)
// Ten minutes before kick-off:
//   A map by text message: allowed
//   left: find-the-way, with tom: ring-the-coach
//     call: too-late
//     map: not-enough
//     met: too-late
//     taxi: too-late
//   promised: It is arranged, in 1 min at the latest. (2026-06-06T09:01:00Z)
//   promised: We ring the coach now, and tell you in five minutes what we found. (2026-06-06T09:05:00Z)
// the program `helper` refuses an accommodation
