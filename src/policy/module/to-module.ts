/**
 * A policy as a program of its own: a module that imports nothing, for the page, the worker or the till that is to
 * decide without carrying this library along.
 */
import { inBackticks, MisuseError } from "../../issue/index.ts";
import { compareOrigins, type Origin } from "../../service/index.ts";
import { compiledOf } from "../compiled-of.ts";
import type { NormalPolicy } from "../normal/normal-policy.ts";
import type { Policy } from "../policy.ts";
import { inComment, literal } from "./literal.ts";
import { moduleDraft } from "./module-draft.ts";
import type { PolicyModule } from "./policy-module.ts";
import { printCollecting } from "./print-collecting.ts";
import { printConsequences } from "./print-consequence.ts";
import { printDeciding } from "./print-deciding.ts";
import { printDeclarations, printTypeComments } from "./print-declarations.ts";
import { printDerived } from "./print-derived.ts";
import { printFacts } from "./print-facts.ts";
import { printRules } from "./print-rules.ts";
import { isDirect, slotForms } from "./slot-form.ts";
import { slotsUsed } from "./slots-used.ts";

/** How a module is printed. */
export interface ModuleOptions {
  /**
   * Where the facts come from that the module will be given; `claimed` where not said. A module sees values and not
   * their origin, so a policy with facts that need a record is printed only for one who vouches for them.
   */
  readonly from?: Origin;
}

/**
 * Prints a policy as a module with `outcome(facts)`, `outcomeUnchecked(facts)`, `decide(facts)`, `rules` and `policy`.
 *
 * `outcome` checks every value as the library does, and answers only for a case of which everything is known.
 * `outcomeUnchecked` is as fast as rules written by hand: it takes each value for one of its fact, and money in minor
 * units. What the policy says is escaped: nothing in it can become code.
 *
 * @throws MisuseError `needs-origin`: a fact needs a record, and `from` does not say that its values are.
 *
 * @example
 * ```ts
 * import { toModule } from "evenhand";
 * import { delayRepay15 } from "evenhand/schemes/delay-repay-15";
 *
 * const { code } = toModule(delayRepay15);
 * code.includes("export function outcome(facts)"); //=> true
 * code.includes("import"); //=> false
 * ```
 */
export function toModule(policy: Policy, { from = "claimed" }: ModuleOptions = {}): PolicyModule {
  const { normal } = compiledOf(policy);
  ensureOrigin(normal, from);
  const direct = isDirect(normal);
  const forms = slotForms(normal.facts, direct);
  const draft = moduleDraft();
  const consequences =
    normal.hit === "collect"
      ? { section: printCollecting(normal, forms, draft), outcomes: [] }
      : printConsequences(normal, forms, draft);
  const printed = printRules(normal, consequences.outcomes, forms, draft);
  const answer = direct ? printed.answer : undefined;
  const taking = answer !== undefined ? "by-itself" : direct ? "as-it-is" : "read";
  const sections = [
    printFacts(normal, forms, { taking, used: slotsUsed(normal) }, draft),
    printDerived(normal, forms, draft),
    printed.section,
    consequences.section,
  ].filter((section) => section !== "");
  const { rules, otherwise } = normal;
  const ids = [...rules.map(({ id }) => id), ...(otherwise === undefined ? [] : ["otherwise"])];
  const header = headerOf(policy, from);
  const code = [
    header,
    printTypeComments(policy.document),
    printReference(policy, ids),
    ...draft.parts(),
    ...sections,
    printDeciding(normal, answer),
    "",
  ].join("\n");
  return { code, types: printDeclarations(policy.document, [...new Set(ids)], header) };
}

function ensureOrigin({ given }: NormalPolicy, from: Origin): void {
  const needy = given.find(({ fact }) => fact.needs !== undefined && compareOrigins(from, fact.needs) < 0);
  if (needy === undefined) return;
  const { name, fact } = needy;
  throw new MisuseError(
    "needs-origin",
    `${inBackticks(name)} needs a value that is ${fact.needs}: print with \`from: "${fact.needs}"\`, and give the module only such values`,
  );
}

function headerOf({ id, version, digest, meaning }: Policy, from: Origin): string {
  return `/**
 * The policy ${inComment(id)}, version ${inComment(version)}, printed by evenhand. Print it again when the policy changes.
 *
 * digest ${inComment(digest)}
 * meaning ${inComment(meaning)}${from === "claimed" ? "" : `\n * for facts that are ${from}`}
 */`;
}

function printReference({ id, version, digest, meaning }: Policy, ids: readonly string[]): string {
  const entries = Object.entries({ id, version, digest, meaning }).map(
    ([name, value]) => `  ${name}: ${literal(value)},`,
  );
  return `/** Which policy this is: the fingerprints of its document and of what it means. */
export const policy = Object.freeze({
${entries.join("\n")}
});
/** The rules by their places; \`otherwise\` comes last. */
export const rules = Object.freeze([${ids.map(literal).join(", ")}]);`;
}
