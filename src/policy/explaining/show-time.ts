/**
 * Days and moments as people of a language read them. A decision is plain data and does not say of what type a text is:
 * a text that is written as a day or as a moment is one. A moment is shown in the offset that it was written with, never
 * in that of the machine: the same decision reads the same everywhere.
 */
import { encodeDate, encodeInstant } from "../normal/calendar.ts";

const MINUTE = 60_000;

/** `2 March 2026` for a day, `2 March 2026, 17:00 UTC+01:00` for a moment, undefined for any other text. */
export function showTime(text: string, locale: string): string | undefined {
  const day = encodeDate(text);
  if (day !== undefined) return formatter("day", locale).format(day * 1440 * MINUTE);
  const moment = encodeInstant(text);
  if (moment === undefined) return undefined;
  const offset = /([+-])(\d\d):(\d\d)$/.exec(text);
  const minutes = offset === null ? 0 : Number(offset[2]) * 60 + Number(offset[3]);
  const local = moment + (offset?.[1] === "-" ? -minutes : minutes) * MINUTE;
  const exact = local % MINUTE === 0 ? "time" : local % 1000 === 0 ? "seconds" : "milliseconds";
  const zone = minutes === 0 ? "UTC" : `UTC${offset?.[0]}`;
  // Date and time are joined here: how the platform joins them has changed between versions.
  return `${formatter("day", locale).format(local)}, ${formatter(exact, locale).format(local)} ${zone}`;
}

const time = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
const PARTS = {
  day: { day: "numeric", month: "long", year: "numeric" },
  time,
  seconds: { ...time, second: "2-digit" },
  milliseconds: { ...time, second: "2-digit", fractionalSecondDigits: 3 },
} as const satisfies Readonly<Record<string, Intl.DateTimeFormatOptions>>;

const most = 100;
const formatters = /* @__PURE__ */ new Map<string, Intl.DateTimeFormat>();

// Building one costs a hundred times as much as using it; forgetting all of them at a hundred keeps a program that meets
// many locales from growing.
function formatter(parts: keyof typeof PARTS, locale: string): Intl.DateTimeFormat {
  const key = `${parts} ${locale}`;
  const known = formatters.get(key);
  if (known !== undefined) return known;
  // A language that the platform does not know is written as English, and not as the machine is set up.
  const made = new Intl.DateTimeFormat([locale, "en"], { timeZone: "UTC", ...PARTS[parts] });
  if (formatters.size >= most) formatters.clear();
  formatters.set(key, made);
  return made;
}
