import {
  accommodate,
  findBarriers,
  type NeedRecord,
  type Refusal,
  refuseAccommodation,
} from "evenhand/equity-accommodation";
import { describe, expect, test } from "vitest";
import { cannotTravel, collect, contact, pharmacy } from "./pharmacy.ts";

const throwing = (field: string | number, of: object) =>
  Object.defineProperty(of, field, {
    enumerable: true,
    get() {
      throw new Error("no");
    },
  });

describe("what throws when it is read is an issue", () => {
  test.each<[string, unknown]>([
    ["an item", throwing(0, [1])],
    ["an id", [throwing("id", {})]],
    ["an id beside a diagnosis", [throwing("id", { ...cannotTravel, diagnosis: "x" })]],
    [
      "a length",
      new Proxy([], {
        get() {
          throw new Error("no");
        },
      }),
    ],
  ])("%s of needs", (_, needs) => {
    const found = findBarriers(collect, needs as NeedRecord[], "phone", contact.at);
    expect(found.ok ? [] : found.issues.map(({ code }) => code)).toContain("not-plain-data");
    expect(accommodate(pharmacy, collect, needs as NeedRecord[], { contact }).status).toBe("invalid");
  });

  test.each(["decidedBy", "reasons", "alternative"])("%s of a refusal", (field) => {
    const refused = refuseAccommodation(throwing(field, { ground: "unsafe" }) as Refusal);
    expect(refused.ok ? [] : refused.issues.map(({ code }) => code)).toContain("not-plain-data");
    const inner = { decidedBy: throwing("kind", { id: "ann" }) };
    expect(refuseAccommodation(inner as unknown as Refusal).ok).toBe(false);
  });
});

test("a contact before the first year is an issue", () => {
  const at = "0000-01-01T00:00:00+23:59";
  const result = accommodate(pharmacy, collect, [cannotTravel], { contact: { ...contact, at } });
  expect(result.status === "invalid" && result.issues).toEqual([
    {
      code: "too-far",
      path: ["contact", "at"],
      message: "`0000-01-01T00:00:00+23:59` lies too far back",
      help: "give a date and time after `0001-01-01T00:00:00Z`",
    },
  ]);
  const first = { ...contact, at: "0001-01-01T00:00:00Z" };
  expect(accommodate(pharmacy, collect, [cannotTravel], { contact: first }).status).toBe("decided");
});

describe("a refusal", () => {
  const refusal: Refusal = {
    accommodation: "taxi",
    ground: "unsafe",
    reasons: "The road is closed.",
    decidedBy: { kind: "person", id: "ann" },
    decidedAt: "2026-03-02T09:30:00Z",
    alternative: { kind: "person", turnTo: { kind: "person", id: "ann" } },
    review: "2026-06-01T00:00:00Z",
  };

  test("may name who refused as who looks for another way", () => {
    expect(refuseAccommodation(refusal).ok).toBe(true);
  });

  test.each(["\u200b", "\u200b \u2060", "\u3164", "\u2800", "...", "\u00ad"])(
    "for the reasons %j is none",
    (reasons) => {
      const refused = refuseAccommodation({ ...refusal, reasons });
      expect(refused.ok ? [] : refused.issues.map(({ path }) => path.join("."))).toEqual(["reasons"]);
    },
  );

  test.each(["Zu weit.", "\u8def\u306f\u9589\u9396", "\u0627\u0644\u0637\u0631\u064a\u0642"])(
    "for the reasons %s is one",
    (reasons) => {
      expect(refuseAccommodation({ ...refusal, reasons }).ok).toBe(true);
    },
  );
});
