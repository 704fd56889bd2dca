import * as z from "zod/mini";
import { Purpose } from "../document/about.ts";
import type { Fact } from "../document/fact.ts";
import type { Outcome } from "../document/outcome.ts";

/** What is asked of a policy. */
export interface PolicyContract {
  /** The purposes it may have; any where not said. */
  readonly purposes?: readonly Purpose[];
  /** The facts that it will be given, by name. One of another name or type could never be known. Any where not said. */
  readonly facts?: { readonly [name: string]: Fact["type"] };
  /** The outcome fields that it must have, by name. */
  readonly outcome?: { readonly [name: string]: Outcome["type"] };
}

/** The schema of {@link PolicyContract}. */
export const PolicyContract: z.ZodMiniType<PolicyContract> = z.strictObject({
  purposes: z.exactOptional(z.array(Purpose)),
  facts: z.exactOptional(
    z.record(
      z.string(),
      z.enum(["boolean", "enum", "integer", "decimal", "money", "date", "instant", "set", "list"]),
    ),
  ),
  outcome: z.exactOptional(z.record(z.string(), z.enum(["boolean", "enum", "integer", "decimal", "money"]))),
});
