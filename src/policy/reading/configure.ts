/**
 * The same rules with another owner's numbers.
 */
import { inBackticks, nearestName } from "../../issue/index.ts";
import type { Policy } from "../policy.ts";
import type { ParameterValues } from "../typing/configurable-policy.ts";
import { parsePolicy } from "./parse-policy.ts";
import { PolicyError } from "./policy-error.ts";

/**
 * A new policy with other values of its parameters, its own digest, and every check made again: a value outside its
 * bounds, or one that leaves a rule without cases, is refused.
 *
 * @throws {@link PolicyError} with every issue at once.
 *
 * @example
 * ```ts
 * import { configure, definePolicy, outcome } from "evenhand";
 *
 * const lateParcel = definePolicy({
 *   id: "late-parcel",
 *   version: "1",
 *   purpose: "goodwill",
 *   parameters: { daysOfGrace: { type: "integer", unit: "day", value: 2, min: 0, max: 10 } },
 *   facts: { daysLate: { type: "integer", unit: "day", min: 0, max: 60 } },
 *   outcome: { voucher: { type: "money", currency: "EUR" } },
 *   rules: [
 *     {
 *       id: "late",
 *       when: { daysLate: { gt: { parameter: "daysOfGrace" } } },
 *       then: { voucher: "5" },
 *       because: "More than {daysOfGrace} days late.",
 *     },
 *   ],
 *   otherwise: { then: { voucher: "0" }, because: "No more than {daysOfGrace} days late." },
 * });
 * outcome(lateParcel, { daysLate: 3 })?.voucher.amount; //=> 500
 * outcome(configure(lateParcel, { daysOfGrace: 5 }), { daysLate: 3 })?.voucher.amount; //=> 0
 * ```
 */
export function configure<Configured extends Policy>(
  policy: Configured,
  values: ParameterValues<Configured>,
): Configured {
  const { document } = policy as Policy;
  const declared = document.parameters ?? {};
  const unknown = Object.keys(values).filter((name) => !Object.hasOwn(declared, name));
  if (unknown.length > 0) {
    throw new PolicyError(
      unknown.map((name) => {
        const nearest = nearestName(name, Object.keys(declared));
        return {
          code: "unknown-parameter",
          path: ["parameters", name],
          message: `${inBackticks(name)} is not a parameter of this policy`,
          help: nearest === undefined ? "set only what is declared" : `did you mean \`${nearest}\`?`,
        };
      }),
    );
  }
  const given: Readonly<Record<string, unknown>> = values;
  const parameters = Object.fromEntries(
    Object.entries(declared).map(([name, parameter]) => [
      name,
      given[name] === undefined ? parameter : { ...parameter, value: given[name] },
    ]),
  );
  const read = parsePolicy({ ...document, parameters });
  if (!read.ok) throw new PolicyError(read.issues);
  return read.value as Configured;
}
