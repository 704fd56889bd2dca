/**
 * A model of customer service asks something of the policies that it is given: that one answers with an amount, that
 * another knows a fact called `need`. What a policy does not keep of that is told when it is handed over, and not when
 * the first customer calls.
 */
import { type Issue, inBackticks } from "../../issue/index.ts";
import type { Policy } from "../policy.ts";
import type { PolicyContract } from "./policy-contract.ts";

/**
 * What a policy does not keep of a contract, all of it at once; an empty list where it keeps everything.
 *
 * @example
 * ```ts
 * import { contractIssues } from "evenhand";
 * import { delayRepay15 } from "evenhand/schemes/delay-repay-15";
 *
 * contractIssues(delayRepay15, { purposes: ["entitlement"], outcome: { compensation: "money" } }); //=> []
 * contractIssues(delayRepay15, { purposes: ["goodwill"] })[0]?.code; //=> "wrong-purpose"
 * ```
 */
export function contractIssues(
  { id, document }: Policy,
  contract: PolicyContract,
  path: readonly (string | number)[] = [],
): readonly Issue[] {
  const issues: Issue[] = [];
  const say = (code: string, where: readonly string[], message: string, help: string) =>
    issues.push({ code, path: [...path, ...where], message, help });
  const policy = `the policy ${inBackticks(id)}`;
  if (contract.purposes !== undefined && !contract.purposes.includes(document.purpose)) {
    const help = `write a policy whose purpose is ${contract.purposes.join(" or ")}`;
    say("wrong-purpose", ["purpose"], `${policy} is for ${document.purpose}`, help);
  }
  const types = new Map(Object.entries(contract.facts ?? {}));
  for (const [name, { type }] of Object.entries(contract.facts === undefined ? {} : document.facts)) {
    const given = types.get(name);
    const message = `${policy} asks for ${inBackticks(name)} as ${type}`;
    if (given === undefined) {
      const names = [...types.keys()].join(", ");
      say("fact-not-given", ["facts", name], `${message}, which it is never given`, `it is given ${names}`);
    } else if (given !== type) {
      say("fact-of-other-type", ["facts", name], message, `it is given as ${given}`);
    }
  }
  for (const [name, type] of Object.entries(contract.outcome ?? {})) {
    const field = Object.hasOwn(document.outcome, name) ? document.outcome[name] : undefined;
    // A list of amounts is no amount, and neither is how many there are.
    const many = field?.collect === "list" || field?.collect === "count";
    const declared = many ? `a ${field?.collect}` : field?.type;
    if (declared === type) continue;
    const message = `${policy} ${declared === undefined ? "does not answer" : `answers in ${declared}`}`;
    say("outcome-missing", ["outcome", name], `${message}: ${inBackticks(name)}`, `declare it as ${type}`);
  }
  return issues;
}
