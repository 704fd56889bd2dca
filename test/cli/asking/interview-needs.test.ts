import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { emptyFolder, type Ran, runIn } from "../world.ts";
import { answering, type Move, type Scripted, scripted } from "./scripted.ts";

/** What each need leads to: four questions, one of each kind, and a contradiction. */
const PLANS = {
  id: "plans",
  version: "1",
  title: "Telephone",
  currency: "EUR",
  dimensions: { minutes: { title: "Minutes" } },
  requirements: [
    {
      id: "use",
      version: "1",
      purpose: "recommendation",
      facts: {
        works: { type: "boolean", ask: "Do you work?" },
        age: { type: "integer", min: 0, max: 99, ask: "How old are you?" },
        extras: { type: "set", values: ["abroad", "films"], ask: "What else do you use?" },
        since: { type: "date", optional: true, ask: "Since when are you with us?" },
        income: {
          type: "money",
          currency: "EUR",
          max: "9000.00",
          ask: "What do you earn?",
          needs: "recorded",
        },
      },
      outcome: { minutes: { type: "integer" } },
      assume: [{ never: { age: { lt: 12 }, works: true }, because: "A child does not work." }],
      rules: [
        { id: "works", when: { works: true }, then: { minutes: 100 }, because: "You work." },
        { id: "grown", when: { age: { gte: 18 } }, then: { minutes: 80 }, because: "You are grown up." },
        { id: "abroad", when: { extras: { has: "abroad" } }, then: { minutes: 60 }, because: "You travel." },
        {
          id: "long",
          when: { since: { lt: "2020-01-01" } },
          then: { minutes: 40 },
          because: "You are loyal.",
        },
        { id: "rich", when: { income: { gte: "1000.00" } }, then: { minutes: 20 }, because: "You can pay." },
      ],
      otherwise: { then: { minutes: 10 }, because: "You call little." },
    },
  ],
  questions: { extras: { help: "Only what you use every week." } },
  words: { age: { young: { lt: 30 } } },
  offerings: [10, 20, 40, 60, 80, 100].map((minutes) => ({
    id: `p${minutes}`,
    title: `Plan ${minutes}`,
    price: `${minutes}`,
    meets: { minutes },
  })),
};

const TYPE_AGE = "Type a whole number from 0 to 99 (nothing: choose again)";

interface Held extends Ran {
  readonly heard: readonly string[];
  readonly left: number;
}

/** A dialogue about telephones, or another policy that is named. */
async function hold(prompter: Scripted, folder: string, ...args: string[]): Promise<Held> {
  const file = join(folder, "plans.json");
  if (!existsSync(file)) writeFileSync(file, JSON.stringify(PLANS));
  const ran = await runIn(
    { folder, prompter: async () => prompter },
    "ask",
    "plans.json",
    "--interactive",
    ...args,
  );
  return { ...ran, heard: prompter.heard, left: prompter.left() };
}

/** With what is known already, and what the person does. */
function interview(facts: object, moves: readonly Move[], ...args: string[]): Promise<Held> {
  return hold(scripted(...moves), emptyFolder(), "--facts", JSON.stringify(facts), ...args);
}

/** All but the question that is about. */
const OTHERS = {
  works: false,
  age: 15,
  extras: [],
  since: { is: "absent" },
  income: { value: "0.00", from: "observed" },
};
const without = (name: keyof typeof OTHERS) =>
  Object.fromEntries(Object.entries(OTHERS).filter(([other]) => other !== name));

describe("evenhand ask --interactive with a needs policy", () => {
  test("yes and no; what is right, with its price, and all of it in writing: 0", async () => {
    const { code, out, heard, left } = await interview(without("works"), ["Yes"]);
    expect([code, left]).toEqual([0, 0]);
    expect(heard).toEqual([
      "One more question.",
      "Do you work? [Yes | No | I do not know | I would rather not say | Go back | Stop here]",
    ]);
    expect(out).toMatch(/^recommended: Plan 100, €100\.00\n\nYour needs: Telephone\n/);
    expect(out).toContain("- Do you work? You said: yes.\n");
    expect(out).toContain("What we recommend\n- Plan 100, €100.00.\n- You work.\n");
  });
  test("a number is typed; what is wrong with it is told, and it is typed again", async () => {
    const moves = [{ type: "old" }, { type: "100" }, { type: "" }];
    const { heard, out } = await interview(without("age"), [
      "Type a number",
      ...moves,
      "Type a number",
      { type: "18" },
    ]);
    expect(heard).toEqual([
      "One more question.",
      expect.stringMatching(/^How old are you\? \[Type a number \| “young” \| I do not know \|/),
      TYPE_AGE,
      "the text `old` is not a value of `age` - give a whole number from 0 to 99",
      TYPE_AGE,
      "`100` is outside the domain of `age` - it goes from 0 to 99",
      TYPE_AGE,
      "One more question.",
      expect.stringMatching(/^How old are you\?/),
      TYPE_AGE,
    ]);
    expect(out).toContain("How old are you? You said: 18.");
  });
  test("words of the policy are kept as vague, and asked for more precisely with what is known", async () => {
    const { heard, out } = await interview(without("age"), ["“young”", "I do not know"]);
    expect(heard[2]).toBe("One more question.");
    expect(heard[3]).toBe("So far: less than 30. Can you say more precisely?");
    expect(out).toContain("enough in any case: Plan 80, €80.00; not to know costs €70.00");
    expect(out).toContain("You said: less than 30 (in your words: “young”)");
  });
  test("a set: those that hold, with the help of the policy, or none of them", async () => {
    const chosen = await interview(without("extras"), ["Choose those that hold", ["abroad"]]);
    expect(chosen.heard[1]).toBe("Only what you use every week.");
    expect(chosen.heard[3]).toBe("What else do you use? {abroad | films}");
    expect(chosen.out).toContain("recommended: Plan 60");
    expect((await interview(without("extras"), ["None of them"])).out).toContain("recommended: Plan 10");
    expect((await interview(without("extras"), ["Choose those that hold", []])).out).toContain(
      "recommended: Plan 10",
    );
  });
  test("a day, and that there is none", async () => {
    const day = await interview(without("since"), ["Type it", { type: "2019-12-31" }]);
    expect(day.heard).toContain("Type a day, such as 2026-01-31 (nothing: choose again)");
    expect(day.out).toContain("recommended: Plan 40");
    expect((await interview(without("since"), ["There is none"])).out).toContain("recommended: Plan 10");
  });
  test("where a record is needed it says so, and the answer counts as one", async () => {
    const { heard, out } = await interview(without("income"), ["Type it", { type: "1000.00" }]);
    expect(heard[1]).toBe("What somebody says does not count here: answer from a record.");
    expect(heard).toContain("Type an amount in EUR with its decimals, such as 12.50 (nothing: choose again)");
    expect(out).toContain("Our records show: €1,000.00.");
    expect(out).toContain("recommended: Plan 20");
  });
  test("neither is guessed: who does not know or will not say gets what is enough in any case", async () => {
    const unknown = await interview(without("works"), ["I do not know"]);
    expect(unknown.code).toBe(0);
    expect(unknown.out).toMatch(
      /^open\nit may come to: Plan 10, €10\.00; Plan 100, €100\.00\nenough in any case: Plan 100/,
    );
    expect(unknown.out).toContain("Do you work? You do not know.");
    const refused = await interview(without("works"), ["I would rather not say"]);
    expect(refused.out).toContain("Do you work? You would rather not say.");
  });
  test("goes back, answer by answer, also past what was known before the dialogue", async () => {
    const back = await interview({ works: false, age: 15, extras: [] }, [
      "There is none",
      "Go back",
      "Type it",
      { type: "2019-01-01" },
    ]);
    expect([back.left, back.out.split("\n")[0]]).toEqual([0, "recommended: Plan 40, €40.00"]);
    // Nothing was asked yet: the last of what was given is taken back.
    const before = await interview({ works: false, extras: [] }, ["Go back", "Go back", "Stop here"]);
    const left = before.heard.filter((line) => line.endsWith("more questions."));
    expect(left).toEqual(["3", "4", "5"].map((most) => `At most ${most} more questions.`));
    expect(before.out).not.toContain("You said");
  });
  test("nothing is there to go back to at the beginning", async () => {
    const { heard } = await interview({}, ["Stop here"]);
    expect(heard.at(-1)).not.toContain("Go back");
    expect(heard[0]).toBe("At most 5 more questions.");
  });
  test("stops where the person wants to, and says what it may come to and what is next: 0", async () => {
    const { code, out } = await interview({ works: false }, ["Stop here"]);
    expect(code).toBe(0);
    expect(out).toMatch(/^open\nit may come to: Plan 10, €10\.00; /);
    expect(out).toContain("What we recommend\n- It is too early to say. First ask: ");
  });
  test("broken off, it shows what was answered: 130", async () => {
    const { code, out } = await interview({ works: false }, ["break off"]);
    expect(code).toBe(130);
    expect(out).toContain("- Do you work? You said: no.");
    // Within an answer too.
    expect((await interview(without("age"), ["Type a number", "break off"])).code).toBe(130);
    expect((await interview(without("extras"), ["Choose those that hold", "break off"])).code).toBe(130);
  });
  test("answers that cannot all hold: it says so, and asks the one again that settles it", async () => {
    const contrary = { ...OTHERS, works: true, age: 5 };
    const { code, heard, out, left } = await interview(contrary, ["No"]);
    expect([code, left]).toEqual([0, 0]);
    expect(heard.slice(0, 2)).toEqual([expect.stringMatching(/cannot all hold/), "Which is it?"]);
    expect(out).toMatch(/^recommended: Plan 10, /);
    // Not to know settles it as well: what was said before is gone.
    const unknown = await interview(contrary, ["I do not know"]);
    expect(unknown.out).toContain("Do you work? You do not know.");
    // Of a vague answer too.
    const vague = { ...OTHERS, works: { value: true, from: "observed" }, age: { lt: 12 } };
    expect((await interview(vague, ["I do not know"])).out).toContain("How old are you? You do not know.");
    // Left as they are, they are told: there is nothing to recommend.
    const stopped = await interview(contrary, ["Stop here"]);
    expect(stopped.code).toBe(1);
    expect(stopped.out).toMatch(/^conflict: .*cannot all hold.*\nask again: Do you work\?\n$/);
  });
  test("nothing fits: 1", async () => {
    const folder = emptyFolder();
    const few = { ...PLANS, offerings: PLANS.offerings.slice(0, 1), noneFits: "We have nothing for you." };
    writeFileSync(join(folder, "plans.json"), JSON.stringify(few));
    const facts = JSON.stringify(without("works"));
    const { code, out } = await hold(scripted("Yes"), folder, "--facts", facts);
    expect([code, out.split("\n")[0]]).toEqual([1, "none-fits: We have nothing for you."]);
  });
  test("--json has how it ended, the assessment and what it comes to", async () => {
    const { out } = await interview(without("works"), ["Yes"], "--json");
    expect(JSON.parse(out)).toMatchObject({
      ended: "done",
      session: { policy: { id: "plans" }, answers: { works: { status: "known", value: true } } },
      result: { status: "decided", recommendation: { offering: "p100" } },
    });
    expect(JSON.parse((await interview({}, ["Stop here"], "--json")).out).ended).toBe("stopped");
    expect(JSON.parse((await interview({}, ["break off"], "--json")).out).ended).toBe("cancelled");
  });
});

describe("a dialogue that is kept in a file", () => {
  test("is written after every answer, and gone on with", async () => {
    const folder = emptyFolder();
    const kept = () => JSON.parse(readFileSync(join(folder, "ann.json"), "utf8"));
    const facts = JSON.stringify({ works: false, age: 15, extras: [] });
    const first = await hold(
      scripted("There is none", "break off"),
      folder,
      "--session",
      "ann.json",
      "--facts",
      facts,
    );
    expect(first.code).toBe(130);
    expect(first.out).toMatch(/\nkept in ann\.json\n$/);
    expect(Object.keys(kept().answers)).toEqual(["works", "age", "extras", "since"]);
    const second = await hold(
      scripted("Go back", "Type it", { type: "2019-01-01" }),
      folder,
      "--session",
      "ann.json",
    );
    expect([second.code, second.left]).toEqual([0, 0]);
    expect(kept().answers.since.value).toBe("2019-01-01");
    // Without a dialogue it says what to ask next, or what is known.
    const asked = await runIn({ folder }, "ask", "plans.json", "--session", "ann.json");
    expect(asked).toMatchObject({ code: 0, out: "recommended: Plan 40, €40.00\nYou are loyal.\n" });
  });
  test.each([
    ["not JSON at all", "not JSON"],
    ['{"answers":{}}', "missing"],
    [
      JSON.stringify({
        policy: { id: "plans", version: "0", digest: `sha256:${"0".repeat(64)}` },
        answers: {},
        personal: [],
      }),
      "another",
    ],
  ])("of something else is refused and left as it is: %s", async (text, said) => {
    const folder = emptyFolder();
    writeFileSync(join(folder, "ann.json"), text);
    const { code, err } = await hold(scripted(), folder, "--session", "ann.json");
    expect([code, err]).toEqual([2, expect.stringContaining(said)]);
    expect(readFileSync(join(folder, "ann.json"), "utf8")).toBe(text);
  });
  test("that cannot be written is bad use", async () => {
    const facts = JSON.stringify(without("works"));
    const { code, err } = await hold(
      scripted("Yes"),
      emptyFolder(),
      "--session",
      "no/ann.json",
      "--facts",
      facts,
    );
    expect([code, err]).toEqual([2, expect.stringContaining("cannot write `no/ann.json`")]);
  });
});

describe("how a customer wants to be treated", () => {
  const BROADBAND = join(process.cwd(), "examples/broadband.json");
  const known = ["--facts", '{"worksFromHome":true,"sendsLargeFiles":true}'];
  const choose = ["Choose what matters to you", ["that it does not take my time"]] as const;
  const treat = (moves: readonly Move[], ...args: string[]) =>
    runIn({ prompter: async () => scripted(...moves) }, "ask", BROADBAND, "--interactive", ...known, ...args);

  test("is asked last, where the policy has promises; without a contact nothing can be promised", async () => {
    const { code, out } = await treat(choose);
    expect(code).toBe(0);
    expect(out).toContain("How you want to be treated\n- To be done quickly. Without a contact");
    expect((await treat(["Nothing in particular"])).out).not.toContain("How you want to be treated");
    expect((await treat(["Choose what matters to you", "break off"])).code).toBe(130);
  });
  test("is not asked again where it was said", async () => {
    const session = ["--session", join(emptyFolder(), "ann.json")];
    await treat(choose, ...session);
    expect((await treat([], ...session)).out).toContain("- To be done quickly.");
  });
  test("--contact says when, who and how", async () => {
    const contact = {
      at: "2026-03-02T09:12:00Z",
      customer: { kind: "customer", id: "c-204" },
      servedBy: { kind: "person", id: "ann" },
      channel: "phone",
    };
    const { out } = await treat(
      ["Choose what matters to you", ["that I know what happens next without asking"]],
      "--contact",
      JSON.stringify(contact),
      "--locale",
      "en-GB",
    );
    expect(out).toContain("Your needs: Broadband\n2 March 2026, 09:12 UTC\n");
    expect(out).toMatch(/- To be informed\. .* By 2 March 2026/);
  });
  test.each(["{", '{"at":"now"}'])("--contact %s is bad use", async (contact) => {
    expect(await treat([], "--contact", contact)).toMatchObject({
      code: 2,
      err: expect.stringContaining("--contact: "),
    });
  });
});

// She says "not much" and is not sold the cheapest: she is asked about calls.
test("the caller of the complete broadband policy, from not much to the plan that carries her calls", async () => {
  const caller = answering({
    "How much is the internet used in your home: how many people are online at the same time?": [
      "“not much”",
      "Type a number",
      { type: "1" },
    ],
    "Does anybody make video calls with one other person, on a phone or on a large screen?": [
      "“with the grandchildren”",
      "on-a-screen",
    ],
    "Does anybody make video calls with several others, and do two of them run at once?": ["never"],
    "How many people live in your home?": ["“just me”"],
    "How often do you send large files, such as films that you made?": ["never"],
    "Does anybody play games over the internet, alone or with others?": ["never"],
    "Does anybody study from home?": ["nobody"],
    "Does anybody work from home?": ["nobody"],
    "How many films or programmes run over the internet at the same time?": ["“none”"],
    "When something does not work, how do you want help: from pages, by email, by phone, by a visit?": [
      "phone",
    ],
    "Which of these are connected: radio or speaker, camera, doorbell, heating, alarm, telephone?": [
      "None of them",
    ],
    "For how long can you bind yourself: a month, a year, two years?": ["two-years"],
    "How much does the price matter to you: little, much, or is there a limit?": ["much"],
    "Who set your computer up?": ["relative"],
    "What may it cost a month at the most, in pounds?": ["There is none"],
    "How do you want to be treated?": [
      "Choose what matters to you",
      ["that somebody cares how it ends for me"],
    ],
  });
  const { code, out } = await runIn(
    { prompter: async () => caller },
    "ask",
    "examples/broadband-complete.json",
    "--interactive",
    "--facts",
    '{"peopleOnline":{"said":"not much"}}',
  );
  expect(code).toBe(0);
  expect(caller.heard).toContain(
    "Does anybody make video calls with one other person, on a phone or on a large screen?",
  );
  expect(out).toMatch(/^recommended: Steady, £23\.00\n/);
  expect(out).toContain("A video call in HD needs 1.5 Mbit/s in both directions.");
}, 120_000);
