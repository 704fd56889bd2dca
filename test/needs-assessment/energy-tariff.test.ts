import { expectOk } from "evenhand";
import {
  type Assessment,
  answer,
  assess,
  parseNeedsPolicy,
  startAssessment,
} from "evenhand/needs-assessment";
import { describe, expect, test } from "vitest";
import written from "../../examples/energy-tariff.json" with { type: "json" };
import { type Random, seededRandom } from "../policy/generators/random.ts";

const electricity = expectOk(parseNeedsPolicy(written));
const MONTHLY = {
  cooker: 30,
  "washing-machine": 15,
  dishwasher: 20,
  dryer: 35,
  "heat-pump": 300,
  "electric-car": 180,
};
type Appliance = keyof typeof MONTHLY;

interface Home {
  readonly people: number;
  readonly appliances: readonly Appliance[];
  readonly panels: number;
  readonly battery: boolean;
  readonly atHome: string;
  readonly mayRise: boolean;
}

function drawHome(random: Random): Home {
  const all = Object.keys(MONTHLY) as Appliance[];
  return {
    people: random.between(1, 8),
    appliances: random.some(all, 0, 6),
    panels: random.chance(0.5) ? 0 : random.between(1, 20),
    battery: random.chance(0.5),
    atHome: random.pick(["all-day", "evenings"]),
    mayRise: random.chance(0.5),
  };
}

/** The same rules as a program. */
function rightFor({ people, appliances, panels, battery, atHome, mayRise }: Home): string {
  const runs = appliances.reduce((sum, one) => sum + MONTHLY[one], 60 * people);
  const byDay = atHome === "all-day";
  const kept = battery ? 25 : byDay ? 15 : 5;
  const car = appliances.includes("electric-car") && !(panels >= 8 && byDay);
  const needed = {
    energy: runs - kept * panels,
    buysBack: (25 - kept) * panels,
    cheapHours: car ? 6 : 0,
    fixedMonths: mayRise ? 0 : 12,
  };
  const enough = electricity.offerings.find(({ meets }) =>
    Object.entries(needed).every(([name, level]) => (meets[name] as number) >= level),
  );
  return enough?.id ?? "none-fits";
}

function recommendedTo({ battery, ...home }: Home): string {
  const asked = { ...home, ...(home.panels > 0 && { battery }) };
  const answers = Object.entries(asked).map(([name, value]) => [
    name,
    { status: "known", value, from: "stated" },
  ]);
  const session = { ...startAssessment(electricity), answers: Object.fromEntries(answers) } as Assessment;
  const result = assess(electricity, session);
  return result.status === "decided" ? result.recommendation.offering : result.status;
}

const random = seededRandom(19);
const homes = Array.from({ length: 3000 }, () => drawHome(random));

describe("the energy tariff", () => {
  test("recommends what the same rules come to as a program", () => {
    for (const home of homes.slice(0, 300))
      expect(recommendedTo(home), JSON.stringify(home)).toBe(rightFor(home));
  });

  test("every tariff is right for somebody", () => {
    const right = new Set(homes.map(rightFor));
    expect(electricity.offerings.map(({ id }) => id).filter((id) => !right.has(id))).toEqual([]);
  });

  test("every question matters to somebody", () => {
    const matters = (question: string) =>
      homes.some((home, place) => {
        const other = homes[(place + 1) % homes.length] as Home;
        return rightFor(home) !== rightFor({ ...home, [question]: other[question as keyof Home] });
      });
    expect(electricity.questions.map(({ name }) => name).filter((name) => !matters(name))).toEqual([]);
  });

  test("is not read as if more panels always needed more, or always less", () => {
    const home = {
      people: 2,
      appliances: ["cooker", "electric-car"],
      battery: false,
      mayRise: true,
    } as const;
    const right = [0, 7, 8, 11, 12, 15, 16].map((panels) =>
      recommendedTo({ ...home, panels, atHome: "all-day" }),
    );
    expect(right).toEqual([
      "medium-night",
      "medium-night",
      "medium-roof",
      "small-roof",
      "small-roof",
      "small-roof",
      "medium-roof",
    ]);
  });

  test("a battery counts only where there are panels", () => {
    let session = startAssessment(electricity);
    session = expectOk(answer(electricity, session, "panels", 6));
    session = expectOk(answer(electricity, session, "battery", true));
    const none = expectOk(answer(electricity, session, "panels", 0));
    expect(none.answers.battery).toMatchObject({ value: true });
    const levels = assess(electricity, none);
    expect("needs" in levels && levels.needs.buysBack).toEqual({ floor: 0, possible: 0 });
  });
});
