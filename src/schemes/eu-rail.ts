/**
 * EU rail: what a railway owes a passenger who arrives an hour late or more.
 *
 * @module
 */
import { definePolicy } from "../policy/index.ts";

/**
 * Regulation (EU) 2021/782, Article 19: a quarter of the price from 60 minutes, half of it from 120. The delay is that
 * of the arrival at the destination of the ticket, by whichever train.
 *
 * A railway *may* keep amounts under EUR 4, so there the outcome is a range: a permission is not a duty. The texts that
 * were read do not say how a fraction of a cent is rounded: half a cent goes up here, and that is ours.
 */
export const euRail = /* @__PURE__ */ definePolicy({
  format: 0,
  id: "eu-rail",
  version: "2021-782",
  title: "EU rail compensation, Regulation (EU) 2021/782",
  language: "en",
  purpose: "entitlement",
  jurisdiction: "EU",
  effective: { from: "2023-06-07" },
  sources: {
    bands: {
      title: "Regulation (EU) 2021/782, Article 19(1): a quarter and half of the price",
      checked: "2026-11-22",
      mark: "secondary",
    },
    price: {
      title: "Regulation (EU) 2021/782, Article 19(3): the price of a return journey",
      checked: "2026-11-22",
      mark: "secondary",
    },
    minimum: {
      title: "Regulation (EU) 2021/782, Article 19(8): a minimum of at most EUR 4 for each ticket",
      checked: "2026-11-22",
      mark: "secondary",
    },
    told: {
      title:
        "Regulation (EU) 2021/782, Article 19(9): told before buying, or under 60 minutes after re-routing",
      checked: "2026-11-22",
      mark: "secondary",
    },
    exempt: {
      title: "Regulation (EU) 2021/782, Article 19(10): causes that a railway can prove",
      checked: "2026-11-22",
      mark: "secondary",
      note: "read in a summary that quotes it, as of May 2026",
    },
    applies: {
      title: "European Commission, rail passenger rights: applies as of 7 June 2023",
      url: "https://transport.ec.europa.eu/transport-themes/passenger-rights/rail-passenger-rights_en",
      checked: "2026-11-22",
      mark: "page",
    },
  },
  facts: {
    delay: {
      type: "integer",
      unit: "minute",
      min: 0,
      max: 20160,
      ask: "How many minutes late did you arrive at the destination of the ticket, by whichever train (delays outside the EU do not count)?",
      about: "failure",
    },
    fareCovers: {
      type: "enum",
      values: ["journey", "return"],
      ask: "Is the price that of the late journey alone, or of a return ticket that has no price for each way?",
      cost: 2,
      about: "loss",
    },
    fare: {
      type: "money",
      currency: "EUR",
      max: "20000.00",
      ask: "How much was paid?",
      cost: 2,
      about: "loss",
    },
    refunded: {
      type: "boolean",
      ask: "Was the price already paid back instead of travelling on?",
      cost: 2,
      about: "loss",
    },
    toldBeforeBuying: {
      type: "boolean",
      ask: "Were you told of the delay before you bought the ticket?",
      cost: 2,
      about: "failure",
    },
    provenCause: {
      type: "enum",
      values: [
        "extraordinary-circumstances",
        "passenger",
        "third-party",
        "strike-of-own-staff",
        "other-railway",
        "infrastructure-or-station",
        "own-operation",
      ],
      optional: true,
      ask: "Which cause has the railway proved, if any? Circumstances outside its operation and third parties count where it could not avoid them with the care required.",
      cost: 20,
      about: "failure",
    },
  },
  outcome: { compensation: { type: "money", currency: "EUR", round: "half-up", range: true } },
  rules: [
    {
      id: "under-an-hour",
      when: { delay: { lt: 60 } },
      then: { compensation: "0" },
      because: "{delay} minutes late, less than 60: nothing is due.",
      source: "told",
    },
    {
      id: "refunded",
      when: { refunded: true },
      then: { compensation: "0" },
      because: "The price was paid back: there is no compensation beside it.",
      source: "bands",
    },
    {
      id: "told-before-buying",
      when: { toldBeforeBuying: true },
      then: { compensation: "0" },
      because: "The delay was known before the ticket was bought: nothing is due.",
      source: "told",
    },
    {
      id: "extraordinary-circumstances",
      when: { provenCause: "extraordinary-circumstances" },
      then: { compensation: "0" },
      because:
        "Caused by extraordinary circumstances outside the railway that care could not avoid: nothing is due.",
      source: "exempt",
    },
    {
      id: "passenger",
      when: { provenCause: "passenger" },
      then: { compensation: "0" },
      because: "Caused by the passenger: nothing is due.",
      source: "exempt",
    },
    {
      id: "third-party",
      when: { provenCause: "third-party" },
      then: { compensation: "0" },
      because: "Caused by somebody outside the railway, which care could not avoid: nothing is due.",
      source: "exempt",
    },
    {
      id: "half-return-under-four-euros",
      when: { delay: { gte: 120 }, fareCovers: "return", fare: { lt: "16.00" } },
      then: { compensation: { atLeast: "0", atMost: { percent: "25", of: "fare" } } },
      because:
        "{delay} minutes late, 120 or more: half of one way of a return ticket for {fare}. Under EUR 4 the railway may keep it.",
      source: "minimum",
    },
    {
      id: "half-return",
      when: { delay: { gte: 120 }, fareCovers: "return" },
      then: { compensation: { percent: "25", of: "fare" } },
      because: "{delay} minutes late, 120 or more: half of one way of a return ticket for {fare}.",
      source: "price",
    },
    {
      id: "half-under-four-euros",
      when: { delay: { gte: 120 }, fare: { lt: "8.00" } },
      then: { compensation: { atLeast: "0", atMost: { percent: "50", of: "fare" } } },
      because: "{delay} minutes late, 120 or more: half of {fare}. Under EUR 4 the railway may keep it.",
      source: "minimum",
    },
    {
      id: "half",
      when: { delay: { gte: 120 } },
      then: { compensation: { percent: "50", of: "fare" } },
      because: "{delay} minutes late, 120 or more: half of {fare}.",
      source: "bands",
    },
    {
      id: "quarter-return-under-four-euros",
      when: { fareCovers: "return", fare: { lt: "32.00" } },
      then: { compensation: { atLeast: "0", atMost: { percent: "12.5", of: "fare" } } },
      because:
        "{delay} minutes late, 60 or more: a quarter of one way of a return ticket for {fare}. Under EUR 4 the railway may keep it.",
      source: "minimum",
    },
    {
      id: "quarter-return",
      when: { fareCovers: "return" },
      then: { compensation: { percent: "12.5", of: "fare" } },
      because: "{delay} minutes late, 60 or more: a quarter of one way of a return ticket for {fare}.",
      source: "price",
    },
    {
      id: "quarter-under-four-euros",
      when: { fare: { lt: "16.00" } },
      then: { compensation: { atLeast: "0", atMost: { percent: "25", of: "fare" } } },
      because: "{delay} minutes late, 60 or more: a quarter of {fare}. Under EUR 4 the railway may keep it.",
      source: "minimum",
    },
  ],
  otherwise: {
    then: { compensation: { percent: "25", of: "fare" } },
    because: "{delay} minutes late, 60 or more: a quarter of {fare}.",
    source: "bands",
  },
  guarantees: [
    { id: "no-dead-end", complete: true },
    { id: "later-is-never-less", whenGrows: "delay", neverFalls: "compensation" },
    { id: "dearer-is-never-less", whenGrows: "fare", neverFalls: "compensation" },
    { id: "never-more-than-half-the-price", atMost: { compensation: { percent: "50", of: "fare" } } },
    {
      id: "the-railways-own-side-excuses-nothing",
      when: {
        delay: { gte: 60 },
        refunded: false,
        toldBeforeBuying: false,
        fare: { gte: "32.00" },
        any: [
          {
            provenCause: [
              "strike-of-own-staff",
              "other-railway",
              "infrastructure-or-station",
              "own-operation",
            ],
          },
          { provenCause: { is: "absent" } },
        ],
      },
      atLeast: { compensation: { percent: "12.5", of: "fare" } },
    },
  ],
  cases: [
    {
      title: "59 minutes are not enough, whatever the ticket",
      facts: { delay: 59 },
      expect: { compensation: { atLeast: "0", atMost: "0" } },
    },
    {
      title: "60 minutes are",
      facts: {
        delay: 60,
        fareCovers: "journey",
        fare: "80.00",
        refunded: false,
        toldBeforeBuying: false,
        provenCause: { is: "absent" },
      },
      expect: { compensation: { atLeast: "20.00", atMost: "20.00" } },
    },
    {
      title: "119 minutes are still a quarter",
      facts: {
        delay: 119,
        fareCovers: "journey",
        fare: "80.00",
        refunded: false,
        toldBeforeBuying: false,
        provenCause: "strike-of-own-staff",
      },
      expect: { compensation: { atLeast: "20.00", atMost: "20.00" } },
    },
    {
      title: "120 minutes are half",
      facts: {
        delay: 120,
        fareCovers: "journey",
        fare: "80.00",
        refunded: false,
        toldBeforeBuying: false,
        provenCause: "infrastructure-or-station",
      },
      expect: { compensation: { atLeast: "40.00", atMost: "40.00" } },
    },
    {
      title: "121 minutes are half of one way",
      facts: {
        delay: 121,
        fareCovers: "return",
        fare: "80.00",
        refunded: false,
        toldBeforeBuying: false,
        provenCause: "other-railway",
      },
      expect: { compensation: { atLeast: "20.00", atMost: "20.00" } },
    },
    {
      title: "3.9975 euros are under four, though they are rounded to four",
      facts: {
        delay: 60,
        fareCovers: "journey",
        fare: "15.99",
        refunded: false,
        toldBeforeBuying: false,
        provenCause: "own-operation",
      },
      expect: { compensation: { atLeast: "0", atMost: "4.00" } },
    },
    {
      title: "four euros are not under four",
      facts: {
        delay: 60,
        fareCovers: "journey",
        fare: "16.00",
        refunded: false,
        toldBeforeBuying: false,
        provenCause: { is: "absent" },
      },
      expect: { compensation: { atLeast: "4.00", atMost: "4.00" } },
    },
    {
      title: "a return ticket of 31.99, 60 minutes late",
      facts: {
        delay: 60,
        fareCovers: "return",
        fare: "31.99",
        refunded: false,
        toldBeforeBuying: false,
        provenCause: { is: "absent" },
      },
      rule: "quarter-return-under-four-euros",
    },
    {
      title: "a return ticket of 32.00, 60 minutes late",
      facts: {
        delay: 60,
        fareCovers: "return",
        fare: "32.00",
        refunded: false,
        toldBeforeBuying: false,
        provenCause: { is: "absent" },
      },
      expect: { compensation: { atLeast: "4.00", atMost: "4.00" } },
    },
    {
      title: "a return ticket of 15.99, 120 minutes late",
      facts: {
        delay: 120,
        fareCovers: "return",
        fare: "15.99",
        refunded: false,
        toldBeforeBuying: false,
        provenCause: { is: "absent" },
      },
      rule: "half-return-under-four-euros",
    },
    {
      title: "a ticket of 7.99, 120 minutes late",
      facts: {
        delay: 120,
        fareCovers: "journey",
        fare: "7.99",
        refunded: false,
        toldBeforeBuying: false,
        provenCause: { is: "absent" },
      },
      rule: "half-under-four-euros",
    },
    {
      title: "a ticket of 8.00, 120 minutes late",
      facts: {
        delay: 120,
        fareCovers: "journey",
        fare: "8.00",
        refunded: false,
        toldBeforeBuying: false,
        provenCause: { is: "absent" },
      },
      expect: { compensation: { atLeast: "4.00", atMost: "4.00" } },
    },
    {
      title: "told before buying",
      facts: { delay: 90, refunded: false, toldBeforeBuying: true },
      rule: "told-before-buying",
    },
    {
      title: "extreme weather that could not be avoided",
      facts: {
        delay: 300,
        refunded: false,
        toldBeforeBuying: false,
        provenCause: "extraordinary-circumstances",
      },
      rule: "extraordinary-circumstances",
    },
    {
      title: "what the railway can prove must be known",
      facts: { delay: 90, fareCovers: "journey", fare: "80.00", refunded: false, toldBeforeBuying: false },
      status: "open",
    },
  ],
});
