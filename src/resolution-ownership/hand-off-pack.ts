/**
 * What a colleague must know before the customer speaks to them.
 */
import { type Result, readAs } from "../issue/index.ts";
import type { CaseState } from "./case-state.ts";
import type { ContextPack } from "./context-pack.ts";
import { ensureCase } from "./ensure-case.ts";
import { problem } from "./messages.ts";
import { PackAdditions } from "./pack-additions.ts";
import { whatWasTried } from "./what-was-tried.ts";

/**
 * The pack that goes with the case as it stands: the need, what was tried, every open promise, what the customer needs
 * to be able to use the service, and by when they need it.
 *
 * Issues: those of `readAs` for malformed additions; `incomplete-pack` where nothing was tried and nobody says so.
 *
 * @throws MisuseError `not-a-case` for a state that is none, as `applyEvent` does.
 *
 * @example
 * ```ts
 * import { defineOwnershipPolicy, handOffPack, openCase } from "evenhand/resolution-ownership";
 *
 * const policy = defineOwnershipPolicy({
 *   id: "ownership",
 *   version: "1",
 *   clocks: { acknowledgeWithin: 60, updateWithin: 1440, resolveWithin: 7200 },
 * });
 * const at = "2026-03-02T09:12:00Z";
 * const ann = { kind: "person", id: "ann" } as const;
 * const customer = { kind: "customer", id: "c-204" } as const;
 * const opened = openCase(policy, {
 *   id: "e-1",
 *   caseId: "rx-4711",
 *   at,
 *   by: ann,
 *   contact: { at, customer, servedBy: ann, channel: "phone" },
 *   need: { technical: "The tablets are not at the pharmacy." },
 *   owner: ann,
 * });
 *
 * const pack = opened.ok && handOffPack(opened.value, { tried: ["Rang the branch: they have none."] });
 * pack && pack.ok && pack.value.tried; //=> ["Rang the branch: they have none."]
 * ```
 */
export function handOffPack(state: CaseState, additions: PackAdditions = {}): Result<ContextPack> {
  ensureCase(state);
  const read = readAs(PackAdditions, additions);
  if (!read.ok) return read;
  const { tried = [], note } = read.value;
  const { need, promises, neededBy } = state;
  const lines = [...whatWasTried(state.trail), ...tried];
  if (lines.length === 0) return { ok: false, issues: [problem("incomplete-pack", ["tried"], "tried")] };
  const pack = { need, tried: lines, promises: promises.filter(({ status }) => status === "open") };
  return {
    ok: true,
    value: {
      ...pack,
      ...(neededBy === undefined ? {} : { neededBy }),
      ...(note === undefined ? {} : { note }),
    },
  };
}
