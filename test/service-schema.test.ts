import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import {
  Actor,
  Channel,
  Commitment,
  Contact,
  Harm,
  Instant,
  PersonalNeed,
  TrailEntry,
} from "evenhand/service";
import { describe, expect, test } from "vitest";
import { serviceSchema } from "../.ci/service-schema.ts";
import { annCalls, callBack } from "./service/samples.ts";

const schema = JSON.parse(readFileSync("src/service/service.schema.json", "utf8"));
const ajv = new Ajv2020({ strict: true, validateFormats: false }).addSchema(schema, "service");
const nouns = { Actor, Channel, Commitment, Contact, Harm, Instant, PersonalNeed, TrailEntry };

/** Both readings of one noun. */
function verdicts(noun: keyof typeof nouns, value: unknown): readonly [boolean, boolean] {
  return [ajv.validate(`service#/$defs/${noun}`, value) as boolean, nouns[noun].safeParse(value).success];
}

describe("service.schema.json", () => {
  test("is up to date (npm run schema)", () => {
    expect(JSON.stringify(schema)).toBe(JSON.stringify(JSON.parse(serviceSchema())));
  });

  test("says of every noun what it is for", () => {
    const silent = Object.entries<{ description?: string }>(schema.$defs).filter(
      ([, { description }]) => !description,
    );
    expect(silent.map(([name]) => name)).toEqual([]);
    expect(Object.keys(schema.$defs).length).toBe(17);
  });

  test.each<[keyof typeof nouns, unknown, boolean]>([
    ["Contact", annCalls, true],
    ["Contact", { ...annCalls, at: "2026-03-02T09:12:00" }, false],
    ["Contact", { ...annCalls, at: "2026-02-30T09:12:00Z" }, false],
    ["Contact", { ...annCalls, channel: "fax" }, false],
    ["Contact", { ...annCalls, mood: "cross" }, false],
    ["Commitment", callBack, true],
    ["Commitment", { ...callBack, due: undefined }, false],
    ["Commitment", { ...callBack, action: "Call back" }, false],
    ["Commitment", { ...callBack, meets: ["rich"] }, false],
    ["Commitment", { ...callBack, meets: [] }, false],
    ["Harm", "passed-around", true],
    ["Harm", "annoyed", false],
    ["PersonalNeed", "heard", true],
    ["PersonalNeed", "ignored", false],
    ["TrailEntry", { at: annCalls.at, by: annCalls.servedBy, what: "noted", text: "Said so." }, true],
    ["TrailEntry", { at: annCalls.at, by: annCalls.servedBy, what: "noted", text: "" }, false],
  ])("%s %j: %s, as the noun itself says", (noun, value, sound) => {
    const plain = JSON.parse(JSON.stringify(value));
    expect(verdicts(noun, plain)).toEqual([sound, sound]);
  });
});
