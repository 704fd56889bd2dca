import type { Policy } from "evenhand";
import * as fc from "fast-check";
import * as draft from "./drafts.ts";

/** The policies of a playbook, some of them perhaps not there. */
export interface Policies {
  readonly entitlement: Policy;
  readonly goodwill: Policy | undefined;
  readonly redress: Policy | undefined;
  readonly authority: Policy;
}
const maybe = (policy: fc.Arbitrary<Policy>) => fc.option(policy, { nil: undefined, freq: 6 });

/** One rule in a line: what it asks for and what follows. */
const ruleText = ({ when, then }: { readonly when?: unknown; readonly then: unknown }) =>
  `${when === undefined ? "otherwise" : `if ${JSON.stringify(when)}`} then ${JSON.stringify(then)}`;

function policyText({ document }: Policy): string {
  const { rules = [], otherwise, facts } = document;
  const needs = Object.keys(facts).filter((name) => facts[name]?.needs !== undefined);
  const lines = [...rules, ...(otherwise === undefined ? [] : [otherwise])].map(ruleText);
  return [...needs.map((name) => `needs a record of ${name}`), ...lines]
    .map((line) => `\n    ${line}`)
    .join("");
}

/** Prints the rules of policies where a law does not hold, and not the tables that they were compiled to. */
function readable<Parts extends { readonly [place: string]: Policy | undefined }>(parts: Parts): Parts {
  const text = () =>
    Object.entries(parts)
      .map(([place, policy]) => `\n  ${place}:${policy === undefined ? " none" : policyText(policy)}`)
      .join("");
  // Not enumerable, so that a copy with other parts does not print these.
  return Object.defineProperty({ ...parts }, fc.toStringMethod, { value: text });
}

/** Policies of a playbook, as they come. */
export const policies: fc.Arbitrary<Policies> = fc
  .record({
    entitlement: draft.entitlement,
    goodwill: maybe(draft.goodwill),
    redress: maybe(draft.redress),
    authority: draft.authority,
  })
  .map((parts) => readable({ ...parts }));

/** Another goodwill policy, or none. */
export const otherGoodwill: fc.Arbitrary<Pick<Policies, "goodwill">> = maybe(draft.goodwill).map((goodwill) =>
  readable({ goodwill }),
);
