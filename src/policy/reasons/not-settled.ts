import * as z from "zod/mini";
import { Issue } from "../../issue/index.ts";
import { NextFact } from "../deciding/decision.ts";

/** Why a case cannot be asked: its result is open (decide what is next first), or its facts cannot be used. */
export type NotSettled =
  | { readonly status: "open"; readonly next: NextFact }
  | { readonly status: "invalid"; readonly issues: readonly Issue[] };

/** The schema of {@link NotSettled}. */
export const NotSettled: z.ZodMiniType<NotSettled> = z.discriminatedUnion("status", [
  z.strictObject({ status: z.literal("open"), next: NextFact }),
  z.strictObject({ status: z.literal("invalid"), issues: z.array(Issue) }),
]);
