/**
 * How much a customer manages, asked of their needs.
 */
import type { Channel } from "../service/index.ts";
import type { DemandKind } from "./demand-kind.ts";
import type { DemandLevel } from "./demand-level.ts";
import type { NeedRecord } from "./need-record.ts";

/** What needs say of one kind of demand at one level. */
export interface NeedLimit {
  /** The least that they leave; 4 where none speaks of it. */
  readonly limit: DemandLevel;
  /** The needs that the level does not meet. */
  readonly needs: readonly string[];
}

/** How much of a demand the customer manages in a channel, and which needs a level of it does not meet. */
export function needLimit(
  needs: readonly NeedRecord[],
  kind: DemandKind,
  level: DemandLevel,
  channel: Channel,
): NeedLimit {
  const spoken = needs.filter(({ need, channels }) => need === kind && isIn(channel, channels));
  const limit = Math.min(4, ...spoken.map((need) => need.limit)) as DemandLevel;
  return { limit, needs: spoken.filter((need) => need.limit < level).map(({ id }) => id) };
}

/** Whether a list of channels has one; no list has all. */
export function isIn(channel: Channel, channels: readonly Channel[] | undefined): boolean {
  return channels === undefined || channels.includes(channel);
}
