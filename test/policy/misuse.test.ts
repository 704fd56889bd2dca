import { inspect } from "node:util";
import {
  decide,
  definePolicy,
  explain,
  factsFrom,
  loadPolicy,
  MisuseError,
  outcome,
  parsePolicyText,
  runCases,
  whyNot,
} from "evenhand";
import { delayRepay15 } from "evenhand/schemes/delay-repay-15";
import { describe, expect, test } from "vitest";

/** The code of what is thrown. */
function codeOf(misuse: () => unknown): string {
  try {
    misuse();
  } catch (error) {
    if (error instanceof MisuseError) return error.code;
    throw error;
  }
  return "nothing was thrown";
}

const lost = definePolicy({
  id: "lost",
  version: "1",
  purpose: "make-whole",
  facts: { lost: { type: "boolean", needs: "recorded", title: { en: "the loss", de: "der Verlust" } } },
  outcome: { refund: { type: "money", currency: "GBP" } },
  rules: [{ id: "lost", when: { lost: true }, then: { refund: "5" }, because: "Lost." }],
  otherwise: { then: { refund: "0" }, because: "Not lost." },
});

describe("mistakes of a program without types", () => {
  test.each([delayRepay15.document, undefined, null, {}, "eu261"])(
    "%s is not a policy, and that is said",
    (policy) => {
      for (const verb of [decide, outcome, whyNot, factsFrom] as const) {
        expect(codeOf(() => verb(policy as never, {} as never))).toBe("not-a-policy");
      }
      expect(codeOf(() => runCases(policy as never))).toBe("not-a-policy");
    },
  );
  test.each(["Verified", "record", "", 5, "toString", null])(
    "an origin %j makes no record of a claim",
    (from) => {
      const decision = decide(lost, { lost: true }, { from: from as never });
      expect(decision.status === "invalid" && decision.issues[0]?.code).toBe("wrong-origin");
    },
  );
  test("an option that does not exist is not ignored", () => {
    expect(decide(lost, { lots: true } as never, { extra: "drop" as never })).toMatchObject({
      status: "invalid",
    });
    expect(codeOf(() => explain(decide(lost, {}), { audience: "boss" as never }))).toBe("unknown-audience");
  });
  test("facts are not taken from nothing, nor by a name that is no fact", () => {
    expect(codeOf(() => factsFrom(delayRepay15, null as never))).toBe("not-an-object");
    expect(codeOf(() => factsFrom(delayRepay15, {}, { tickt: "a" } as never))).toBe("unknown-fact");
  });
  test("bytes are not text, and a byte order mark is no mistake", () => {
    const bytes = parsePolicyText(Buffer.from("{}") as never);
    expect(bytes.ok ? "" : bytes.issues[0]?.code).toBe("not-text");
    expect(parsePolicyText(`\uFEFF${JSON.stringify(delayRepay15.document)}`).ok).toBe(true);
  });
  test("a policy that is printed does not spill its tables", () => {
    expect(inspect(delayRepay15)).toContain("[its tables]");
    expect(inspect(delayRepay15)).not.toContain("Int32Array");
  });
});

describe("what a reader sees", () => {
  test("a fact is asked for by its name for people", () => {
    const open = decide(lost, { lost: true });
    expect(explain(open)).toContain("We still need a record of: the loss.");
    expect(explain(open, { locale: "de" })).toContain("Uns fehlt noch ein Beleg für: der Verlust.");
  });
  test("a module that holds nothing but a document is the document", () => {
    expect(loadPolicy({ default: delayRepay15.document }).digest).toBe(delayRepay15.digest);
  });
});
