import { goodwill } from "./goodwill.ts";
import { lateParcel } from "./late-parcel.ts";
import type { Starter } from "./starter.ts";
import { whichPlan } from "./which-plan.ts";

/** The starters of `evenhand init`; the first is the one where none is named. */
export const STARTERS: readonly [Starter, ...Starter[]] = [lateParcel, goodwill, whichPlan];
