// Findings about needs policies, held against every customer of small ones.
import { expectOk } from "evenhand";
import {
  type Availability,
  analyseNeeds,
  assess,
  type NeedsPolicy,
  parseNeedsPolicy,
  startAssessment,
} from "evenhand/needs-assessment";
import { describe, expect, test } from "vitest";
import { broadband } from "./broadband.ts";
import { customersOf } from "./brute-force.ts";
import { answered, forDraftedNeeds, VALUES } from "./draft-needs.ts";

const codesOf = (policy: NeedsPolicy, code: string) =>
  analyseNeeds(policy).filter((one) => one.code === code);

describe("what an author should know", () => {
  test("is true of every customer", { timeout: 120_000 }, () => {
    const seen: { [code: string]: number } = {};
    for (const options of [{}, { conditional: true, collecting: true }]) {
      forDraftedNeeds({ seed: 97, count: 120, ...options }, (_, policy) => {
        const customers = customersOf(policy, startAssessment(policy), VALUES);
        const findings = analyseNeeds(policy);
        for (const { code } of findings) seen[code] = (seen[code] ?? 0) + 1;
        expect(findings.filter(({ code }) => code === "not-found-out")).toEqual([]);
        const never = policy.offerings.filter(({ id }) => !customers.some(({ right }) => right === id));
        const told = findings.flatMap(({ code, offerings = [] }) =>
          code === "dominated-offering" || code === "unreachable-offering" ? [offerings[0]] : [],
        );
        expect(told).toEqual(never.map(({ id }) => id));
        const unmet = findings.find(({ code }) => code === "need-never-met");
        expect(unmet !== undefined).toBe(customers.some(({ right }) => right === "none-fits"));
        if (unmet !== undefined) {
          const session = answered(policy, Object.entries(unmet.witness ?? {}));
          expect(assess(policy, session).status).toBe("none-fits");
        }
      });
    }
    expect(seen).toMatchObject({
      "dominated-offering": expect.any(Number),
      "unreachable-offering": expect.any(Number),
      "need-never-met": expect.any(Number),
      "question-never-matters": expect.any(Number),
      "falling-need": expect.any(Number),
    });
  });

  test("a question never matters exactly where changing it alone changes nothing for anybody", () => {
    let idle = 0;
    forDraftedNeeds({ seed: 98, count: 120, collecting: true }, (_, policy) => {
      if (policy.requirements.some(({ document }) => document.assume !== undefined)) return;
      const customers = customersOf(policy, startAssessment(policy), VALUES);
      const told = new Set(
        codesOf(policy, "question-never-matters").flatMap(({ questions = [] }) => questions),
      );
      for (const { name } of policy.questions) {
        const groups = new Map<string, Set<string>>();
        for (const { facts, right } of customers) {
          const key = JSON.stringify({ ...facts, [name]: null });
          groups.set(key, (groups.get(key) ?? new Set()).add(right));
        }
        const matters = [...groups.values()].some((rights) => rights.size > 1);
        expect(told.has(name)).toBe(!matters);
        idle += matters ? 0 : 1;
      }
    });
    expect(idle).toBeGreaterThan(20);
  });

  test("a dearer offering before a cheaper one that is enough is told with a customer; the other order is not", () => {
    const [basic, steady] = broadband.document.offerings;
    expect(codesOf(broadband, "dearer-first")).toEqual([]);
    expect(basic?.id).toBe("basic");
    expect(steady?.id).toBe("steady");
    let told = 0;
    forDraftedNeeds({ seed: 99, count: 60 }, (_, policy) => {
      // Prices the other way round: whatever stands first is dearer.
      const dear = policy.offerings.map((one, place) => ({
        ...one,
        price: { amount: 9 - place, currency: "EUR" },
      }));
      const turned = { ...policy, offerings: dear } as NeedsPolicy;
      const customers = customersOf(policy, startAssessment(policy), VALUES);
      const found = codesOf(turned, "dearer-first").map(({ offerings }) => offerings?.join());
      policy.offerings.forEach(({ id }, first) => {
        policy.offerings.slice(first + 1).forEach((cheaper, rest) => {
          const place = first + 1 + rest;
          const both = customers.some(({ right, enough }) => right === id && enough.includes(place));
          expect(found.includes(`${id},${cheaper.id}`)).toBe(both);
          told += both ? 1 : 0;
        });
      });
    });
    expect(told).toBeGreaterThan(20);
  });

  test("of the household's internet one plan is more than anybody needs", () => {
    expect(analyseNeeds(broadband)).toEqual([
      {
        code: "unreachable-offering",
        severity: "warning",
        message: "Fibre is right for nobody, whatever is answered.",
        offerings: ["fibre"],
      },
    ]);
  });
});

describe("offerings that come and go", () => {
  const found = (sale: Availability | undefined, small: Availability | undefined) => {
    const offerings = [
      { id: "sale", title: "Sale", price: "20", meets: { litres: 200 }, ...(sale && { available: sale }) },
      {
        id: "small",
        title: "Small",
        price: "30",
        meets: { litres: 200 },
        ...(small && { available: small }),
      },
    ];
    const bags = {
      id: "bags",
      version: "1",
      purpose: "recommendation",
      facts: { bags: { type: "integer", min: 0, max: 2 } },
      outcome: { litres: { type: "integer" } },
      rules: [],
      otherwise: { then: { litres: { per: "bags", amount: 80 } }, because: "80 litres for each." },
    };
    const shell = { id: "cars", version: "1", currency: "EUR", dimensions: { litres: {} } };
    const cars = expectOk(parseNeedsPolicy({ ...shell, requirements: [bags], offerings }));
    return codesOf(cars, "dominated-offering").map(({ offerings: told }) => told?.[0]);
  };
  const march = { from: "2026-03-01", until: "2026-03-31" };

  test.each([
    [undefined, undefined],
    [undefined, march],
    [march, march],
    [{ until: "2026-03-31" }, march],
    [{ from: "2026-03-01" }, { from: "2026-03-01" }],
    [{ from: "2026-03-01" }, { from: "2026-03-02", until: "2026-05-01" }],
  ])("%j takes the place of %j", (sale, small) => {
    expect(found(sale, small)).toEqual(["small"]);
  });

  test.each([
    [march, undefined],
    [{ until: "2026-03-31" }, undefined],
    [{ from: "2026-03-02" }, march],
    [{ until: "2026-03-30" }, march],
    [{ until: "2026-03-31" }, { from: "2026-03-01" }],
  ])("%j leaves days to %j", (sale, small) => {
    expect(found(sale, small)).toEqual([]);
  });

  test("so many times are told apart, and what is beyond is said not to be found out", () => {
    const offerings = Array.from({ length: 17 }, (_, place) => ({
      id: `o-${place}`,
      title: `O ${place}`,
      price: "1",
      available: { from: `2026-03-${10 + place}` },
    }));
    const timed = expectOk(
      parseNeedsPolicy({
        ...broadband.document,
        offerings: offerings.map((one) => ({ ...broadband.document.offerings[0], ...one })),
      }),
    );
    const told = codesOf(timed, "not-found-out").map(({ offerings: of }) => of?.[0]);
    expect(told).toEqual(["o-16"]);
  });
});
