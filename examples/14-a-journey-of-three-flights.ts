/**
 * A booking of three flights, a passenger who cannot go, and a question about bags. The clock, the flights and what was
 * paid are facts; the best ground for the passenger counts.
 */
import { decide, explain, formatMoney, loadPolicy } from "evenhand";
import baggageDocument from "./airline/baggage.json" with { type: "json" };
import cancellationDocument from "./airline/cancellation.json" with { type: "json" };

const cancellation = loadPolicy(cancellationDocument);
const baggage = loadPolicy(baggageDocument);

const booking = {
  bookedAt: "2026-02-20T22:10:00-05:00",
  cabin: "economy",
  insured: true,
  paid: "612.00",
} as const;
const flights = (...statuses: readonly ("scheduled" | "late" | "cancelled" | "flown")[]) =>
  ["2026-03-09T06:40:00-05:00", "2026-03-09T14:05:00+00:00", "2026-03-16T18:30:00+01:00"].map(
    (departs, index) => ({
      departs,
      status: statuses[index] ?? "scheduled",
    }),
  );
const cancel = (now: string, more: object = {}, segments = flights()) =>
  explain(decide(cancellation, { ...booking, now, segments, reason: "changed-plans", ...more }));

console.log("Not quite 22 hours after booking, from another time zone:");
console.log(cancel("2026-02-22T02:00:00+01:00"));
console.log("\nTwo weeks later, other plans:");
console.log(cancel("2026-03-06T12:00:00-05:00"));
console.log("\nTwo weeks later, ill: two grounds hold, and the better one counts:");
console.log(cancel("2026-03-06T12:00:00-05:00", { reason: "illness" }));
console.log("\nThe airline cancels the second flight, and nobody needs to say why they cancel:");
console.log(explain(decide(cancellation, { ...booking, segments: flights("scheduled", "cancelled") })));
console.log("\nThe first flight was flown:");
console.log(cancel("2026-03-09T13:00:00+00:00", {}, flights("flown", "late")));

const trip = { cabin: "economy", membership: "silver", extras: ["sports-bag"] } as const;
console.log("\nThree bags, and skis:");
console.log(explain(decide(baggage, { ...trip, bags: [{ kilos: 19.5 }, { kilos: 24 }, { kilos: 21 }] })));
const weighed = decide(baggage, { ...trip, bags: [{ kilos: 19.5 }, { kilos: { gte: 20 } }] });
console.log("\nThe second bag is on its way to the scales:");
if (weighed.status === "open" && weighed.bounds?.fees !== undefined) {
  const { atLeast, atMost } = weighed.bounds.fees;
  console.log(`between ${formatMoney(atLeast, "en-US")} and ${formatMoney(atMost, "en-US")}`);
}

// Prints:
//
// Not quite 22 hours after booking, from another time zone:
// Booked a week ahead or more, and cancelled within 24 hours: $612.00 is paid back.
//
// Two weeks later, other plans:
// Cancelled a day ahead or more: a credit of $537.00, which is the price without $75.00.
//
// Two weeks later, ill: two grounds hold, and the better one counts:
// The insurance covers illness and weather: $612.00 is paid back.
//
// The airline cancels the second flight, and nobody needs to say why they cancel:
// We cancelled a flight of this booking: $612.00 is paid back.
//
// The first flight was flown:
// Part of the journey was flown: a colleague works out what the rest is worth.
//
// Three bags, and skis:
// Two bags are free. Bags beyond them: 1, at $50.00 each. Bags over 23 kilograms: 1, at $75.00 each. A sports bag costs $60.00.
//
// The second bag is on its way to the scales:
// between $60.00 and $135.00
