/**
 * What a household needs of its internet connection: eight questions, three dimensions, five plans.
 *
 * What activities need is read from the FCC's Broadband Speed Guide and from other sources, as each rule says; what is
 * marked `unverified` or `inferred` was not read on its page. The plans, their prices and what they give are ours.
 */
import { definePolicy } from "evenhand";
import { defineNeedsPolicy } from "evenhand/needs-assessment";

const level = { type: "integer", unit: "kbit/s" } as const;

const guide = {
  title: "FCC, Broadband Speed Guide: minimum download speed for one person and one activity",
  mark: "secondary",
  note: "read in a published copy of the table; it speaks of download only, and where we add upload, that is ours",
} as const;
const ours = { title: "Ours", mark: "inferred", note: "not from a published source" } as const;

/** Everybody in the house who is online at once. */
export const everyday = definePolicy({
  id: "everyday",
  version: "1",
  purpose: "recommendation",
  sources: { guide, ours },
  facts: {
    daysOnline: {
      type: "integer",
      unit: "day",
      min: 0,
      max: 7,
      ask: "On how many days a week do you use the internet?",
    },
    peopleOnline: { type: "integer", min: 1, max: 8, ask: "How many people are online at the same time?" },
  },
  outcome: { download: level, upload: level },
  rules: [
    {
      id: "never-online",
      when: { daysOnline: 0 },
      then: { download: 0, upload: 0 },
      because: "Nobody is online.",
      source: "ours",
    },
  ],
  otherwise: {
    then: { download: { per: "peopleOnline", amount: 1000 }, upload: { per: "peopleOnline", amount: 200 } },
    because: "Browsing and email for {peopleOnline} at once.",
    source: "guide",
  },
});

/** Calls fail on what goes up, and on the delay, before they fail on what comes down. */
export const calls = definePolicy({
  id: "calls",
  version: "1",
  purpose: "recommendation",
  sources: {
    personal: {
      title: "FCC, Broadband Speed Guide: HD personal video call 1.5 Mbps down",
      mark: "inferred",
      note: "we infer the same upwards, and the delay of a group call",
    },
    group: {
      title:
        "FCC, Broadband Speed Guide: HD teleconferencing 6 Mbps down; 1080p group call: 3.8 Mbps up, delay under 150 ms preferred",
      mark: "secondary",
    },
    ours,
  },
  facts: {
    videoCalls: {
      type: "enum",
      values: ["none", "personal", "group"],
      ask: "Do you make video calls, with one person or with several?",
    },
  },
  outcome: { download: level, upload: level, delay: { type: "integer", unit: "ms" } },
  rules: [
    {
      id: "group-call",
      when: { videoCalls: "group" },
      then: { download: 6000, upload: 3800, delay: 150 },
      because: "A video call with several people needs 3.8 Mbit/s up and a short delay.",
      source: "group",
    },
    {
      id: "personal-call",
      when: { videoCalls: "personal" },
      then: { download: 1500, upload: 1500, delay: 150 },
      because: "A video call in HD needs 1.5 Mbit/s in both directions and a short delay.",
      source: "personal",
    },
  ],
  otherwise: {
    then: { download: 0, upload: 0, delay: 1000 },
    because: "Nobody makes video calls.",
    source: "ours",
  },
});

/** Films, games, work and study. */
const activities = definePolicy({
  id: "activities",
  version: "1",
  purpose: "recommendation",
  sources: { guide },
  facts: {
    films: {
      type: "enum",
      values: ["none", "sd", "hd", "4k"],
      ask: "Do you watch films over the internet, and how sharp?",
    },
    games: { type: "boolean", ask: "Does anybody play games with others online?" },
  },
  outcome: { download: level },
  rules: [
    {
      id: "film-4k",
      when: { films: "4k" },
      then: { download: 25000 },
      because: "A film in 4K.",
      source: "guide",
    },
    {
      id: "film-hd-and-game",
      when: { films: "hd", games: true },
      then: { download: 12000 },
      because: "A film in HD, and a game beside it.",
      source: "guide",
    },
    {
      id: "film-hd",
      when: { films: "hd" },
      then: { download: 8000 },
      because: "A film in HD.",
      source: "guide",
    },
    { id: "film-sd", when: { films: "sd" }, then: { download: 4000 }, because: "A film.", source: "guide" },
    {
      id: "game",
      when: { games: true },
      then: { download: 4000 },
      because: "An online game.",
      source: "guide",
    },
  ],
  otherwise: { then: { download: 0 }, because: "No films and no games.", source: "guide" },
});

/** Work and study from home, and what is sent from there. */
const work = definePolicy({
  id: "work",
  version: "1",
  purpose: "recommendation",
  sources: {
    range: {
      title: "FCC, Broadband Speed Guide: 5 to 25 Mbps",
      mark: "unverified",
      note: "we take the upper end; what goes up is ours",
    },
    ours,
  },
  facts: {
    worksFromHome: { type: "boolean", ask: "Does anybody work from home?" },
    studies: { type: "boolean", ask: "Does anybody study from home?" },
    sendsLargeFiles: { type: "boolean", ask: "Do you send large files, such as films that you made?" },
  },
  outcome: { download: level, upload: level },
  rules: [
    {
      id: "work-and-send",
      when: { any: [{ worksFromHome: true }, { studies: true }], sendsLargeFiles: true },
      then: { download: 25000, upload: 20000 },
      because: "Work or study from home, with large files to send.",
      source: "range",
    },
    {
      id: "work",
      when: { any: [{ worksFromHome: true }, { studies: true }] },
      then: { download: 25000, upload: 3000 },
      because: "Work or study from home.",
      source: "range",
    },
    {
      id: "send",
      when: { sendsLargeFiles: true },
      then: { download: 0, upload: 10000 },
      because: "Large files to send.",
      source: "ours",
    },
  ],
  otherwise: {
    then: { download: 0, upload: 0 },
    because: "Neither work nor study from home.",
    source: "ours",
  },
});

/** What we promise to somebody who wants to be treated in a certain way. */
export const manner = definePolicy({
  id: "manner",
  version: "1",
  purpose: "accommodation",
  facts: {
    need: {
      type: "enum",
      values: ["heard", "informed", "quick", "in-control", "reassured"],
      about: "customer-need",
    },
  },
  outcome: {
    action: { type: "enum", values: ["none", "call-after-first-week", "send-summary"] },
    withinMinutes: { type: "integer", unit: "minute" },
    channel: { type: "enum", values: ["same", "email"] },
  },
  rules: [
    {
      id: "reassured",
      when: { need: "reassured" },
      then: { action: "call-after-first-week", withinMinutes: 10080, channel: "same" },
      because: "I ask you in a week whether your calls work, and you may leave if they do not.",
    },
    {
      id: "informed",
      when: { need: "informed" },
      then: { action: "send-summary", withinMinutes: 60, channel: "email" },
      because: "Within an hour you have it in writing: what you need, what you get, what it costs.",
    },
  ],
  otherwise: {
    then: { action: "none", withinMinutes: 0, channel: "same" },
    because: "Nothing is promised for this.",
  },
});

/** The needs policy of the story. */
export const broadband = defineNeedsPolicy({
  id: "broadband",
  version: "1",
  title: "Broadband",
  currency: "GBP",
  requirements: [everyday, calls, activities, work],
  dimensions: {
    download: { title: "Download", unit: "kbit/s", combine: "sum" },
    upload: { title: "Upload", unit: "kbit/s", combine: "sum" },
    delay: { title: "Delay", unit: "ms", better: "less" },
  },
  offerings: [
    {
      id: "basic",
      title: "Basic",
      price: "15.00",
      meets: { download: 10000, upload: 1000, delay: 200 },
    },
    {
      id: "steady",
      title: "Steady",
      price: "22.00",
      meets: { download: 20000, upload: 5000, delay: 60 },
      because: "Steady carries calls and films in HD.",
    },
    { id: "family", title: "Family", price: "29.00", meets: { download: 60000, upload: 15000, delay: 40 } },
    { id: "studio", title: "Studio", price: "38.00", meets: { download: 80000, upload: 50000, delay: 20 } },
    { id: "fibre", title: "Fibre", price: "45.00", meets: { download: 500000, upload: 500000, delay: 10 } },
  ],
  manner,
  words: {
    daysOnline: { "not much": { lte: 2 }, "every day": 7 },
    videoCalls: { "with the family": { oneOf: ["personal", "group"] } },
  },
});
