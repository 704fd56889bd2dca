/** A mile is 1.609344 kilometres, exactly. */
const KILOMETRES_PER_MILE = 1.609344;

/**
 * The facts of one flight. The library converts nothing, so whatever is changed is changed here, in sight: miles become
 * kilometres to two decimals, and a flight that came early is 0 minutes late.
 */
export function flightCase(minutes: number, miles: number) {
  return {
    departsFromEu: true,
    arrivesInEu: false,
    event: "delay",
    extraordinary: false,
    delay: Math.max(0, minutes),
    distance: Math.round(miles * KILOMETRES_PER_MILE * 100) / 100,
  } as const;
}

/** What `flightCase` takes for granted, for whoever reads the figures. */
export const ASSUMED: readonly string[] = [
  "each departed from an airport in the EU, and did not stay within it",
  "each was late rather than cancelled or overbooked (the data holds flown flights only)",
  "no delay was caused by extraordinary circumstances (storms, strikes: the data does not say)",
  "a flight that came early was 0 minutes late",
  "one passenger a flight; miles are 1.609344 kilometres each, rounded to 10 metres",
];
