import { describe, expect, test } from "vitest";
import { canonicalJson } from "../../../src/policy/reading/canonical-json.ts";
import { digestOf } from "../../../src/policy/reading/digest.ts";

describe("canonical JSON", () => {
  // The example of RFC 8785, section 3.2.2.
  test("writes the example of the standard", () => {
    const value = {
      numbers: [Number("333333333.33333329"), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"/",
      literals: [null, true, false],
    };
    expect(canonicalJson(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });
  // The sorting example of RFC 8785, section 3.2.3: by UTF-16 code units.
  test("sorts keys as the standard does", () => {
    const value = {
      "\u20ac": "Euro Sign",
      "\r": "Carriage Return",
      "\ufb33": "Hebrew Letter Dalet With Dagesh",
      "1": "One",
      "\ud83d\ude00": "Emoji: Grinning Face",
      "\u0080": "Control",
      "\u00f6": "Latin Small Letter O With Diaeresis",
    };
    const order = [...canonicalJson(value).matchAll(/:"([^"]*)"/g)].map((match) => match[1]);
    expect(order).toEqual([
      "Carriage Return",
      "One",
      "Control",
      "Latin Small Letter O With Diaeresis",
      "Euro Sign",
      "Emoji: Grinning Face",
      "Hebrew Letter Dalet With Dagesh",
    ]);
  });
  test("leaves out what is undefined, as JSON does", () => {
    expect(canonicalJson({ b: 1, a: undefined })).toBe('{"b":1}');
  });
});

describe("digests", () => {
  // The digests of "" and "abc" are those of FIPS 180-4; here with the quotation marks that JSON adds.
  test("are SHA-256 over canonical JSON, whatever the order of keys", async () => {
    const text = '{"a":[1,"ü"],"b":true}';
    const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
    const hex = [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    expect(digestOf({ b: true, a: [1, "ü"] })).toBe(`sha256:${hex}`);
  });
  test("stay what they were", () => {
    expect(digestOf({})).toBe("sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
    expect(digestOf("abc")).toBe("sha256:6cc43f858fbb763301637b5af970e2a46b46f461f27e5a0f41e009c59b827b25");
  });
});
