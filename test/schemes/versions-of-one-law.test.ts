// Each published document stands in one file, to be read and cited as it is, and to stay as it is when a later version
// changes. So versions of one law say much of it twice: what is mended in one must not be forgotten in the other.
import { diffPolicies, type Policy, type PolicyDocument } from "evenhand";
import { describe, expect, test } from "vitest";
import { delayRepay15 } from "../../src/schemes/delay-repay-15.ts";
import { delayRepay30 } from "../../src/schemes/delay-repay-30.ts";
import { ofcomAutomaticCompensation2021 } from "../../src/schemes/ofcom-automatic-compensation-2021.ts";
import { ofcomAutomaticCompensation2024 } from "../../src/schemes/ofcom-automatic-compensation-2024.ts";
import { usDeniedBoarding2019 } from "../../src/schemes/us-denied-boarding-2019.ts";
import { usDeniedBoarding2025 } from "../../src/schemes/us-denied-boarding-2025.ts";

interface Versions {
  readonly law: string;
  readonly one: Policy;
  readonly other: Policy;
  /** The parts of the document that differ, beside its name, its period and its cases. */
  readonly differ: readonly (keyof PolicyDocument)[];
  /** What is told of these parts, by what it is of. */
  readonly told: readonly string[];
}

const LAWS: readonly Versions[] = [
  {
    law: "14 CFR 250.5 of 2019 and 2025: other maxima",
    one: usDeniedBoarding2019,
    other: usDeniedBoarding2025,
    differ: ["sources", "parameters"],
    told: [
      "parameter lowerMaximum changed",
      "parameter higherMaximum changed",
      "source interstate changed",
      "source period removed",
      "source maxima2025 added",
    ],
  },
  {
    law: "Ofcom of 2021 and 2024: other amounts",
    one: ofcomAutomaticCompensation2021,
    other: ofcomAutomaticCompensation2024,
    differ: ["sources", "parameters", "rules"],
    told: [
      "parameter repairPerDay changed",
      "parameter activationPerDay changed",
      "parameter appointment changed",
      "source amounts2021 removed",
      "source appointment2021 removed",
      "source uprating changed",
      "source amounts2024 added",
      "source repaired-late changed",
      "source started-late changed",
      "source missed-appointment changed",
      "source cancelled-late changed",
    ],
  },
  {
    law: "Delay Repay 15 and 30: a quarter of an hour",
    one: delayRepay15,
    other: delayRepay30,
    differ: ["rules", "otherwise"],
    told: [
      "rule quarter-hour-single removed",
      "rule quarter-hour-return removed",
      "rule quarter-hour-annual removed",
      "rule quarter-hour-quarterly removed",
      "rule quarter-hour-monthly removed",
      "rule quarter-hour-weekly removed",
      "text otherwise changed",
    ],
  },
];

/** What every version has of its own. */
const OWN: readonly string[] = ["id", "version", "title", "effective", "cases"];

describe.each(LAWS)("$law", ({ one, other, differ, told }) => {
  test("no other part of the document differs", () => {
    const [before, after] = [one.document, other.document] as const;
    const parts = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof PolicyDocument)[];
    const different = parts.filter(
      (part) => JSON.stringify(before[part]) !== JSON.stringify(after[part]) && !OWN.includes(part),
    );
    expect(different).toEqual(differ);
  });
  test("nor do these in anything else", () => {
    const { documents } = diffPolicies(one, other);
    expect(documents.map(({ what, name, change }) => `${what} ${name} ${change}`)).toEqual(told);
  });
  test("rules of one id test and give the same", () => {
    const byId = (policy: Policy) =>
      new Map(policy.document.rules?.map(({ id, when, then }) => [id, { when, then }]));
    const [before, after] = [byId(one), byId(other)];
    const both = [...before.keys()].filter((id) => after.has(id));
    expect(both.length).toBeGreaterThan(3);
    for (const id of both) expect(after.get(id), id).toEqual(before.get(id));
  });
});
