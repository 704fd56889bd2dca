/**
 * Internet plans and what households need of them, in the shape of `examples/broadband-complete.json` and of any number
 * of questions; seeded. What people do at once adds up (one policy that collects sums), some of it together calls for a
 * whole class of line (one policy of pairs), some of it for a short delay (the least counts), and two wishes have a policy
 * and a dimension each. Two thirds of the answers are expected to be the least one. Every amount and share is ours.
 */
import { type Random, randomFrom } from "../../tables/random.ts";

interface Use {
  readonly name: string;
  readonly declared: object;
  /** From the least to the greatest. */
  readonly values: readonly unknown[];
}

/** Whether most uses have three levels, or all are done or not. */
export type Detail = "levels" | "yes-no";

const AMOUNTS = [500, 1000, 1500, 3000, 4000, 5000, 8000, 10_000, 17_000, 25_000];
/** So many uses run at once at the most; of more, those that do are in groups, and the group that needs the most counts. */
const TOGETHER = 10;
const CLASSES = [25_000, 25_000, 50_000, 100_000];
const DELAYS = [180, 150, 150, 80, 50];
const WISHES = ["contract", "service"] as const;

/** The policy as a document, with so many questions and about as many offerings as are told. */
export function plans(questions: number, offerings: number, seed: number, detail: Detail = "levels"): object {
  const draw = randomFrom(seed);
  const uses = Array.from({ length: questions - WISHES.length }, (_, place) => useOf(place, detail, draw));
  const wished = { type: "enum", values: ["any", "some", "much"], ordered: true };
  const asked = [...uses, ...WISHES.map((name) => ({ name, declared: wished, values: wished.values }))];
  const dimensions = {
    download: {},
    upload: {},
    delay: { better: "less" },
    months: { better: "less" },
    help: {},
  };
  const groups = Math.ceil(uses.length / TOGETHER);
  const atOnce = Array.from({ length: groups }, (_, group) =>
    atOnceOf(
      group,
      uses.filter((_use, place) => place % groups === group),
      draw,
    ),
  );
  return {
    id: "plans",
    version: "1",
    currency: "GBP",
    dimensions,
    requirements: [
      ...atOnce,
      classesOf(uses, draw),
      delayOf(draw.shuffled(uses).slice(0, Math.ceil(uses.length / 4)), draw),
      wishOf("contract", "months", [24, 12, 1]),
      wishOf("service", "help", [0, 1, 2]),
    ],
    questions: Object.fromEntries(
      draw.shuffled(asked).map(({ name, values }) => [name, { prior: priorOf(values) }]),
    ),
    offerings: offeringsOf(offerings, largestOf(atOnce), draw),
  };
}

function useOf(place: number, detail: Detail, draw: Random): Use {
  const name = `use${place}`;
  const kind = draw.whole(0, 9);
  if (kind < 3 || detail === "yes-no") return { name, declared: { type: "boolean" }, values: [false, true] };
  if (kind < 9) {
    const values = ["never", "sometimes", "daily"];
    return { name, declared: { type: "enum", values, ordered: true }, values };
  }
  return { name, declared: { type: "integer", min: 0, max: 4 }, values: [0, 1, 2, 3, 4] };
}

/** Two thirds of the least answer, and the rest in equal parts. */
function priorOf(values: readonly unknown[]): readonly object[] {
  const rest = values.length - 1;
  return values.map((value, at) => ({
    value,
    share: at === 0 ? 1 - (Math.floor(100 / (3 * rest)) * rest) / 100 : Math.floor(100 / (3 * rest)) / 100,
  }));
}

const policyOf = (id: string, facts: readonly Use[], rest: object) => ({
  id,
  version: "1",
  purpose: "recommendation",
  facts: Object.fromEntries(facts.map(({ name, declared }) => [name, declared])),
  ...rest,
});

interface Rule {
  readonly id: string;
  readonly when: object;
  readonly then: { readonly download: unknown; readonly upload: number };
  readonly because: string;
}

/** Each use adds something from some value on, and more from another on. */
function atOnceOf(group: number, uses: readonly Use[], draw: Random): { readonly rules: readonly Rule[] } {
  const rules = uses.flatMap(({ name, declared, values }): readonly Rule[] => {
    const because = "It takes so much.";
    const then = { download: draw.pick(AMOUNTS), upload: Math.round(draw.pick(AMOUNTS) / 5) };
    if ("min" in declared) {
      const each = { download: { per: name, amount: then.download }, upload: then.upload };
      return [{ id: name, when: { [name]: { gte: 1 } }, then: each, because }];
    }
    if (values.length === 2) return [{ id: name, when: { [name]: true }, then, because }];
    const more = { download: draw.pick(AMOUNTS), upload: Math.round(draw.pick(AMOUNTS) / 5) };
    return [
      { id: name, when: { [name]: { gte: "sometimes" } }, then, because },
      { id: `${name}-daily`, when: { [name]: "daily" }, then: more, because },
    ];
  });
  return policyOf(`at-once-${group}`, uses, {
    outcome: { download: { type: "integer", collect: "sum" }, upload: { type: "integer", collect: "sum" } },
    hit: "collect",
    rules,
    otherwise: { then: { download: 0, upload: 0 }, because: "Nothing." },
  }) as never;
}

/** Pairs of uses that call for a class of line, the highest class first. */
function classesOf(uses: readonly Use[], draw: Random): object {
  const count = Math.ceil(uses.length / 2);
  const classes = Array.from({ length: count }, () => draw.pick(CLASSES)).sort((a, b) => b - a);
  const rules = classes.map((download, place) => ({
    id: `pair-${place}`,
    when: Object.fromEntries(
      draw
        .shuffled(uses)
        .slice(0, 2)
        .map((use) => [use.name, muchOf(use)]),
    ),
    then: { download, upload: Math.round(download / 8) },
    because: "Both together.",
  }));
  const own = uses.filter(({ name }) => rules.some(({ when }) => name in when));
  return policyOf("classes", own, {
    outcome: { download: { type: "integer" }, upload: { type: "integer" } },
    rules,
    otherwise: { then: { download: 10_000, upload: 1000 }, because: "At least." },
  });
}

function delayOf(uses: readonly Use[], draw: Random): object {
  return policyOf("delay", uses, {
    outcome: { delay: { type: "integer", collect: "min" } },
    hit: "collect",
    rules: uses.map((use) => ({
      id: use.name,
      when: { [use.name]: muchOf(use) },
      then: { delay: draw.pick(DELAYS) },
      because: "It bears so much delay.",
    })),
    otherwise: { then: { delay: 1000 }, because: "Any." },
  });
}

/** The test of a use from which on it is much. */
function muchOf({ declared, values }: Use): unknown {
  if (values.length === 2) return true;
  return "min" in declared ? { gte: 2 } : values.at(-1);
}

function wishOf(name: string, dimension: string, levels: readonly [number, number, number]): object {
  const [any, some, much] = levels;
  const declared = { type: "enum", values: ["any", "some", "much"], ordered: true };
  return policyOf(name, [{ name, declared, values: [] }], {
    outcome: { [dimension]: { type: "integer" } },
    rules: [
      { id: "much", when: { [name]: "much" }, then: { [dimension]: much }, because: "Much." },
      { id: "some", when: { [name]: "some" }, then: { [dimension]: some }, because: "Some." },
    ],
    otherwise: { then: { [dimension]: any }, because: "Any." },
  });
}

/** Lines of several speeds, each with contracts and help of every kind that there is room for; the cheapest first. */
/** What the largest group takes at the most. */
function largestOf(groups: readonly { readonly rules: readonly Rule[] }[]): number {
  const most = ({ then: { download } }: Rule) => (typeof download === "number" ? download : 40_000);
  return Math.max(...groups.map(({ rules }) => rules.reduce((sum, rule) => sum + most(rule), 0)));
}

function offeringsOf(count: number, most: number, draw: Random): readonly object[] {
  const terms = [
    [24, 0],
    [24, 1],
    [1, 1],
    [12, 2],
    [1, 2],
  ] as const;
  const lines = Math.max(2, Math.round(count / terms.length));
  const all = Array.from({ length: lines }, (_, line) =>
    terms.map(([months, help], term) => {
      const isLast = line === lines - 1;
      const download = isLast
        ? 10 * most
        : Math.round(12_000 * (most / 12_000) ** (line / Math.max(1, lines - 1)));
      return {
        id: `line-${line}-${term}`,
        title: `Line ${line}, terms ${term}`,
        price: String(15 + line * 12 + term * 4 + draw.whole(0, 3)),
        meets: {
          download,
          upload: Math.round(download * (isLast ? 1 : 0.2)),
          delay: [200, 150, 60, 40, 10][
            Math.min(4, Math.floor((line * 5) / lines) + (isLast ? 4 : 0))
          ] as number,
          months,
          help,
        },
      };
    }),
  ).flat();
  return all.sort((a, b) => Number(a.price) - Number(b.price));
}
