/**
 * A policy in the manner of the FCC Broadband Speed Guide: one line an activity, and the line that needs the most is what a household
 * needs. Sixteen facts. The download speeds are the guide's, in kbit/s, as read in a published copy (study and work from home stand
 * there as a range of which the upper end is taken, and were not checked); that two of an activity at once take twice as much,
 * the uploads, the shares, the plans and their prices are ours.
 */

/** Download and upload of one. */
export const ACTIVITIES: { readonly [activity: string]: readonly [number, number] } = {
  browsing: [1000, 200],
  radio: [500, 100],
  voiceCall: [500, 500],
  socialMedia: [1000, 500],
  study: [25_000, 3000],
  workFromHome: [25_000, 3000],
  fileDownload: [10_000, 500],
  filmSd: [4000, 200],
  filmHd: [8000, 200],
  film4k: [25_000, 500],
  videoCall: [1000, 1000],
  videoCallHd: [1500, 1500],
  meetingHd: [6000, 3800],
  consoleGame: [3000, 500],
  onlineGame: [4000, 500],
  sendingFiles: [1000, 10_000],
};

const LEVELS = ["nobody", "one", "two", "more"];

/** Download and upload of the lines, the cheapest first. */
export const LINES: readonly (readonly [number, number])[] = [
  [2000, 500],
  [10_000, 1000],
  [26_000, 4000],
  [60_000, 12_000],
  [200_000, 50_000],
];

/** The policy as a document. */
export function activityTable(): object {
  return {
    id: "activities",
    version: "1",
    currency: "GBP",
    dimensions: { download: {}, upload: {} },
    requirements: Object.entries(ACTIVITIES).map(([name, speeds]) => requirementOf(name, speeds)),
    questions: Object.fromEntries(Object.keys(ACTIVITIES).map((name) => [name, { prior: PRIOR }])),
    offerings: LINES.map(([download, upload], place) => ({
      id: `line-${place}`,
      title: `Line ${place}`,
      price: String(15 + 8 * place),
      meets: { download, upload },
    })),
  };
}

export const SHARES = [0.6, 0.2, 0.15, 0.05];
const PRIOR = SHARES.map((share, at) => ({ value: LEVELS[at], share }));

function requirementOf(name: string, [download, upload]: readonly [number, number]): object {
  return {
    id: name.toLowerCase(),
    version: "1",
    purpose: "recommendation",
    facts: { [name]: { type: "enum", values: LEVELS, ordered: true } },
    outcome: { download: { type: "integer" }, upload: { type: "integer" } },
    rules: [3, 2, 1].map((times) => ({
      id: `level-${times}`,
      when: { [name]: { gte: LEVELS[times] } },
      then: { download: times * download, upload: times * upload },
      because: "The line that needs the most.",
    })),
    otherwise: { then: { download: 0, upload: 0 }, because: "Nothing of it." },
  };
}
