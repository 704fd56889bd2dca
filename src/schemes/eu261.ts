/**
 * EU261: what an airline owes a passenger for denied boarding, a cancellation or a long delay.
 *
 * @module
 */
import { definePolicy } from "../policy/index.ts";

/**
 * Regulation (EC) No 261/2004 as in force: the fixed compensation of Article 7, per passenger.
 *
 * Distances are great circle, to the final destination; delays in whole minutes at arrival. Where the airline *may*
 * halve the amount the outcome is a range: a permission is not a duty. Care, refunds and further damages are not
 * part of it. This is the text as data and not legal advice.
 */
export const eu261 = /* @__PURE__ */ definePolicy({
  format: 0,
  id: "eu261",
  version: "2004-in-force",
  title: "EU261 compensation, as in force",
  language: "en",
  purpose: "entitlement",
  jurisdiction: "EU",
  effective: { from: "2005-02-17" },
  sources: {
    scope: { title: "Regulation (EC) 261/2004, Article 3(1): scope", checked: "2026-11-21", mark: "text" },
    notice: {
      title: "Regulation (EC) 261/2004, Article 5(1)(c): notice of a cancellation and re-routing",
      checked: "2026-11-21",
      mark: "text",
    },
    extraordinary: {
      title: "Regulation (EC) 261/2004, Article 5(3): extraordinary circumstances",
      checked: "2026-11-21",
      mark: "text",
      note: "that it covers long delays too is case law, not verified",
    },
    bands: { title: "Regulation (EC) 261/2004, Article 7(1): amounts", checked: "2026-11-21", mark: "text" },
    halving: {
      title: "Regulation (EC) 261/2004, Article 7(2): reduction by half",
      checked: "2026-11-21",
      mark: "text",
    },
    sturgeon: {
      title: "Court of Justice, Sturgeon (C-402/07): arrival three hours late or more",
      checked: "2026-11-21",
      mark: "secondary",
    },
  },
  facts: {
    departsFromEu: {
      type: "boolean",
      ask: "Did the flight depart from an airport in the EU?",
      about: "other",
    },
    arrivesInEu: { type: "boolean", ask: "Is its final destination in the EU?", about: "other" },
    euCarrier: { type: "boolean", ask: "Was it flown by an airline of the EU?", about: "other" },
    event: {
      type: "enum",
      values: ["denied-boarding", "cancellation", "delay"],
      ask: "Was boarding denied, the flight cancelled, or late?",
      about: "failure",
    },
    extraordinary: {
      type: "boolean",
      ask: "Was it caused by extraordinary circumstances that all reasonable measures could not avoid?",
      cost: 5,
      about: "failure",
    },
    distance: {
      type: "decimal",
      unit: "kilometre",
      scale: 2,
      min: 0,
      max: 20100,
      ask: "How far is it to the final destination?",
      cost: 6,
      about: "loss",
    },
    delay: {
      type: "integer",
      unit: "minute",
      min: 0,
      max: 20160,
      ask: "How many minutes late did it arrive?",
      cost: 2,
      about: "failure",
    },
    notice: {
      type: "integer",
      unit: "day",
      min: 0,
      max: 400,
      ask: "How many days before departure was the cancellation told?",
      cost: 2,
      about: "failure",
    },
    rerouted: { type: "boolean", ask: "Was another flight offered?", about: "failure" },
    departsEarlier: {
      type: "integer",
      unit: "minute",
      min: 0,
      max: 20160,
      ask: "How many minutes before the planned departure does the other flight leave (0 for later)?",
      cost: 3,
      about: "failure",
    },
    arrivesLater: {
      type: "integer",
      unit: "minute",
      min: 0,
      max: 20160,
      ask: "How many minutes after the planned arrival does the other flight arrive (0 for earlier)?",
      cost: 3,
      about: "failure",
    },
  },
  outcome: { compensation: { type: "money", currency: "EUR", range: true } },
  rules: [
    {
      id: "out-of-scope",
      when: { departsFromEu: false, any: [{ euCarrier: false }, { arrivesInEu: false }] },
      then: { compensation: "0" },
      because: "Neither from the EU, nor to the EU with an airline of the EU: the Regulation does not apply.",
      source: "scope",
    },
    {
      id: "extraordinary",
      when: { event: ["cancellation", "delay"], extraordinary: true },
      then: { compensation: "0" },
      because: "Extraordinary circumstances that could not have been avoided: no compensation is due.",
      source: "extraordinary",
    },
    {
      id: "told-two-weeks-before",
      when: { event: "cancellation", notice: { gte: 14 } },
      then: { compensation: "0" },
      because: "Told {notice} days before departure, at least two weeks: no compensation is due.",
      source: "notice",
    },
    {
      id: "told-a-week-before",
      when: {
        event: "cancellation",
        notice: { gte: 7 },
        rerouted: true,
        departsEarlier: { lte: 120 },
        arrivesLater: { lt: 240 },
      },
      then: { compensation: "0" },
      because:
        "Told between two weeks and seven days before, with a flight that leaves no more than two hours before and arrives less than four hours after: no compensation is due.",
      source: "notice",
    },
    {
      id: "told-later",
      when: {
        event: "cancellation",
        rerouted: true,
        departsEarlier: { lte: 60 },
        arrivesLater: { lt: 120 },
      },
      then: { compensation: "0" },
      because:
        "A flight that leaves no more than one hour before and arrives less than two hours after was offered: no compensation is due.",
      source: "notice",
    },
    {
      id: "short-delay",
      when: { event: "delay", delay: { lt: 180 } },
      then: { compensation: "0" },
      because: "{delay} minutes late, less than three hours: no compensation is due.",
      source: "sturgeon",
    },
    {
      id: "long-haul-under-four-hours",
      when: {
        event: "delay",
        distance: { gt: 3500 },
        any: [{ departsFromEu: false }, { arrivesInEu: false }],
        delay: { lt: 240 },
      },
      then: { compensation: { atLeast: "300", atMost: "600" } },
      because:
        "Over 3500 km and {delay} minutes late, less than four hours: EUR 600, which the airline may halve.",
      source: "halving",
    },
    {
      id: "short-haul-rerouted",
      when: {
        event: ["denied-boarding", "cancellation"],
        distance: { lte: 1500 },
        rerouted: true,
        arrivesLater: { lte: 120 },
      },
      then: { compensation: { atLeast: "125", atMost: "250" } },
      because: "Re-routed to arrive no more than two hours late: EUR 250, which the airline may halve.",
      source: "halving",
    },
    {
      id: "short-haul",
      when: { distance: { lte: 1500 } },
      then: { compensation: "250" },
      because: "{distance} km, no more than 1500: EUR 250.",
      source: "bands",
    },
    {
      id: "medium-haul-rerouted",
      when: {
        event: ["denied-boarding", "cancellation"],
        any: [{ departsFromEu: true, arrivesInEu: true }, { distance: { lte: 3500 } }],
        rerouted: true,
        arrivesLater: { lte: 180 },
      },
      then: { compensation: { atLeast: "200", atMost: "400" } },
      because: "Re-routed to arrive no more than three hours late: EUR 400, which the airline may halve.",
      source: "halving",
    },
    {
      id: "medium-haul",
      when: { any: [{ departsFromEu: true, arrivesInEu: true }, { distance: { lte: 3500 } }] },
      then: { compensation: "400" },
      because: "Over 1500 km and within the EU, or no more than 3500 km: EUR 400.",
      source: "bands",
    },
    {
      id: "long-haul-rerouted",
      when: { event: ["denied-boarding", "cancellation"], rerouted: true, arrivesLater: { lte: 240 } },
      then: { compensation: { atLeast: "300", atMost: "600" } },
      because: "Re-routed to arrive no more than four hours late: EUR 600, which the airline may halve.",
      source: "halving",
    },
  ],
  otherwise: {
    then: { compensation: "600" },
    because: "{distance} km, over 3500 and not within the EU: EUR 600.",
    source: "bands",
  },
  guarantees: [
    { id: "no-dead-end", complete: true },
    { id: "later-is-never-less", whenGrows: "delay", neverFalls: "compensation" },
    { id: "never-more-than-600", atMost: { compensation: "600" } },
    {
      id: "denied-boarding-is-never-for-nothing",
      when: { event: "denied-boarding", departsFromEu: true },
      atLeast: { compensation: "125" },
    },
  ],
  cases: [
    {
      title: "1500.00 km is in the first band",
      facts: { departsFromEu: true, event: "denied-boarding", distance: 1500, rerouted: false },
      expect: { compensation: { atLeast: "250", atMost: "250" } },
    },
    {
      title: "one step further is in the second",
      facts: {
        departsFromEu: true,
        event: "denied-boarding",
        distance: 1500.01,
        arrivesInEu: false,
        rerouted: false,
      },
      expect: { compensation: { atLeast: "400", atMost: "400" } },
    },
    {
      title: "3500.00 km is in the second band",
      facts: {
        departsFromEu: true,
        event: "denied-boarding",
        distance: 3500,
        arrivesInEu: false,
        rerouted: false,
      },
      rule: "medium-haul",
    },
    {
      title: "within the EU there is no third band",
      facts: {
        departsFromEu: true,
        event: "denied-boarding",
        distance: 9000,
        arrivesInEu: true,
        rerouted: false,
      },
      expect: { compensation: { atLeast: "400", atMost: "400" } },
    },
    {
      title: "three hours late is late",
      facts: { departsFromEu: true, event: "delay", extraordinary: false, distance: 1000, delay: 180 },
      expect: { compensation: { atLeast: "250", atMost: "250" } },
    },
    {
      title: "a minute less is not",
      facts: { departsFromEu: true, event: "delay", extraordinary: false, distance: 1000, delay: 179 },
      expect: { compensation: { atLeast: "0", atMost: "0" } },
    },
    {
      title: "a long flight, three hours late",
      facts: {
        departsFromEu: true,
        event: "delay",
        extraordinary: false,
        distance: 6000,
        arrivesInEu: false,
        delay: 180,
      },
      expect: { compensation: { atLeast: "300", atMost: "600" } },
    },
    {
      title: "exactly four hours is the full amount",
      facts: {
        departsFromEu: true,
        event: "delay",
        extraordinary: false,
        distance: 6000,
        arrivesInEu: false,
        delay: 240,
      },
      expect: { compensation: { atLeast: "600", atMost: "600" } },
    },
    {
      title: "told exactly two weeks before",
      facts: { departsFromEu: true, event: "cancellation", notice: 14 },
      rule: "told-two-weeks-before",
    },
    {
      title: "the distance is needed",
      facts: { departsFromEu: true, event: "delay", extraordinary: false, delay: 200 },
      status: "open",
    },
  ],
  accept: [
    {
      finding: "boundary-smell",
      facts: ["arrivesLater"],
      because:
        "Both are the words of the Regulation: less than two or four hours in Article 5(1)(c), no more than two or four in Article 7(2).",
      source: "notice",
    },
  ],
});
