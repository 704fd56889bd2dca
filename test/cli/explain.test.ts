import { describe, expect, test } from "vitest";
import { flight, flightDocument } from "../policy/explaining/flight-document.ts";
import { samplePolicy } from "./sample-policy.ts";
import { runIn } from "./world.ts";

const SCHEME = "scheme:delay-repay-15";
const late = '{"delay":47,"ticket":"return","fare":"32.40"}';

describe("evenhand explain", () => {
  test("decided: 0, the customer's words and nothing else", async () => {
    const ran = await runIn({}, "explain", SCHEME, "--facts", late);
    expect(ran).toEqual({
      code: 0,
      out: "30 to 59 minutes late on a return ticket: 25% of the fare.\n",
      err: "",
    });
  });
  test.each<[string, string, string]>([
    ["open", '{"delay":47}', "This cannot be decided yet. Which kind of ticket was it?\n"],
    ["invalid", '{"delay":-1}', "These facts cannot be used:\ndelay: `-1` is outside the domain of `delay`"],
  ])("%s: 1, and the words say so", async (_, facts, text) => {
    const { code, out } = await runIn({}, "explain", SCHEME, "--facts", facts);
    expect([code, out.slice(0, text.length)]).toEqual([1, text]);
  });
  test("--audience and --locale choose the reader, --from where values come from", async () => {
    const args = ["explain", "-", "--facts", '{"daysLate":8,"price":"30.00"}', "--from", "recorded"];
    const input = samplePolicy();
    expect((await runIn({ input }, ...args)).out).toBe("8 days late.\n");
    expect((await runIn({ input }, ...args, "--locale", "de")).out).toBe("8 Tage zu spät.\n");
    const audit = (await runIn({ input }, ...args, "--audience", "audit")).out;
    expect(audit).toContain("price €30.00 (recorded)");
    expect(audit).toContain("sha256:");
    expect((await runIn({ input }, ...args, "--audience", "agent")).out).not.toContain("sha256:");
  });
  test("--extra ignore leaves out what is not declared", async () => {
    const args = ["explain", SCHEME, "--facts", '{"delay":3,"ticketNumber":17}'];
    expect((await runIn({}, ...args)).code).toBe(1);
    expect((await runIn({}, ...args, "--extra", "ignore")).code).toBe(0);
  });
  test("--json has the words and how the case stands", async () => {
    const { code, out } = await runIn(
      {},
      "explain",
      SCHEME,
      "--json",
      "--facts",
      late,
      "--audience",
      "agent",
    );
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({
      status: "decided",
      audience: "agent",
      locale: "en",
      text: expect.stringMatching(/^30 to 59 minutes late .*\nRule: half-hour-return\n/),
    });
  });
  test("lists, sets, moments and what was worked out", async () => {
    const facts = JSON.stringify(flight());
    const input = JSON.stringify(flightDocument);
    const { code, out } = await runIn({ input }, "explain", "-", "--facts", facts, "--audience", "agent");
    expect(code).toBe(0);
    expect(out).toContain("With wheelchair and guide-dog on 2 records: €75.25 back.\n");
    expect(out).toContain(
      "Worked out: sinceBooking 5,370 (from bookedAt and now); anyFlown no (from segments);",
    );
  });
  test.each<[readonly string[], RegExp]>([
    [[SCHEME], /required option '--facts <json>' not specified/],
    [[SCHEME, "--facts", "{"], /--facts: this is not JSON/],
    [[SCHEME, "--facts", late, "--audience", "public"], /Allowed choices are customer, agent, audit/],
    [[SCHEME, "--facts", late, "--locale", "d_e_"], /Write a language tag/],
    [["scheme:none", "--facts", late], /`scheme:none` is not published/],
  ])("bad use: 2 (%j)", async (args, message) => {
    const { code, out, err } = await runIn({}, "explain", ...args);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(message);
  });
  test("what facts say is written out, never obeyed", async () => {
    const facts = JSON.stringify({ "\u001b[2J\u202e": 1, delay: "\u0007" });
    for (const more of [[], ["--json"], ["--audience", "audit"]]) {
      const { out } = await runIn({}, "explain", SCHEME, "--facts", facts, ...more);
      expect(out.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\u202e]/u);
    }
  });
});
