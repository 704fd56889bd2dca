/**
 * US denied boarding, as in 2019: what an airline owes a passenger whom it bumped from an oversold flight.
 *
 * @module
 */
import { definePolicy } from "../policy/index.ts";

/**
 * 14 CFR 250.5 as the edition of 2019 prints it: nothing up to an hour, 200 percent of the fare up to two hours (four
 * on foreign flights), else 400 percent, each with its maximum.
 *
 * Minutes are those by which the substitute is planned to arrive later, when it is arranged. Who is owed anything at
 * all (section 250.6) is not part of it. This is the text as data and not legal advice.
 */
export const usDeniedBoarding2019 = /* @__PURE__ */ definePolicy({
  format: 0,
  id: "us-denied-boarding",
  version: "2019",
  title: "US denied boarding compensation, 14 CFR 250.5, edition of 2019",
  language: "en",
  purpose: "entitlement",
  jurisdiction: "US",
  effective: { from: "2015-09-01", until: "2021-04-13" },
  sources: {
    interstate: {
      title: "14 CFR 250.5(a), edition of 2019: flights within the United States",
      url: "https://www.legalfix.com/CFR/2019/title-14/chapter-ii/part-250/section-250%2E5",
      checked: "2026-11-22",
      mark: "page",
    },
    foreign: {
      title: "CNBC, 12 April 2017, on the Department's rules: foreign flights, one to four hours",
      url: "http://www.cnbc.com/2017/04/12/heres-what-youre-entitled-to-if-youre-involuntarily-bumped-from-a-flight.html",
      checked: "2026-11-22",
      mark: "secondary",
      note: "that exactly four hours are 400 percent follows the wording for flights within the United States",
    },
    period: {
      title: "86 FR 2534 and 80 FR 30144: 675 and 1,350 dollars since August 2015, others from 13 April 2021",
      url: "https://regulations.justia.com/regulations/fedreg/2021/01/13/2020-28001.html",
      checked: "2026-11-22",
      mark: "secondary",
      note: "the day in August 2015 was not read; it holds from September here",
    },
  },
  parameters: {
    lowerMaximum: {
      type: "money",
      currency: "USD",
      value: "675.00",
      min: 0,
      title: "the most that 200 percent may come to",
      source: "interstate",
    },
    higherMaximum: {
      type: "money",
      currency: "USD",
      value: "1350.00",
      min: 0,
      title: "the most that 400 percent may come to",
      source: "interstate",
    },
  },
  facts: {
    flight: {
      type: "enum",
      values: ["interstate", "foreign"],
      ask: "Was it a flight within the United States, or a foreign flight from an airport there?",
      about: "other",
    },
    arrivesLater: {
      type: "integer",
      unit: "minute",
      min: 0,
      max: 20160,
      optional: true,
      ask: "How many minutes later than planned is the substitute to arrive, if one is offered (0 for earlier)?",
      cost: 2,
      about: "failure",
    },
    fare: {
      type: "money",
      currency: "USD",
      max: "50000.00",
      ask: "What is the fare, one way, to the first stopover or else to the destination?",
      cost: 2,
      about: "loss",
    },
  },
  outcome: { compensation: { type: "money", currency: "USD" } },
  rules: [
    {
      id: "within-an-hour",
      when: { arrivesLater: { lte: 60 } },
      then: { compensation: "0" },
      because: "The substitute is planned to arrive no more than one hour later: nothing is due.",
      source: "interstate",
    },
    {
      id: "within-two-hours",
      when: { flight: "interstate", arrivesLater: { lt: 120 } },
      then: { compensation: { min: [{ percent: "200", of: "fare" }, { parameter: "lowerMaximum" }] } },
      because:
        "The substitute is planned to arrive less than two hours later: 200 percent of the fare, no more than {lowerMaximum}.",
      source: "interstate",
    },
    {
      id: "within-four-hours",
      when: { flight: "foreign", arrivesLater: { lt: 240 } },
      then: { compensation: { min: [{ percent: "200", of: "fare" }, { parameter: "lowerMaximum" }] } },
      because:
        "The substitute is planned to arrive less than four hours later: 200 percent of the fare, no more than {lowerMaximum}.",
      source: "foreign",
    },
    {
      id: "no-substitute",
      when: { arrivesLater: { is: "absent" } },
      then: { compensation: { min: [{ percent: "400", of: "fare" }, { parameter: "higherMaximum" }] } },
      because: "No substitute is offered: 400 percent of the fare, no more than {higherMaximum}.",
      source: "interstate",
    },
    {
      id: "two-hours-or-more",
      when: { flight: "interstate" },
      then: { compensation: { min: [{ percent: "400", of: "fare" }, { parameter: "higherMaximum" }] } },
      because:
        "The substitute is planned to arrive two hours later or more: 400 percent of the fare, no more than {higherMaximum}.",
      source: "interstate",
    },
  ],
  otherwise: {
    then: { compensation: { min: [{ percent: "400", of: "fare" }, { parameter: "higherMaximum" }] } },
    because:
      "The substitute is planned to arrive four hours later or more: 400 percent of the fare, no more than {higherMaximum}.",
    source: "foreign",
  },
  guarantees: [
    { id: "no-dead-end", complete: true },
    { id: "later-is-never-less", whenGrows: "arrivesLater", neverFalls: "compensation" },
    { id: "dearer-is-never-less", whenGrows: "fare", neverFalls: "compensation" },
    { id: "never-more-than-the-maximum", atMost: { compensation: { parameter: "higherMaximum" } } },
    { id: "never-more-than-four-fares", atMost: { compensation: { percent: "400", of: "fare" } } },
  ],
  cases: [
    {
      title: "one hour is not over one hour, and nothing else matters",
      facts: { arrivesLater: 60 },
      expect: { compensation: "0" },
    },
    {
      title: "a minute more is",
      facts: { flight: "interstate", arrivesLater: 61, fare: "300.00" },
      expect: { compensation: "600.00" },
    },
    {
      title: "119 minutes are less than two hours",
      facts: { flight: "interstate", arrivesLater: 119, fare: "337.50" },
      expect: { compensation: "675.00" },
    },
    {
      title: "the maximum of 200 percent",
      facts: { flight: "interstate", arrivesLater: 119, fare: "337.51" },
      expect: { compensation: "675.00" },
    },
    {
      title: "two hours are not less than two hours",
      facts: { flight: "interstate", arrivesLater: 120, fare: "300.00" },
      expect: { compensation: "1200.00" },
    },
    {
      title: "a foreign flight has four hours",
      facts: { flight: "foreign", arrivesLater: 239, fare: "300.00" },
      expect: { compensation: "600.00" },
    },
    {
      title: "and not more",
      facts: { flight: "foreign", arrivesLater: 240, fare: "300.00" },
      expect: { compensation: "1200.00" },
    },
    {
      title: "no substitute, wherever it flew",
      facts: { arrivesLater: { is: "absent" }, fare: "200.00" },
      expect: { compensation: "800.00" },
    },
    {
      title: "the maximum of 400 percent",
      facts: { arrivesLater: { is: "absent" }, fare: "337.51" },
      expect: { compensation: "1350.00" },
    },
    {
      title: "an unknown substitute is not none",
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
    {
      finding: "redundant-rule",
      rules: ["two-hours-or-more"],
      because:
        "It is the same amount as in the last line, and the passenger shall read which of them it was.",
    },
  ],
});
