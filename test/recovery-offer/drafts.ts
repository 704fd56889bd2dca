import type { Actor, Contact, Policy } from "evenhand";
import { parsePolicy } from "evenhand";
import type { Failure, PaymentRequest } from "evenhand/recovery-offer";
import * as fc from "fast-check";

const HARMS = [
  "ignored",
  "kept-waiting",
  "passed-around",
  "rushed",
  "not-cared-for",
  "not-believed",
  "blamed",
  "misled",
  "embarrassed",
  "treated-rudely",
  "other",
] as const;
const CAUSES = ["ours", "partner", "third-party", "customer"] as const;
const SEVERITIES = ["minor", "moderate", "serious", "severe"] as const;
const ROLES = ["waiter", "manager", "owner"] as const;

/** Digits with their decimals: 1250 is "12.50". */
const major = (amount: number) => (amount / 100).toFixed(2);

const read = (document: unknown): Policy => {
  const policy = parsePolicy(document);
  if (!policy.ok) throw new Error(JSON.stringify([policy.issues, document]));
  return policy.value;
};

const conditions = {
  price: fc.integer({ min: 0, max: 20_000 }).map((amount) => ({ gte: major(amount) })),
  days: fc.integer({ min: 1, max: 30 }).map((days) => ({ gte: days })),
  kind: fc.constantFrom("outcome", "process"),
  severity: fc.subarray([...SEVERITIES], { minLength: 1 }),
  cause: fc.subarray([...CAUSES], { minLength: 1 }),
  repeats: fc.integer({ min: 1, max: 3 }).map((repeats) => ({ gte: repeats })),
  harms: fc.integer({ min: 1, max: 4 }).map((harms) => ({ gte: harms })),
  affected: fc.constant({ gte: 1 }),
  visits: fc.integer({ min: 1, max: 9 }).map((visits) => ({ lt: visits })),
};
const declared = {
  price: { type: "money", currency: "EUR", max: "200.00" },
  days: { type: "integer", min: 0, max: 30 },
  kind: { type: "enum", values: ["outcome", "process"] },
  severity: { type: "enum", values: SEVERITIES },
  cause: { type: "enum", values: CAUSES },
  repeats: { type: "integer", min: 0, max: 1000 },
  harms: { type: "integer", min: 0, max: 11 },
  affected: { type: "integer", min: 0, max: 100 },
  visits: { type: "integer", min: 0, max: 9 },
} as const;

const when = (names: readonly (keyof typeof conditions)[]) =>
  fc.record(Object.fromEntries(names.map((name) => [name, conditions[name]])), { requiredKeys: [] });
const testsSomething = (condition: object) => Object.keys(condition).length > 0;
const literal = fc.integer({ min: 0, max: 9_000 }).map(major);
const amount = fc.oneof(literal, fc.constant("price"), fc.constant({ percent: "33.3", of: "price" }));
const range = fc
  .tuple(fc.integer({ min: 0, max: 4_000 }), fc.integer({ min: 0, max: 4_000 }))
  .map(([least, more]) => ({ atLeast: major(least), atMost: major(least + more) }));

/** A policy of amounts, with rules at random, some without `otherwise`, some with a range. */
function amounts(purpose: string, names: readonly (keyof typeof conditions)[]): fc.Arbitrary<Policy> {
  return fc
    .boolean()
    .chain((open) => {
      const then = fc.record({ given: open ? range : amount });
      return fc.record({
        open: fc.constant(open),
        two: fc.boolean(),
        rules: fc.array(fc.tuple(when(names).filter(testsSomething), then, literal), { maxLength: 4 }),
        rest: fc.tuple(then, literal),
        complete: fc.integer({ min: 0, max: 9 }).map((at) => at > 0),
        needs: fc.boolean(),
      });
    })
    .map(({ open, two, rules, rest, complete, needs }) => {
      const money = { type: "money", currency: "EUR", round: "half-up" };
      const whole = ([then, other]: readonly [object, string]) => (two ? { ...then, also: other } : then);
      const facts = Object.fromEntries(["price", ...names].map((name) => [name, declared[name as "price"]]));
      if (needs) facts.price = { ...declared.price, needs: "recorded" } as never;
      return read({
        id: purpose,
        version: "1",
        purpose,
        facts,
        outcome: { given: open ? { ...money, range: true } : money, ...(two ? { also: money } : {}) },
        rules: rules.map(([condition, then, other], at) => ({
          id: `r-${at}`,
          when: condition,
          then: whole([then, other]),
          because: `Rule ${at}.`,
        })),
        ...(complete || rules.length === 0
          ? { otherwise: { then: whole(rest), because: "Otherwise." } }
          : {}),
      });
    });
}

export const entitlement = amounts("entitlement", ["days", "kind", "cause", "severity"]);
export const goodwill = amounts("goodwill", ["visits", "severity", "repeats", "harms", "affected"]);

const KINDS = ["acknowledge", "explain", "apologise", "put-right", "prevent", "follow-up"] as const;
const acting = fc.record({
  action: fc.constantFrom("none", "call-back", "say-it", "repair"),
  withinMinutes: fc.integer({ min: 0, max: 10_000 }),
  channel: fc.constantFrom("same", "phone"),
  by: fc.constantFrom("anybody", "manager"),
});
/** Answers to harm; what is acknowledged looks at no cause. */
export const redress: fc.Arbitrary<Policy> = fc
  .record({
    none: fc.boolean(),
    rules: fc.array(
      fc.record({
        component: fc.constantFrom(...KINDS),
        harm: fc.option(fc.subarray([...HARMS], { minLength: 1 }), { nil: undefined }),
        also: when(["severity", "cause", "visits"]),
        then: acting,
      }),
      { maxLength: 6 },
    ),
    rest: acting,
    complete: fc.boolean(),
  })
  .map(({ none, rules, rest, complete }) =>
    read({
      id: "redress",
      version: "1",
      purpose: "make-whole",
      facts: {
        component: { type: "enum", values: KINDS },
        harm: { type: "enum", values: none ? ["none", ...HARMS] : HARMS },
        severity: declared.severity,
        cause: declared.cause,
        visits: declared.visits,
      },
      outcome: {
        action: { type: "enum", values: ["none", "call-back", "say-it", "repair"] },
        withinMinutes: { type: "integer" },
        channel: { type: "enum", values: ["same", "phone"] },
        by: { type: "enum", values: ["anybody", "manager"] },
      },
      rules: rules.map(({ component, harm, also, then }, at) => {
        const { cause, ...rest } = also as { readonly cause?: unknown };
        const tests = component === "acknowledge" ? rest : also;
        return {
          id: `r-${at}`,
          when: { component, ...tests, ...(harm === undefined ? {} : { harm }) },
          then,
          because: `Rule ${at}: {action}.`,
        };
      }),
      ...(complete || rules.length === 0 ? { otherwise: { then: rest, because: "Otherwise." } } : {}),
    }),
  );

/** Who may grant how much: any ladder, also one that goes round or ends nowhere. */
export const authority: fc.Arbitrary<Policy> = fc
  .array(
    fc.record({
      when: fc
        .record(
          {
            role: fc.subarray([...ROLES], { minLength: 1 }),
            amount: fc.integer({ min: 0, max: 9_000 }).map((at) => ({ gt: major(at) })),
            as: fc.constantFrom("entitlement", "goodwill"),
            severity: conditions.severity,
          },
          { requiredKeys: [] },
        )
        .filter(testsSomething),
      then: fc.record({
        verdict: fc.constantFrom("allowed", "needs-approval", "refused"),
        approver: fc.constantFrom("none", ...ROLES),
      }),
    }),
    { maxLength: 5 },
  )
  .chain((rules) =>
    fc.constantFrom("allowed", "refused").map((rest) =>
      read({
        id: "authority",
        version: "1",
        purpose: "other",
        facts: {
          role: { type: "enum", values: ROLES },
          amount: { type: "money", currency: "EUR", max: "500.00" },
          as: { type: "enum", values: ["entitlement", "goodwill"] },
          severity: declared.severity,
        },
        outcome: {
          verdict: { type: "enum", values: ["allowed", "needs-approval", "refused"] },
          approver: { type: "enum", values: ["none", ...ROLES] },
        },
        rules: rules.map((rule, at) => ({ id: `r-${at}`, ...rule, because: `Rule ${at}.` })),
        otherwise: { then: { verdict: rest, approver: "none" }, because: "Otherwise." },
      }),
    ),
  );

export const payment: Policy = read({
  id: "payment",
  version: "1",
  purpose: "make-whole",
  facts: { as: { type: "enum", values: ["entitlement", "goodwill"] } },
  outcome: { withinMinutes: { type: "integer" } },
  rules: [],
  otherwise: { then: { withinMinutes: 60 }, because: "Within the hour." },
});

/** A failure of which everything is known. */
export const wholeFailure: fc.Arbitrary<Failure> = fc
  .record({
    kind: fc.constantFrom("outcome", "process"),
    severity: fc.constantFrom(...SEVERITIES),
    cause: fc.constantFrom(...CAUSES),
    harms: fc.subarray([...HARMS]),
    affected: fc.array(fc.constantFrom("her mother", "the children"), { maxLength: 2 }),
    repeats: fc.integer({ min: 0, max: 4 }),
    price: fc.integer({ min: 0, max: 20_000 }),
    days: fc.integer({ min: 0, max: 30 }),
    visits: fc.integer({ min: 0, max: 9 }),
  })
  .map(({ price, days, visits, ...rest }) => ({
    ...rest,
    from: "recorded" as const,
    facts: { price: major(price), days, visits },
  }));

/** The same with some of it missing, claimed only, or vague. */
export const withHoles = (failure: Failure): fc.Arbitrary<Failure> =>
  fc
    .record({
      severity: fc.boolean(),
      repeats: fc.boolean(),
      affected: fc.boolean(),
      cause: fc.boolean(),
      price: fc.constantFrom("known", "missing", "claimed", "vague"),
      days: fc.boolean(),
      visits: fc.boolean(),
    })
    .map((known) => {
      const { severity, repeats, affected, cause, facts, ...rest } = failure;
      const { price, days, visits } = facts as { price: string; days: number; visits: number };
      const low = major(Math.max(0, Math.round(Number(price) * 100) - 500));
      const high = major(Math.min(20_000, Math.round(Number(price) * 100) + 500));
      const prices = {
        known: { price },
        missing: {},
        claimed: { price: { value: price, from: "claimed" } },
        vague: { price: { gte: low, lte: high } },
      };
      return {
        ...rest,
        ...(known.severity && severity !== undefined ? { severity } : {}),
        ...(known.repeats && repeats !== undefined ? { repeats } : {}),
        ...(known.affected && affected !== undefined ? { affected } : {}),
        cause: known.cause ? cause : ("unknown" as const),
        facts: {
          ...prices[known.price as keyof typeof prices],
          ...(known.days ? { days } : {}),
          ...(known.visits ? { visits } : {}),
        },
      };
    });

export const anyFailure: fc.Arbitrary<Failure> = wholeFailure.chain((failure) =>
  fc.oneof(fc.constant(failure), withHoles(failure)),
);

export const contact: Contact = {
  at: "2026-03-06T19:30:00Z",
  customer: { kind: "customer", id: "guest" },
  servedBy: { kind: "person", id: "will", role: "waiter" },
  channel: "in-person",
};

const role = fc.option(fc.constantFrom(...ROLES, ...ROLES, "king"), { nil: undefined });
const behalf = fc.oneof(
  { weight: 4, arbitrary: fc.constant(undefined) },
  { weight: 1, arbitrary: fc.constantFrom("ann", "ben", "guest") },
);
const actor: fc.Arbitrary<Actor> = fc
  .record({
    kind: fc.constantFrom("person", "person", "person", "program", "customer"),
    id: fc.constantFrom("ann", "ben", "cleo", "dan", "bot", "guest"),
    role,
    onBehalfOf: behalf,
  })
  .map(({ kind, id, ...rest }) => ({
    kind,
    id,
    ...(rest.role === undefined ? {} : { role: rest.role }),
    ...(rest.onBehalfOf === undefined ? {} : { onBehalfOf: rest.onBehalfOf }),
  }));

const paid = fc
  .oneof(fc.integer({ min: 1, max: 2_000 }), fc.integer({ min: 1, max: 9_000 }))
  .map((one) => ({ amount: one, currency: "EUR" }));
const as = fc.constantFrom("entitlement", "goodwill");
/** Anybody asks for anything, approved by anybody or nobody. */
export const request: fc.Arbitrary<PaymentRequest> = fc
  .record({
    as,
    amount: paid,
    failure: anyFailure,
    requestedBy: actor,
    approvedBy: fc.option(actor, { nil: undefined }),
    already: fc.oneof(fc.constant([]), fc.array(fc.record({ as, amount: paid }), { maxLength: 2 })),
  })
  .map(({ approvedBy, ...rest }) => ({
    action: "pay",
    ...rest,
    ...(approvedBy === undefined ? {} : { approvedBy: approvedBy as never }),
  }));
