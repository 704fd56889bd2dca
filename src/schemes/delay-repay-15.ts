/**
 * Delay Repay 15: what a British train company repays from 15 minutes late at the destination, whatever the cause.
 *
 * @module
 */
import { definePolicy } from "../policy/index.ts";

/**
 * Delay Repay 15 as published. The whole minutes of delay at the destination, the kind of ticket, and the price paid
 * for it; a season ticket counts as one journey out of its published number. Two Advance singles are two singles.
 *
 * The pages read do not say how a fraction of a penny is rounded: half a penny goes up here, and that is ours.
 */
export const delayRepay15 = /* @__PURE__ */ definePolicy({
  format: 0,
  id: "delay-repay-15",
  version: "2026-01",
  title: "Delay Repay 15",
  language: "en",
  purpose: "entitlement",
  jurisdiction: "GB",
  effective: { from: "2026-01-01" },
  sources: {
    bands: {
      title: "CrossCountry, Delay Repay: bands of delay and shares of the fare",
      checked: "2026-11-21",
      mark: "page",
    },
    divisors: {
      title: "CrossCountry and railsmartr, season tickets: 464, 130, 40 and 10 journeys",
      checked: "2026-11-21",
      mark: "page",
    },
  },
  facts: {
    delay: {
      type: "integer",
      unit: "minute",
      min: 0,
      max: 1440,
      ask: "How many minutes late did you arrive?",
      about: "failure",
    },
    ticket: {
      type: "enum",
      values: ["single", "return", "annual", "quarterly", "monthly", "weekly"],
      ask: "Which kind of ticket was it?",
      about: "loss",
    },
    fare: {
      type: "money",
      currency: "GBP",
      max: "20000.00",
      ask: "How much did the ticket cost?",
      about: "loss",
    },
  },
  outcome: { compensation: { type: "money", currency: "GBP", round: "half-up" } },
  rules: [
    {
      id: "two-hours",
      when: { delay: { gte: 120 }, ticket: ["single", "return"] },
      then: { compensation: "fare" },
      because: "120 minutes late or more: the whole fare.",
      source: "bands",
    },
    {
      id: "one-hour-single",
      when: { delay: { gte: 60 }, ticket: "single" },
      then: { compensation: "fare" },
      because: "60 to 119 minutes late on a single ticket: the whole fare.",
      source: "bands",
    },
    {
      id: "one-hour-return",
      when: { delay: { gte: 60 }, ticket: "return" },
      then: { compensation: { percent: "50", of: "fare" } },
      because: "60 to 119 minutes late on a return ticket: 50% of the fare.",
      source: "bands",
    },
    {
      id: "half-hour-single",
      when: { delay: { gte: 30 }, ticket: "single" },
      then: { compensation: { percent: "50", of: "fare" } },
      because: "30 to 59 minutes late on a single ticket: 50% of the fare.",
      source: "bands",
    },
    {
      id: "half-hour-return",
      when: { delay: { gte: 30 }, ticket: "return" },
      then: { compensation: { percent: "25", of: "fare" } },
      because: "30 to 59 minutes late on a return ticket: 25% of the fare.",
      source: "bands",
    },
    {
      id: "quarter-hour-single",
      when: { delay: { gte: 15 }, ticket: "single" },
      then: { compensation: { percent: "25", of: "fare" } },
      because: "15 to 29 minutes late on a single ticket: 25% of the fare.",
      source: "bands",
    },
    {
      id: "quarter-hour-return",
      when: { delay: { gte: 15 }, ticket: "return" },
      then: { compensation: { percent: "12.5", of: "fare" } },
      because: "15 to 29 minutes late on a return ticket: 12.5% of the fare.",
      source: "bands",
    },
    {
      id: "one-hour-annual",
      when: { delay: { gte: 60 }, ticket: "annual" },
      then: { compensation: { share: [1, 464], of: "fare" } },
      because: "60 minutes late or more on an annual season ticket: one of its 464 journeys.",
      source: "divisors",
    },
    {
      id: "half-hour-annual",
      when: { delay: { gte: 30 }, ticket: "annual" },
      then: { compensation: { percent: "50", of: { share: [1, 464], of: "fare" } } },
      because: "30 to 59 minutes late on an annual season ticket: half of one of its 464 journeys.",
      source: "divisors",
    },
    {
      id: "quarter-hour-annual",
      when: { delay: { gte: 15 }, ticket: "annual" },
      then: { compensation: { percent: "25", of: { share: [1, 464], of: "fare" } } },
      because: "15 to 29 minutes late on an annual season ticket: a quarter of one of its 464 journeys.",
      source: "divisors",
    },
    {
      id: "one-hour-quarterly",
      when: { delay: { gte: 60 }, ticket: "quarterly" },
      then: { compensation: { share: [1, 130], of: "fare" } },
      because: "60 minutes late or more on a quarterly season ticket: one of its 130 journeys.",
      source: "divisors",
    },
    {
      id: "half-hour-quarterly",
      when: { delay: { gte: 30 }, ticket: "quarterly" },
      then: { compensation: { percent: "50", of: { share: [1, 130], of: "fare" } } },
      because: "30 to 59 minutes late on a quarterly season ticket: half of one of its 130 journeys.",
      source: "divisors",
    },
    {
      id: "quarter-hour-quarterly",
      when: { delay: { gte: 15 }, ticket: "quarterly" },
      then: { compensation: { percent: "25", of: { share: [1, 130], of: "fare" } } },
      because: "15 to 29 minutes late on a quarterly season ticket: a quarter of one of its 130 journeys.",
      source: "divisors",
    },
    {
      id: "one-hour-monthly",
      when: { delay: { gte: 60 }, ticket: "monthly" },
      then: { compensation: { share: [1, 40], of: "fare" } },
      because: "60 minutes late or more on a monthly season ticket: one of its 40 journeys.",
      source: "divisors",
    },
    {
      id: "half-hour-monthly",
      when: { delay: { gte: 30 }, ticket: "monthly" },
      then: { compensation: { percent: "50", of: { share: [1, 40], of: "fare" } } },
      because: "30 to 59 minutes late on a monthly season ticket: half of one of its 40 journeys.",
      source: "divisors",
    },
    {
      id: "quarter-hour-monthly",
      when: { delay: { gte: 15 }, ticket: "monthly" },
      then: { compensation: { percent: "25", of: { share: [1, 40], of: "fare" } } },
      because: "15 to 29 minutes late on a monthly season ticket: a quarter of one of its 40 journeys.",
      source: "divisors",
    },
    {
      id: "one-hour-weekly",
      when: { delay: { gte: 60 }, ticket: "weekly" },
      then: { compensation: { share: [1, 10], of: "fare" } },
      because: "60 minutes late or more on a weekly season ticket: one of its 10 journeys.",
      source: "divisors",
    },
    {
      id: "half-hour-weekly",
      when: { delay: { gte: 30 }, ticket: "weekly" },
      then: { compensation: { percent: "50", of: { share: [1, 10], of: "fare" } } },
      because: "30 to 59 minutes late on a weekly season ticket: half of one of its 10 journeys.",
      source: "divisors",
    },
    {
      id: "quarter-hour-weekly",
      when: { delay: { gte: 15 }, ticket: "weekly" },
      then: { compensation: { percent: "25", of: { share: [1, 10], of: "fare" } } },
      because: "15 to 29 minutes late on a weekly season ticket: a quarter of one of its 10 journeys.",
      source: "divisors",
    },
  ],
  otherwise: {
    then: { compensation: "0" },
    because: "Less than 15 minutes late: nothing is due.",
    source: "bands",
  },
  guarantees: [
    { id: "no-dead-end", complete: true },
    { id: "later-is-never-less", whenGrows: "delay", neverFalls: "compensation" },
    { id: "dearer-is-never-less", whenGrows: "fare", neverFalls: "compensation" },
    { id: "never-more-than-the-fare", atMost: { compensation: "fare" } },
  ],
  cases: [
    { facts: { delay: 14, ticket: "single", fare: "40.00" }, expect: { compensation: "0" } },
    { facts: { delay: 15, ticket: "single", fare: "40.00" }, expect: { compensation: "10.00" } },
    { facts: { delay: 29, ticket: "return", fare: "40.00" }, expect: { compensation: "5.00" } },
    { facts: { delay: 30, ticket: "return", fare: "40.00" }, expect: { compensation: "10.00" } },
    { facts: { delay: 59, ticket: "single", fare: "40.00" }, expect: { compensation: "20.00" } },
    { facts: { delay: 60, ticket: "return", fare: "40.00" }, expect: { compensation: "20.00" } },
    { facts: { delay: 119, ticket: "return", fare: "40.00" }, expect: { compensation: "20.00" } },
    { facts: { delay: 120, ticket: "return", fare: "40.00" }, expect: { compensation: "40.00" } },
    { facts: { delay: 30, ticket: "annual", fare: "4640.00" }, expect: { compensation: "5.00" } },
    { facts: { delay: 30, ticket: "monthly", fare: "400.00" }, expect: { compensation: "5.00" } },
    { title: "A known delay that earns nothing needs no ticket", facts: { delay: 3 }, rule: "otherwise" },
    { title: "The fare is needed", facts: { delay: 47, ticket: "return" }, status: "open" },
  ],
});
