import { describe, expect, test } from "vitest";
import { runIn } from "../world.ts";
import { scripted } from "./scripted.ts";

const BROADBAND = "examples/broadband.json";
const known = (facts: object) => ["--facts", JSON.stringify(facts)];

describe("evenhand ask with a needs policy", () => {
  test("the question, how to answer it, and what it may come to: 0", async () => {
    const { code, out } = await runIn(
      {},
      "ask",
      BROADBAND,
      ...known({ worksFromHome: false, films: "none" }),
    );
    expect(code).toBe(0);
    expect(out.split("\n")).toEqual([
      expect.stringMatching(/\?$/),
      expect.stringMatching(/^question: \w+$/),
      "how: ask the customer",
      expect.stringMatching(
        /^answer: .*; \{"unanswered":"does-not-know"\}; \{"unanswered":"rather-not-say"\}$/,
      ),
      expect.stringMatching(/^it may come to: Basic, £15\.00; /),
      expect.stringMatching(/^enough in any case: .*; not to know costs £\d/),
      "",
    ]);
  });
  test("words that the policy understands are an answer, and are shown as one", async () => {
    const all = { daysOnline: 1, peopleOnline: 1, films: "none", games: false, worksFromHome: false };
    const rest = { studies: false, sendsLargeFiles: false };
    const { out } = await runIn({}, "ask", BROADBAND, ...known({ ...all, ...rest }));
    expect(out).toContain('answer: "none", "personal" or "group"; {"said":"with the family"}; ');
    const words = known({ ...all, ...rest, videoCalls: { said: "with the family" } });
    expect((await runIn({}, "ask", BROADBAND, ...words)).out).toContain("recommended: Steady, £22.00\n");
  });
  test("nothing left to ask: what is recommended, and why", async () => {
    const { code, out } = await runIn(
      {},
      "ask",
      BROADBAND,
      ...known({ worksFromHome: true, sendsLargeFiles: true }),
    );
    expect([code, out]).toEqual([
      0,
      "recommended: Studio, £38.00\nWork or study from home, with large files to send.\n",
    ]);
  });
  test("--json has the result, the question in words and the form of the answer", async () => {
    const open = JSON.parse((await runIn({}, "ask", BROADBAND, "--json")).out);
    expect(open).toMatchObject({ status: "open", question: expect.any(String), answer: expect.any(String) });
    const decided = await runIn(
      {},
      "ask",
      BROADBAND,
      "--json",
      ...known({ worksFromHome: true, sendsLargeFiles: true }),
    );
    expect(JSON.parse(decided.out)).toMatchObject({
      status: "decided",
      recommendation: { offering: "studio" },
    });
  });
  test("answers that cannot be used are bad use, all at once", async () => {
    const { code, err } = await runIn({}, "ask", BROADBAND, ...known({ games: 3, pets: 1 }));
    expect([code, err]).toEqual([
      2,
      expect.stringMatching(/^error: --facts: games: .*; pets: .*is not a question/),
    ]);
  });
  test.each([
    [["--from", "recorded"], "--from and --extra"],
    [["--extra", "ignore"], "--from and --extra"],
    [["--session", "-"], "takes the name of a file"],
  ])("%s is bad use", async (args, said) => {
    const { code, err } = await runIn({}, "ask", BROADBAND, ...args);
    expect([code, err]).toEqual([2, expect.stringContaining(said)]);
  });
  test("what is wrong with the document stands at its line", async () => {
    const input = '{\n  "id": "x",\n  "offerings": []\n}';
    const { code, err } = await runIn({ input }, "ask", "-");
    expect([code, err]).toEqual([
      2,
      expect.stringMatching(/^-:3:3 error too-small [\s\S]*^error: - is not a needs policy/m),
    ]);
  });
  test.each(["show", "cases", "module"])("%s says that it is a needs policy: 2", async (command) => {
    const { code, err } = await runIn({}, command, BROADBAND);
    expect([code, err]).toEqual([
      2,
      "error: `examples/broadband.json` is a needs policy, and this command takes a policy that decides: see `evenhand check` and `evenhand ask`\n",
    ]);
  });
});

describe("evenhand ask --interactive", () => {
  test("where nobody sits at a terminal it is bad use, and says what to do instead", async () => {
    const { code, err } = await runIn({}, "ask", BROADBAND, "--interactive");
    expect([code, err]).toEqual([
      2,
      "error: --interactive needs a terminal: without it, `evenhand ask FILE --facts JSON` says what to ask next\n",
    ]);
  });
  test("standard input is for the answers", async () => {
    const prompter = async () => scripted();
    const { code, err } = await runIn({ prompter }, "ask", "-", "--interactive");
    expect([code, err]).toEqual([2, expect.stringContaining("name a file")]);
  });
  test("--contact is for a needs policy", async () => {
    const { code, err } = await runIn({}, "ask", "scheme:eu261", "--contact", "{}");
    expect([code, err]).toEqual([2, "error: --contact is for a needs policy\n"]);
  });
});
