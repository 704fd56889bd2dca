import { describe, expect, test } from "vitest";
import { flight, flightDocument } from "../policy/explaining/flight-document.ts";
import { samplePolicy } from "./sample-policy.ts";
import { runIn } from "./world.ts";

const SCHEME = "scheme:delay-repay-15";
const late = '{"delay":47,"ticket":"return","fare":"32.40"}';
const whole = '{"compensation":{"amount":3240,"currency":"GBP"}}';
const own = '{"compensation":{"amount":810,"currency":"GBP"}}';
const why = (...args: readonly string[]) => runIn({}, "why", SCHEME, "--facts", ...args);

describe("evenhand why", () => {
  test("decided: 0, every rule, what was enough, what it hangs on, and the smallest change", async () => {
    const { code, out, err } = await why(late);
    expect([code, err]).toEqual([0, ""]);
    const lines = out.split("\n");
    expect(lines.slice(0, 3)).toEqual([
      "decided compensation: £8.10",
      "30 to 59 minutes late on a return ticket: 25% of the fare.",
      "two-hours does not fire: delay is 47, needs ≥ 120.",
    ]);
    expect(lines).toContain("half-hour-return fires.");
    expect(lines).toContain("quarter-hour-return holds, and half-hour-return comes first.");
    expect(lines.slice(-6)).toEqual([
      "enough to know: delay, ticket, fare",
      "hangs on: delay, 60 instead of 47 would change it",
      "hangs on: ticket, single instead of return would change it",
      "hangs on: fare, £32.42 instead of £32.40 would change it",
      "smallest change: delay 60 instead of 47: then compensation £16.20, by one-hour-return",
      "",
    ]);
  });
  test.each<[readonly string[], number, string]>([
    [["--rule", "half-hour-return"], 0, "half-hour-return fires."],
    [["--rule", "two-hours"], 1, "two-hours does not fire: delay is 47, needs ≥ 120."],
    [["--rule", "otherwise"], 1, "half-hour-return fires, so nothing is left for what holds otherwise."],
    [["--outcome", own], 0, "half-hour-return fires."],
    [["--outcome", whole], 1, "two-hours does not fire: delay is 47, needs ≥ 120."],
  ])("of what was asked only: %j gives %i", async (args, exit, text) => {
    const { code, out } = await why(late, ...args);
    expect(code).toBe(exit);
    expect(out.split("\n")[2]).toBe(text);
    expect(out.split("\n").filter((line) => / fires|does not fire/.test(line)).length).toBeLessThan(3);
  });
  test("the smallest change leads to what was asked for", async () => {
    expect((await why(late, "--rule", "two-hours")).out).toContain(
      "smallest change: delay 120 instead of 47: then compensation £32.40, by two-hours\n",
    );
    expect((await why(late, "--outcome", whole)).out).toContain("then compensation £32.40, by ");
    expect((await why(late, "--rule", "half-hour-return")).out).not.toContain("smallest change");
  });
  test.each<[string, string, string]>([
    ["open", '{"delay":47}', "open\nThis cannot be decided yet."],
    ["invalid", '{"delai":47}', "invalid unknown-fact delai"],
  ])("%s: 1, and nothing that it could hang on", async (_, facts, head) => {
    const { code, out } = await why(facts);
    expect([code, out.slice(0, head.length)]).toEqual([1, head]);
    expect(out).not.toMatch(/enough to know|hangs on|smallest change/);
  });
  test("a gap hangs on something too: 1", async () => {
    const input = samplePolicy({ otherwise: undefined, cases: undefined });
    const args = ["why", "-", "--from", "recorded", "--facts", '{"daysLate":1,"price":"3.00"}'];
    const { code, out } = await runIn({ input }, ...args);
    expect(code).toBe(1);
    expect(out).toBe(
      [
        "gap",
        "No rule of this policy covers this case.",
        "a-week does not fire: daysLate is 1, needs ≥ 7.",
        "enough to know: daysLate",
        "hangs on: daysLate, 7 instead of 1 would change it",
        "smallest change: daysLate 7 instead of 1: then refund €0.30, by a-week",
        "",
      ].join("\n"),
    );
  });
  test("--locale says the rules in German, --extra leaves out what is not declared", async () => {
    const { code, out } = await why('{"delay":3,"x":1}', "--locale", "de", "--extra", "ignore");
    expect(code).toBe(0);
    expect(out).toContain("two-hours greift nicht: delay ist 3, nötig ist ≥ 120.");
  });
  test("--json has the decision, the rules, and what it hangs on", async () => {
    const { code, out } = await why(late, "--json", "--rule", "two-hours");
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      decision: { status: "decided", outcome: { compensation: { amount: 810, currency: "GBP" } } },
      rules: [{ rule: "two-hours", status: "fails", failing: [{ fact: "delay" }] }],
      enough: { status: "enough", exact: true },
      needed: { status: "needed", facts: [{ fact: "delay", instead: 60 }, {}, {}] },
      counterfactual: { status: "changed", changes: [{ fact: "delay", from: 47, to: 120 }] },
    });
    const open = JSON.parse((await why('{"delay":47}', "--json")).out);
    expect(Object.keys(open)).toEqual(["decision", "rules"]);
  });
  test("lists, sets and what was worked out", async () => {
    const args = ["why", "-", "--facts", JSON.stringify(flight()), "--rule", "flown"];
    const { code, out } = await runIn({ input: JSON.stringify(flightDocument) }, ...args);
    expect(code).toBe(1);
    expect(out).toContain("flown does not fire: anyFlown is no (from segments), needs yes.\n");
    expect(out).toMatch(
      /\nsmallest change: segments \[\{.*"(flying|landed)".*\}\]: then refund €0\.00, by flown\n$/,
    );
  });
  test.each<[readonly string[], RegExp]>([
    [
      [late, "--rule", "two-hour"],
      /--rule: `two-hour` is not a rule of this policy - did you mean `two-hours`\?/,
    ],
    [[late, "--outcome", '{"compensatoin":1}'], /--outcome: .* did you mean `compensation`\?/],
    [
      [late, "--outcome", '{"compensation":3}'],
      /--outcome: compensation: `3` is not a value of `compensation`/,
    ],
    [[late, "--outcome", "{"], /--outcome: this is not JSON/],
    [[late, "--outcome", "3"], /--outcome: write an object of outcome fields/],
    [[late, "--outcome", "[]"], /--outcome: write an object of outcome fields/],
    [[late, "--outcome", "null"], /--outcome: write an object of outcome fields/],
    [[late, "--outcome", own, "--rule", "two-hours"], /cannot be used with option '--rule <id>'/],
    [["{"], /--facts: this is not JSON/],
  ])("bad use: 2 (%j)", async (args, message) => {
    const { code, out, err } = await why(...args);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(message);
  });
  test("what facts and options say is written out, never obeyed", async () => {
    const hostile = "\u001b[2J\u202e";
    for (const args of [
      [JSON.stringify({ [hostile]: 1 })],
      [late, "--rule", hostile],
      [late, "--outcome", `{"${hostile}":1}`],
    ]) {
      const { out, err } = await why(...args);
      expect(`${out}${err}`.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\u202e]/u);
    }
  });
});
