/** How what is asked can come to be known. */
export const WAYS_TO_ESTABLISH: Readonly<Record<"ask" | "record" | "verify", string>> = {
  ask: "ask the customer",
  record: "look for a record: a claim does not count here",
  verify: "have it verified: a record does not count here",
};
