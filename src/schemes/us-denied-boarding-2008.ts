/**
 * US denied boarding, as in 2008: what an airline owed a passenger whom it bumped from an oversold flight.
 *
 * @module
 */
import { definePolicy } from "../policy/index.ts";

/**
 * 14 CFR 250.5 as amended in April 2008: 200 percent of the fare up to USD 800, and half of it up to USD 400 where the
 * substitute was planned to arrive no more than two hours later (four on foreign flights).
 *
 * This section excuses no short delay; whether section 250.6 did was not read. Minutes are those by which the substitute
 * was planned to arrive later, when it was arranged. This is the text as data and not legal advice.
 */
export const usDeniedBoarding2008 = /* @__PURE__ */ definePolicy({
  format: 0,
  id: "us-denied-boarding",
  version: "2008",
  title: "US denied boarding compensation, 14 CFR 250.5, as amended in 2008",
  language: "en",
  purpose: "entitlement",
  jurisdiction: "US",
  effective: { from: "2008-05-19", until: "2011-08-01" },
  sources: {
    amount: {
      title: "14 CFR 250.5(a), as amended by 73 FR 21034: 200 percent, and half of it",
      url: "http://cfr.laws-info.com/text/14/250/5",
      checked: "2026-11-22",
      mark: "page",
    },
    period: {
      title: "73 FR 21026 and 80 FR 30144: from 19 May 2008, other amounts since August 2011",
      url: "https://www.federalregister.gov/documents/2008/04/18/08-1145/oversales-and-denied-boarding-compensation",
      checked: "2026-11-22",
      mark: "page",
      note: "the day in August 2011 was not read; it holds until July here",
    },
  },
  parameters: {
    lowerMaximum: {
      type: "money",
      currency: "USD",
      value: "400.00",
      min: 0,
      title: "the most that half the compensation may come to",
      source: "amount",
    },
    higherMaximum: {
      type: "money",
      currency: "USD",
      value: "800.00",
      min: 0,
      title: "the most that the compensation may come to",
      source: "amount",
    },
  },
  facts: {
    flight: {
      type: "enum",
      values: ["interstate", "foreign"],
      ask: "Was it a flight within the United States, or a foreign flight?",
      about: "other",
    },
    arrivesLater: {
      type: "integer",
      unit: "minute",
      min: 0,
      max: 20160,
      optional: true,
      ask: "How many minutes later than planned was the substitute to arrive, if one was arranged (0 for earlier)?",
      cost: 2,
      about: "failure",
    },
    fare: {
      type: "money",
      currency: "USD",
      max: "50000.00",
      ask: "What was the fare, one way, to the next stopover or else to the destination?",
      cost: 2,
      about: "loss",
    },
  },
  outcome: { compensation: { type: "money", currency: "USD" } },
  rules: [
    {
      id: "within-two-hours",
      when: { arrivesLater: { lte: 120 } },
      then: {
        compensation: {
          min: [
            { percent: "50", of: { min: [{ percent: "200", of: "fare" }, { parameter: "higherMaximum" }] } },
            { parameter: "lowerMaximum" },
          ],
        },
      },
      because:
        "The substitute was planned to arrive no more than two hours later: half of 200 percent of the fare, no more than {lowerMaximum}.",
      source: "amount",
    },
    {
      id: "within-four-hours",
      when: { flight: "foreign", arrivesLater: { lte: 240 } },
      then: {
        compensation: {
          min: [
            { percent: "50", of: { min: [{ percent: "200", of: "fare" }, { parameter: "higherMaximum" }] } },
            { parameter: "lowerMaximum" },
          ],
        },
      },
      because:
        "The substitute of a foreign flight was planned to arrive no more than four hours later: half of 200 percent of the fare, no more than {lowerMaximum}.",
      source: "amount",
    },
    {
      id: "no-substitute",
      when: { arrivesLater: { is: "absent" } },
      then: { compensation: { min: [{ percent: "200", of: "fare" }, { parameter: "higherMaximum" }] } },
      because: "No substitute was arranged: 200 percent of the fare, no more than {higherMaximum}.",
      source: "amount",
    },
  ],
  otherwise: {
    then: { compensation: { min: [{ percent: "200", of: "fare" }, { parameter: "higherMaximum" }] } },
    because: "The substitute came too late for half: 200 percent of the fare, no more than {higherMaximum}.",
    source: "amount",
  },
  guarantees: [
    { id: "no-dead-end", complete: true },
    { id: "later-is-never-less", whenGrows: "arrivesLater", neverFalls: "compensation" },
    { id: "dearer-is-never-less", whenGrows: "fare", neverFalls: "compensation" },
    { id: "never-more-than-the-maximum", atMost: { compensation: { parameter: "higherMaximum" } } },
    { id: "never-more-than-two-fares", atMost: { compensation: { percent: "200", of: "fare" } } },
  ],
  cases: [
    {
      title: "an hour is not excused, and the fare is the half",
      facts: { arrivesLater: 60, fare: "300.00" },
      expect: { compensation: "300.00" },
    },
    {
      title: "119 minutes",
      facts: { flight: "interstate", arrivesLater: 119, fare: "399.99" },
      expect: { compensation: "399.99" },
    },
    {
      title: "two hours are not over two hours: the maximum of the half",
      facts: { flight: "interstate", arrivesLater: 120, fare: "400.01" },
      expect: { compensation: "400.00" },
    },
    {
      title: "a minute more is 200 percent",
      facts: { flight: "interstate", arrivesLater: 121, fare: "300.00" },
      expect: { compensation: "600.00" },
    },
    {
      title: "a foreign flight has four hours",
      facts: { flight: "foreign", arrivesLater: 240, fare: "300.00" },
      expect: { compensation: "300.00" },
    },
    {
      title: "and not more",
      facts: { flight: "foreign", arrivesLater: 241, fare: "300.00" },
      expect: { compensation: "600.00" },
    },
    {
      title: "no substitute, wherever it flew",
      facts: { arrivesLater: { is: "absent" }, fare: "399.99" },
      expect: { compensation: "799.98" },
    },
    {
      title: "the maximum",
      facts: { arrivesLater: { is: "absent" }, fare: "400.01" },
      expect: { compensation: "800.00" },
    },
    {
      title: "a substitute that is not known is not none",
      facts: { flight: "interstate", fare: "300.00" },
      status: "open",
    },
  ],
  accept: [
    {
      finding: "redundant-rule",
      rules: ["no-substitute"],
      because:
        "It is the same amount as in the last line, and the passenger shall read which of them it was.",
    },
  ],
});
