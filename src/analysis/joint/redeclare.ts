/**
 * A policy as it would read if some facts and outcomes were declared otherwise: with the words, bounds and decimals that
 * another policy knows of them.
 */
import {
  type Fact,
  type Outcome,
  type Policy,
  type PolicyDocument,
  parsePolicy,
} from "../../policy/index.ts";
import { type CompiledPolicy, compiledOf } from "../../policy/normal-form.ts";
import { spellOutWords } from "./spell-out-words.ts";
import { withFewerDecimals } from "./with-fewer-decimals.ts";

/** The facts that are one, as both declare them; undefined where each may keep its own declaration. */
export type SharedFacts = ReadonlyMap<string, Fact | undefined>;

/** The policy with these declarations, and nothing that is not needed to decide; undefined where it cannot be read so. */
export function redeclare(
  policy: Policy,
  facts: SharedFacts,
  outcomes: ReadonlyMap<string, Outcome>,
): CompiledPolicy | undefined {
  const { guarantees: _g, cases: _c, accept: _a, ...rest } = spellOutWords(policy.document);
  const changed = {
    // Whether it may be absent each policy says for itself: what its amounts read is there.
    facts: declaredBy(
      rest.facts,
      facts,
      ({ optional }, { optional: _, ...both }) =>
        (optional === undefined ? both : { ...both, optional }) as Fact,
    ),
    outcome: declaredBy(
      rest.outcome,
      outcomes,
      (own, both) => ({ ...own, values: (both as EnumOutcome).values }) as Outcome,
    ),
  };
  const same = JSON.stringify(changed) === JSON.stringify({ facts: rest.facts, outcome: rest.outcome });
  if (same) return compiledOf(policy);
  const coarse = withFewerDecimals(policy, rest, changed.facts);
  return coarse && readDespite({ ...coarse.document, ...changed }, coarse.never);
}

type EnumOutcome = Extract<Outcome, { readonly type: "enum" }>;

function declaredBy<Declaration>(
  own: { readonly [name: string]: Declaration },
  shared: ReadonlyMap<string, Declaration | undefined>,
  join: (own: Declaration, both: Declaration) => Declaration,
): { readonly [name: string]: Declaration } {
  return Object.fromEntries(
    Object.entries(own).map(([name, declaration]) => {
      const both = shared.get(name);
      return [name, both === undefined ? declaration : join(declaration, both)];
    }),
  );
}

/** What can never hold any more is written so that it can be read. */
function readDespite(document: PolicyDocument, never: object): CompiledPolicy | undefined {
  const read = parsePolicy(document);
  if (read.ok) return compiledOf(read.value);
  if (read.issues.some(({ code }) => code !== "never-true")) return undefined;
  const put = (own: unknown, [key, ...path]: readonly (string | number)[]): unknown => {
    if (key === undefined) return never;
    const inner = put((own as Readonly<Record<string, unknown>>)[key], path);
    return Array.isArray(own) ? own.with(Number(key), inner) : { ...(own as object), [key]: inner };
  };
  const again = parsePolicy(read.issues.reduce<unknown>((own, { path }) => put(own, path), document));
  return again.ok ? compiledOf(again.value) : undefined;
}
