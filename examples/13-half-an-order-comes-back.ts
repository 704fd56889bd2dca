/**
 * A parcel of three: a shirt, an electric toothbrush and a mug with a name on it. The customer wants to send all of it
 * back. One decision gives the refund, what is deducted, and everything that stands against it, line by line.
 */
import { decide, explain, formatMoney, loadPolicy } from "evenhand";
import cancelDocument from "./retailer/cancel.json" with { type: "json" };
import returnDocument from "./retailer/return.json" with { type: "json" };

const cancelling = loadPolicy(cancelDocument);
const returning = loadPolicy(returnDocument);

const ordered = {
  placedAt: "2026-02-16T21:55:00+01:00",
  reason: "no-longer-needed",
  paidWith: "card",
} as const;
const lines = [{ status: "sent" }, { status: "packed" }, { status: "waiting" }] as const;
console.log(
  `Cancel it? ${explain(decide(cancelling, { ...ordered, now: "2026-02-17T09:00:00+01:00", lines }))}`,
);

const shirt = { kind: "clothing", personalised: false, opened: true, faulty: false, price: "39.90" } as const;
const toothbrush = { kind: "hygiene", personalised: false, faulty: false, price: "59.00" } as const;
const mug = { kind: "kitchen", personalised: true, opened: true, faulty: false, price: "14.50" } as const;
const sendBack = (brush: object) =>
  decide(returning, {
    deliveredOn: "2026-02-20",
    today: "2026-03-02",
    lines: [
      { ...shirt, comesBack: true },
      { ...toothbrush, ...brush, comesBack: true },
      { ...mug, comesBack: true },
    ],
  });

// Nobody asked yet whether the toothbrush was opened, and that is all that is missing.
const first = sendBack({});
console.log(`\nSend it back? ${first.status}, so far:`);
if (first.status === "open") for (const { rules } of first.possible) console.log(`- ${rules.join(", ")}`);

const second = sendBack({ opened: true });
console.log(`\nThe toothbrush was opened:\n${explain(second)}`);
if (second.status === "decided") {
  const { refund, deduction, objections } = second.outcome;
  const money = [refund, deduction].map((amount) => formatMoney(amount, "en-IE"));
  console.log(`Back: ${money[0]}, less ${money[1]}. Against: ${objections.join(", ")}.`);
  for (const { rule, tests } of second.because)
    for (const { items } of tests)
      if (items?.length === 1) console.log(`- ${rule}: line ${Number(items[0]) + 1}`);
}

console.log(`\nIt does not run, opened or not:\n${explain(sendBack({ faulty: true }))}`);

// Prints:
//
// Cancel it? Part of the order has left. It cannot be cancelled any more, but it may come back as a return.
//
// Send it back? open, so far:
// - personalised, unsealed, in-time, postage
// - personalised, in-time, postage
//
// The toothbrush was opened:
// What was made for one customer cannot come back, unless it is faulty. Hygiene goods and media cannot come back once they are opened, unless they are faulty. €39.90 is paid back. Nothing is faulty, so the customer pays the postage of €4.90.
// Back: €39.90, less €4.90. Against: personalised, unsealed.
// - personalised: line 3
// - unsealed: line 2
// - in-time: line 1
// - postage: line 1
//
// It does not run, opened or not:
// What was made for one customer cannot come back, unless it is faulty. €98.90 is paid back.
