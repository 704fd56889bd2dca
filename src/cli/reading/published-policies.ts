import type { Policy } from "../../policy/index.ts";

/** The policies that come with the package, each loaded when it is named: `scheme:eu261`. */
export const PUBLISHED_POLICIES: ReadonlyMap<string, () => Promise<Policy>> = new Map([
  ["eu261", async () => (await import("../../schemes/eu261.ts")).eu261 as Policy],
  ["delay-repay-15", async () => (await import("../../schemes/delay-repay-15.ts")).delayRepay15 as Policy],
  ["delay-repay-30", async () => (await import("../../schemes/delay-repay-30.ts")).delayRepay30 as Policy],
  ["eu-rail", async () => (await import("../../schemes/eu-rail.ts")).euRail as Policy],
  [
    "ofcom-automatic-compensation-2021",
    async () =>
      (await import("../../schemes/ofcom-automatic-compensation-2021.ts"))
        .ofcomAutomaticCompensation2021 as Policy,
  ],
  [
    "ofcom-automatic-compensation-2024",
    async () =>
      (await import("../../schemes/ofcom-automatic-compensation-2024.ts"))
        .ofcomAutomaticCompensation2024 as Policy,
  ],
  [
    "us-denied-boarding-2008",
    async () => (await import("../../schemes/us-denied-boarding-2008.ts")).usDeniedBoarding2008 as Policy,
  ],
  [
    "us-denied-boarding-2019",
    async () => (await import("../../schemes/us-denied-boarding-2019.ts")).usDeniedBoarding2019 as Policy,
  ],
  [
    "us-denied-boarding-2025",
    async () => (await import("../../schemes/us-denied-boarding-2025.ts")).usDeniedBoarding2025 as Policy,
  ],
]);
