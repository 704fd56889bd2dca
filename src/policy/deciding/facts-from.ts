/**
 * A ticket has sixty fields, a policy needs six.
 */
import { inBackticks, MisuseError } from "../../issue/index.ts";
import { compiledOf } from "../compiled-of.ts";
import type { Policy } from "../policy.ts";
import type { CaseFacts } from "../typing/case-facts.ts";

/** Where a fact comes from: a path of field names joined by dots, or a function of the whole object. */
export type FactMapping<Inputs> = {
  readonly [Fact in keyof Inputs]?: string | ((from: never) => unknown);
};

/**
 * The declared facts out of any object: by their own names, or by a mapping. Fields that the policy does not declare
 * are left out, and so is `null`: an empty field of a ticket is unknown. Values are not converted; `decide` says
 * what does not fit.
 *
 * @throws MisuseError `unknown-fact` for a name in the mapping that the policy does not declare, `not-an-object`.
 *
 * @example
 * ```ts
 * import { factsFrom } from "evenhand";
 * import { delayRepay15 } from "evenhand/schemes/delay-repay-15";
 *
 * const ticket = { id: 812, delay: 47, journey: { kind: "return" }, price: null };
 * factsFrom(delayRepay15, ticket, { ticket: "journey.kind", fare: "price" }); //=> { delay: 47, ticket: "return" }
 * ```
 */
export function factsFrom<Inputs, Results>(
  policy: Policy<Inputs, Results>,
  from: object,
  mapping: NoInfer<FactMapping<Inputs>> = {},
): CaseFacts<Inputs> {
  const names = [...compiledOf(policy).givenPlaces.keys()];
  if (typeof from !== "object" || from === null) {
    throw new MisuseError("not-an-object", `facts cannot be taken from ${inBackticks(from)}`);
  }
  for (const name of Object.keys(mapping)) {
    if (names.includes(name)) continue;
    throw new MisuseError("unknown-fact", `${inBackticks(name)} in the mapping is not a fact of this policy`);
  }
  const facts: Record<string, unknown> = {};
  for (const name of names) {
    const way =
      (mapping as Readonly<Record<string, string | ((from: object) => unknown) | undefined>>)[name] ?? name;
    const value = typeof way === "function" ? way(from) : follow(from, way);
    if (value !== undefined && value !== null) facts[name] = value;
  }
  return facts as CaseFacts<Inputs>;
}

/** Own fields only: a path cannot reach what every object inherits. */
function follow(from: unknown, path: string): unknown {
  let value = from;
  for (const step of path.split(".")) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Readonly<Record<string, unknown>>)[step];
  }
  return value;
}
