import { type Issue, inBackticks } from "../issue/index.ts";

/** Every message of this room, by its code. */
const messages = {
  "unknown-currency": (written: unknown): Words => [
    `${inBackticks(written)} is not an active currency of ISO 4217`,
    "write a code in upper case, such as `EUR`",
  ],
  "not-money": (written: unknown, currency: string, decimals: number): Words => [
    `${inBackticks(written)} is not an amount in ${currency}`,
    `write digits with a dot before the decimals, such as \`${sample(decimals)}\``,
  ],
  "excess-decimals": (written: unknown, currency: string, decimals: number): Words => [
    `${inBackticks(written)} has more decimals than ${currency} has`,
    `write ${inWords(decimals)}, such as \`${sample(decimals)}\``,
  ],
  "missing-decimals": (written: unknown, currency: string, decimals: number): Words => [
    `${inBackticks(written)} does not say its decimals, so it may be ${currency} or its minor unit`,
    `write ${inWords(decimals)}, such as \`${sample(decimals)}\``,
  ],
  "amount-too-large": (written: unknown): Words => [
    `${inBackticks(written)} is more than 9007199254740991 minor units`,
    "write a smaller amount",
  ],
  "negative-zero": (written: unknown, _currency: string, decimals: number): Words => [
    `${inBackticks(written)} is zero with a minus sign`,
    `write \`${zero(decimals)}\``,
  ],
} satisfies Record<string, (written: unknown, currency: string, decimals: number) => Words>;

type Words = readonly [message: string, help: string];

/** The issue of that code about what was written; the path is the caller's to add. */
export function moneyIssue(
  code: keyof typeof messages,
  written: unknown,
  currency = "",
  decimals = 0,
): Issue {
  const [message, help] = messages[code](written, currency, decimals);
  return { code, path: [], message, help };
}

function sample(decimals: number): string {
  return decimals === 0 ? "1250" : `12.${"5".padEnd(decimals, "0")}`;
}

function zero(decimals: number): string {
  return decimals === 0 ? "0" : `0.${"0".repeat(decimals)}`;
}

function inWords(decimals: number): string {
  return decimals === 0 ? "no decimals" : `${decimals} decimals`;
}
