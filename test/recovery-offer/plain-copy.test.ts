import { guard, type PaymentRequest, recover } from "evenhand/recovery-offer";
import { describe, expect, test } from "vitest";
import { coldMeal, restaurant, table4 } from "./restaurant.ts";

/** An object whose field answers with one value after the other, and with the last of them from then on. */
function changing(field: string, values: readonly unknown[], rest: object = {}): object {
  let read = 0;
  return Object.defineProperty({ ...rest }, field, {
    enumerable: true,
    get: () => values[Math.min(read++, values.length - 1)],
  });
}
/** Another value at each place in the row of readings, for whoever reads the second, third or fourth. */
const late = <Value>(first: Value, other: Value): readonly (readonly Value[])[] =>
  [1, 2, 3, 4].map((times) => [...new Array<Value>(times).fill(first), other]);

const again = { ...coldMeal, repeats: 1 };
const euros = (amount: number) => ({ amount, currency: "EUR" });
const request = {
  action: "pay",
  as: "goodwill",
  amount: euros(400),
  failure: again,
  requestedBy: table4.servedBy,
};
const guarded = (changes: object) => guard(restaurant, { ...request, ...changes } as PaymentRequest, table4);
const recovered = (failure: object) => recover(restaurant, failure as typeof coldMeal, table4);

describe("what changes between two readings is read once", () => {
  test("the currency of an amount", () => {
    for (const values of late("USD", "EUR")) {
      const amount = changing("currency", values, { amount: 400 });
      expect(guarded({ amount })).toMatchObject({
        code: "unusable-request",
        issues: [{ code: "other-currency", path: ["amount", "currency"] }],
      });
      const already = [{ as: "goodwill", amount: changing("currency", values, { amount: 1 }) }];
      expect(guarded({ already })).toMatchObject({
        issues: [{ code: "other-currency", path: ["already", 0, "amount", "currency"] }],
      });
    }
    for (const values of late("EUR", "USD"))
      expect(guarded({ amount: changing("currency", values, { amount: 400 }) })).toEqual(guarded({}));
  });

  test("an amount, whoever asks, and what was paid before", () => {
    for (const values of late(euros(400), euros(6000)))
      expect(guard(restaurant, changing("amount", values, request) as PaymentRequest, table4)).toEqual(
        guarded({}),
      );
    for (const values of late<unknown>(euros(400), undefined))
      expect(guard(restaurant, changing("amount", values, request) as PaymentRequest, table4)).toEqual(
        guarded({}),
      );
    for (const values of late<unknown>("waiter", "owner")) {
      const requestedBy = changing("role", values, { kind: "person", id: "will" });
      expect(guarded({ amount: euros(1001), requestedBy }).status).toBe("needs-approval");
    }
    for (const values of late<unknown>([{ as: "goodwill", amount: euros(900) }], undefined))
      expect(guard(restaurant, changing("already", values, request) as PaymentRequest, table4).status).toBe(
        "needs-approval",
      );
  });

  test("a fact, its value and its origin", () => {
    const plain = recovered(coldMeal);
    for (const values of late(false, true))
      expect(recovered({ ...coldMeal, facts: changing("eaten", values, coldMeal.facts) })).toEqual(plain);
    for (const values of late<unknown>("18.50", "180.00")) {
      const price = changing("value", values, { from: "recorded", ref: "bill 88" });
      expect(recovered({ ...coldMeal, facts: { ...coldMeal.facts, price } })).toEqual(plain);
    }
    const claimed = recovered({
      ...coldMeal,
      facts: { eaten: false, price: { value: "18.50", from: "claimed" } },
    });
    for (const values of late("claimed", "recorded")) {
      const price = changing("from", values, { value: "18.50" });
      expect(recovered({ ...coldMeal, facts: { eaten: false, price } })).toEqual(claimed);
    }
    for (const values of late("17.00", "180.00")) {
      const price = { value: changing("lte", values, { gte: "15.00" }), from: "recorded" };
      expect(recovered({ ...coldMeal, facts: { eaten: false, price } })).toMatchObject({
        owed: { atLeast: euros(1500), atMost: euros(1700) },
      });
    }
  });

  test("the contact", () => {
    for (const values of late("2026-03-06T19:30:00Z", "2030-01-01T00:00:00Z"))
      expect(recover(restaurant, coldMeal, changing("at", values, table4) as typeof table4)).toEqual(
        recovered(coldMeal),
      );
  });

  test("all of it, through a proxy, and each field no more than once", () => {
    const readings = new Map<string, number>();
    const watch = (value: object, path: string): object =>
      new Proxy(value, {
        get: (target, key, self) => {
          const field = `${path}.${String(key)}`;
          if (typeof key === "string") readings.set(field, (readings.get(field) ?? 0) + 1);
          const found = Reflect.get(target, key, self);
          return typeof found === "object" && found !== null ? watch(found, field) : found;
        },
      });
    const given = watch(request, "request") as PaymentRequest;
    expect(guard(restaurant, given, watch(table4, "contact") as typeof table4)).toEqual(guarded({}));
    expect(readings.get("request.amount.currency")).toBe(1);
    expect(readings.get("request.failure.facts.price.value")).toBe(1);
    expect([...readings].filter(([, times]) => times > 1)).toEqual([]);
  });

  test("what is no plain data has nothing to read", () => {
    class Price {
      #read = 0;
      get value() {
        return this.#read++ > 1 ? "180.00" : "18.50";
      }
      get from() {
        return "recorded";
      }
    }
    for (const price of [new Price(), new Date(0), new Map(), () => "18.50", Symbol("price")])
      expect(recovered({ ...coldMeal, facts: { eaten: false, price } }).status).not.toBe("decided");
  });

  test("what is nested too deep cannot be read", () => {
    let eaten: unknown = false;
    for (let level = 0; level < 100_000; level += 1) eaten = [eaten];
    expect(recovered({ ...coldMeal, facts: { eaten } })).toMatchObject({
      status: "invalid",
      issues: [{ code: "not-plain-data", path: [] }],
    });
  });
});

describe("a result is its caller's own", () => {
  /** Everything that can be changed in a value. */
  function partsOf(value: unknown, parts = new Set<object>()): ReadonlySet<object> {
    if (typeof value !== "object" || value === null || parts.has(value)) return parts;
    parts.add(value);
    for (const inner of Object.values(value)) partsOf(inner, parts);
    return parts;
  }
  const vague = {
    ...coldMeal,
    facts: { eaten: false, price: { value: { gte: "15.00", lte: "20.00" }, from: "recorded" } },
  };
  const clash = {
    ...coldMeal,
    facts: {
      eaten: false,
      price: [
        { value: "18.50", from: "recorded" },
        { value: "20.00", from: "claimed" },
      ],
    },
  };
  const odd = { ...coldMeal, kind: "both" };
  const mona = { kind: "person", id: "mona", role: "manager" };
  const makers: Readonly<Record<string, (input: object) => unknown>> = {
    recovered,
    "guard of a gift": (failure) => guarded({ failure }),
    "guard of a large gift": (failure) => guarded({ failure, amount: euros(1001) }),
    "guard of an approved gift": (failure) => guarded({ failure, amount: euros(1001), approvedBy: mona }),
    "guard of what is owed": (failure) => guarded({ failure, as: "entitlement", amount: euros(1500) }),
    "guard of too much": (failure) => guarded({ failure, as: "entitlement", amount: euros(9999) }),
  };
  for (const [name, make] of Object.entries(makers))
    test.each(Object.entries({ again, coldMeal, vague, clash, odd }))(`${name}: %s`, (_, failure) => {
      const first = make(failure);
      const inputs = partsOf([failure, table4, request, mona, restaurant]);
      const before = JSON.stringify(first);
      const second = make(failure);
      for (const part of partsOf(first)) {
        expect(inputs.has(part)).toBe(false);
        expect(partsOf(second).has(part)).toBe(false);
      }
      for (const part of partsOf(first)) {
        if (Array.isArray(part)) part.push("changed");
        else Object.assign(part, { changed: true });
      }
      expect(JSON.stringify(make(failure))).toBe(before);
    });
});
