import type { Policy } from "../../policy/index.ts";

/** The policies that come with the package, each loaded when it is named: `scheme:eu261`. */
export const PUBLISHED_POLICIES: ReadonlyMap<string, () => Promise<Policy>> = new Map([
  ["eu261", async () => (await import("../../schemes/eu261.ts")).eu261 as Policy],
  ["delay-repay-15", async () => (await import("../../schemes/delay-repay-15.ts")).delayRepay15 as Policy],
  ["delay-repay-30", async () => (await import("../../schemes/delay-repay-30.ts")).delayRepay30 as Policy],
]);
