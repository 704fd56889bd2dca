import * as z from "zod/mini";

/**
 * How a customer and we reach each other. The same step may be easy in one channel and a wall in another, so that a
 * barrier, a promise and an answer all name theirs.
 */
export type Channel =
  | "phone"
  | "text-message"
  | "email"
  | "letter"
  | "chat"
  | "app"
  | "website"
  | "video"
  | "in-person"
  | "other";

/** Checks that a value is a {@link Channel}. */
export const Channel: z.ZodMiniType<Channel> = z.enum([
  "phone",
  "text-message",
  "email",
  "letter",
  "chat",
  "app",
  "website",
  "video",
  "in-person",
  "other",
]);
