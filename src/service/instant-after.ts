import { inBackticks, MisuseError } from "../issue/index.ts";
import { Instant } from "./instant.ts";

/**
 * The instant so many minutes after another, in UTC. Elapsed time: nobody's nights, weekends or holidays are left out.
 *
 * @throws MisuseError `not-an-instant`, `not-minutes` (not a finite number) or `out-of-time` (past the year 9999).
 *
 * @example
 * ```ts
 * import { instantAfter } from "evenhand";
 *
 * instantAfter("2026-03-02T18:00:00+01:00", 90); //=> "2026-03-02T18:30:00Z"
 * ```
 */
export function instantAfter(start: Instant, minutes: number): Instant {
  if (!Instant.safeParse(start).success) {
    throw new MisuseError("not-an-instant", `${inBackticks(start)} is not a date and time with its offset`);
  }
  if (!Number.isFinite(minutes)) {
    throw new MisuseError("not-minutes", `${inBackticks(minutes)} is not a number of minutes`);
  }
  const moment = new Date(Date.parse(start) + Math.round(minutes * 60_000));
  const year = moment.getUTCFullYear();
  if (!(year >= 0 && year <= 9999)) {
    throw new MisuseError(
      "out-of-time",
      `${inBackticks(minutes)} minutes after ${start} has no four-digit year`,
    );
  }
  return moment.toISOString().replace(".000Z", "Z");
}
