/**
 * Ofcom automatic compensation, 2021: what a British broadband or landline company credits for a slow repair, a late
 * start and an appointment that did not take place.
 *
 * @module
 */
import { definePolicy } from "../policy/index.ts";

/**
 * Ofcom's voluntary scheme with the amounts of 2021. Days are given, not counted here: which days are working days is
 * a calendar's business. One failure at a time; a customer with two is owed both amounts.
 *
 * The amounts rise every April and are parameters: `configure` sets those of another year.
 */
export const ofcomAutomaticCompensation2021 = /* @__PURE__ */ definePolicy({
  format: 0,
  id: "ofcom-automatic-compensation",
  version: "2021",
  title: "Ofcom automatic compensation, 2021",
  language: "en",
  purpose: "entitlement",
  jurisdiction: "GB",
  effective: { from: "2021-05-04", until: "2022-04-01" },
  sources: {
    terms: {
      title: "EE, automatic compensation: what is due, and when the clock stops",
      url: "https://ee.co.uk/help/help-new/broadband-and-landline/home-broadband/automatic-compensation",
      checked: "2026-11-22",
      mark: "page",
    },
    amounts2021: {
      title: "EE, automatic compensation, from 4 May 2021: 8.06 and 5.04 a day",
      url: "https://ee.co.uk/help/help-new/broadband-and-landline/home-broadband/automatic-compensation",
      checked: "2026-11-22",
      mark: "page",
    },
    appointment2021: {
      title: "Ofcom automatic compensation, 2021: 25.18 for an appointment",
      checked: "2026-11-22",
      mark: "unverified",
    },
    uprating: {
      title: "UKFCF, Ofcom raises automatic compensation: new amounts every April",
      url: "https://www.ukfcf.org.uk/ofcom-raise-automatic-compensation-payouts-for-uk-broadband-woes/",
      checked: "2026-11-22",
      mark: "secondary",
      note: "that the amounts of 2021 held until the first of April is inferred",
    },
  },
  parameters: {
    repairPerDay: {
      type: "money",
      currency: "GBP",
      value: "8.06",
      min: 0,
      title: "for each day without service",
      source: "amounts2021",
    },
    activationPerDay: {
      type: "money",
      currency: "GBP",
      value: "5.04",
      min: 0,
      title: "for each day of a late start",
      source: "amounts2021",
    },
    appointment: {
      type: "money",
      currency: "GBP",
      value: "25.18",
      min: 0,
      title: "for an appointment that did not take place",
      source: "appointment2021",
    },
  },
  facts: {
    event: {
      type: "enum",
      values: ["loss-of-service", "delayed-activation", "missed-appointment", "cancelled-appointment"],
      ask: "Was the service lost, started late, an appointment missed, or one cancelled by the company?",
      about: "failure",
    },
    daysWithoutService: {
      type: "integer",
      unit: "day",
      min: 0,
      max: 1000,
      ask: "How many calendar days was the service lost after 23:59 of the second working day after the report (without those on which the customer missed or refused the earliest appointment)?",
      cost: 3,
      about: "failure",
    },
    daysLate: {
      type: "integer",
      unit: "day",
      min: 0,
      max: 1000,
      ask: "How many days late did the service start, with the promised day and without the day it went live?",
      cost: 2,
      about: "failure",
    },
    hoursOfNotice: {
      type: "integer",
      unit: "hour",
      min: 0,
      max: 8760,
      ask: "How many full hours before the appointment was it cancelled?",
      cost: 2,
      about: "failure",
    },
  },
  outcome: { compensation: { type: "money", currency: "GBP" } },
  rules: [
    {
      id: "repaired-late",
      when: { event: "loss-of-service", daysWithoutService: { gte: 1 } },
      then: { compensation: { per: "daysWithoutService", amount: { parameter: "repairPerDay" } } },
      because:
        "Days without service after the second working day: {daysWithoutService}, at {repairPerDay} each. {compensation} is due.",
      source: "amounts2021",
    },
    {
      id: "repaired-in-time",
      when: { event: "loss-of-service" },
      then: { compensation: "0" },
      because: "Repaired by the end of the second working day after the report: nothing is due.",
      source: "terms",
    },
    {
      id: "started-late",
      when: { event: "delayed-activation", daysLate: { gte: 1 } },
      then: { compensation: { per: "daysLate", amount: { parameter: "activationPerDay" } } },
      because:
        "Days until the service started: {daysLate}, at {activationPerDay} each. {compensation} is due.",
      source: "amounts2021",
    },
    {
      id: "started-in-time",
      when: { event: "delayed-activation" },
      then: { compensation: "0" },
      because: "The service started on the promised day: nothing is due.",
      source: "terms",
    },
    {
      id: "missed-appointment",
      when: { event: "missed-appointment" },
      then: { compensation: { parameter: "appointment" } },
      because: "Nobody came to the appointment: {compensation} is due.",
      source: "appointment2021",
    },
    {
      id: "cancelled-late",
      when: { event: "cancelled-appointment", hoursOfNotice: { lt: 24 } },
      then: { compensation: { parameter: "appointment" } },
      because: "Cancelled {hoursOfNotice} hours before, less than 24: {compensation} is due.",
      source: "appointment2021",
    },
  ],
  otherwise: {
    then: { compensation: "0" },
    because: "Cancelled {hoursOfNotice} hours before, at least 24: nothing is due.",
    source: "terms",
  },
  guarantees: [
    { id: "no-dead-end", complete: true },
    { id: "longer-without-is-never-less", whenGrows: "daysWithoutService", neverFalls: "compensation" },
    { id: "later-is-never-less", whenGrows: "daysLate", neverFalls: "compensation" },
    { id: "earlier-notice-is-never-more", whenGrows: "hoursOfNotice", neverRises: "compensation" },
    {
      id: "a-missed-appointment-is-never-for-nothing",
      when: { event: "missed-appointment" },
      atLeast: { compensation: { parameter: "appointment" } },
    },
  ],
  cases: [
    {
      title: "repaired on the second working day",
      facts: { event: "loss-of-service", daysWithoutService: 0 },
      expect: { compensation: "0" },
    },
    {
      title: "repaired a day later",
      facts: { event: "loss-of-service", daysWithoutService: 1 },
      expect: { compensation: "8.06" },
    },
    {
      title: "repaired three days later",
      facts: { event: "loss-of-service", daysWithoutService: 3 },
      expect: { compensation: "24.18" },
    },
    {
      title: "promised for Wednesday, live on Wednesday",
      facts: { event: "delayed-activation", daysLate: 0 },
      expect: { compensation: "0" },
    },
    {
      title: "promised for Wednesday, live on Thursday",
      facts: { event: "delayed-activation", daysLate: 1 },
      expect: { compensation: "5.04" },
    },
    {
      title: "promised for Wednesday, live on Friday",
      facts: { event: "delayed-activation", daysLate: 2 },
      expect: { compensation: "10.08" },
    },
    {
      title: "nobody came, and nothing else matters",
      facts: { event: "missed-appointment" },
      expect: { compensation: "25.18" },
    },
    {
      title: "cancelled 23 hours before",
      facts: { event: "cancelled-appointment", hoursOfNotice: 23 },
      expect: { compensation: "25.18" },
    },
    {
      title: "24 hours are enough",
      facts: { event: "cancelled-appointment", hoursOfNotice: 24 },
      expect: { compensation: "0" },
    },
    {
      title: "25 hours are enough",
      facts: { event: "cancelled-appointment", hoursOfNotice: 25 },
      expect: { compensation: "0" },
    },
    {
      title: "the days are needed",
      facts: { event: "loss-of-service" },
      status: "open",
    },
  ],
  accept: [
    {
      finding: "redundant-rule",
      rules: ["repaired-in-time"],
      because: "Nothing is due here as in the last line, and the customer shall read why.",
    },
    {
      finding: "redundant-rule",
      rules: ["started-in-time"],
      because: "Nothing is due here as in the last line, and the customer shall read why.",
    },
  ],
});
