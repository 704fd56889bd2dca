/**
 * A youth team is in the final. 99% of the parents find the address by themselves. One could not, she said so, and her
 * children missed it. The fault was never hers: a step of ours asked for more than she could do that day.
 */
import { expectOk } from "evenhand";
import {
  type AccommodationResult,
  accommodate,
  type NeedRecord,
  parseEquityPolicy,
  refuseAccommodation,
  type Task,
} from "evenhand/equity-accommodation";
import document from "./match-day.json" with { type: "json" };

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

// Four accommodations, what we owe, what we promise, and what we do where none is enough.
const equity = expectOk(parseEquityPolicy(document));
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
