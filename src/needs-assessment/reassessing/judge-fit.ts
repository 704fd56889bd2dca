/**
 * Whether what is held is enough, and whether anything that is enough costs less. Each is asked of the need itself, so
 * that an answer which is missing leaves it open exactly where it could change what is said.
 */
import type { Result } from "../../issue/index.ts";
import type { Assessment } from "../assessment.ts";
import type { ElsewhereOffering } from "../elsewhere-offering.ts";
import type { NeedsPolicy } from "../needs-policy.ts";
import type { InsteadOffering, Reassessed, ReassessmentOpen } from "../reassessment.ts";
import type { Held } from "./held-offering.ts";
import { type Among, assessAmong, type Placed } from "./with-offerings.ts";

/** What is compared, for whom. */
export interface Compared {
  readonly policy: NeedsPolicy;
  readonly session: Assessment;
  readonly held: Held;
  readonly elsewhere: readonly ElsewhereOffering[];
  readonly locale: string;
}

/** The answer, as far as it is one about offerings. */
export type Fit = FitKnown | FitOpen;
export type FitKnown = Pick<
  Reassessed,
  "status" | "instead" | "ours" | "saves" | "because" | "shortfalls" | "exact"
>;
export type FitOpen = Pick<
  ReassessmentOpen,
  "status" | "next" | "candidates" | "safe" | "shortfalls" | "exact"
>;

/** The answer, or what is wrong with an offering that was given. */
export function judgeFit(compared: Compared): Result<Fit> {
  const { policy, session, held, elsewhere, locale } = compared;
  const own = policy.document.offerings
    .map((offering, place): Placed => ({ offering, path: ["offerings", place] }))
    .filter(({ offering }) => offering.id !== held.current.offering);
  const theirs = elsewhere.map(({ provider: _, ...offering }, place): Placed => {
    return { offering, path: ["elsewhere", place] };
  });
  // In this order, so that of what costs the same nobody is sent away for nothing.
  const market = assessAmong(policy, session, [held, ...own, ...theirs], locale);
  if (!market.ok) return market;
  const alone = assessAmong(policy, session, [held], locale);
  if (!alone.ok) return alone;
  if (isOpen(compared, market.value, alone.value))
    return { ok: true, value: doubtAmong(compared, market.value, alone.value) };
  const known = fitAmong(compared, market.value, alone.value);
  if (known.status !== "better-elsewhere") return { ok: true, value: known };
  const ours = assessAmong(policy, session, [held, ...own], locale);
  const best = ours.ok && ours.value.result.status === "decided" ? ours.value.result.safe : undefined;
  return {
    ok: true,
    value: { ...known, ...(best === undefined ? {} : { ours: find(compared, market.value, best) }) },
  };
}

/** True where what is best is open, or where it is ours and nobody knows whether what is held would do beside it. */
function isOpen({ elsewhere }: Compared, market: Among, alone: Among): boolean {
  const { result } = market;
  if (result.status === "open") return true;
  const theirs = result.status === "decided" && elsewhere.some(({ id }) => id === result.safe);
  return alone.result.status === "open" && !theirs;
}

function doubtAmong(compared: Compared, market: Among, alone: Among): FitOpen {
  const { result } = market;
  const safe = result.status === "none-fits" ? undefined : result.safe;
  const [next] = [result, alone.result].flatMap((one) =>
    one.status === "open" && one.next !== undefined ? [one.next] : [],
  );
  return {
    status: "open",
    ...(next === undefined ? {} : { next }),
    candidates: result.status === "open" ? result.candidates : [safe ?? "none-fits"],
    ...(safe === undefined ? {} : { safe: find(compared, market, safe) }),
    shortfalls: alone.result.status === "none-fits" ? alone.result.shortfalls : [],
    exact: result.exact && alone.result.exact,
  };
}

function fitAmong(compared: Compared, market: Among, alone: Among): FitKnown {
  const { offering: held, now } = compared.held.current;
  const best = market.result.status === "decided" ? market.result.safe : undefined;
  const instead = best === undefined || best === held ? undefined : find(compared, market, best);
  const short = alone.result.status === "none-fits" ? alone.result : undefined;
  const binding = market.result.status === "decided" ? market.result.recommendation.because : [];
  const less = instead === undefined ? 0 : now.price.amount - instead.price.amount;
  return {
    status: statusOf(instead, short !== undefined),
    ...(instead === undefined ? {} : { instead }),
    ...(less > 0 ? { saves: { ...now.price, amount: less } } : {}),
    because: short?.because ?? binding,
    shortfalls: short?.shortfalls ?? [],
    exact: market.result.exact && alone.result.exact,
  };
}

function statusOf(instead: InsteadOffering | undefined, isShort: boolean): FitKnown["status"] {
  if (instead?.provider !== undefined) return "better-elsewhere";
  if (isShort) return "now-short";
  return instead === undefined ? "still-fits" : "overpaying";
}

function find({ elsewhere }: Compared, { offerings }: Among, id: string): InsteadOffering {
  const { title, price } = offerings.find((offering) => offering.id === id) as Among["offerings"][number];
  const provider = elsewhere.find((offering) => offering.id === id)?.provider;
  return { offering: id, title, price, ...(provider === undefined ? {} : { provider }) };
}
