import { inBackticks } from "../../issue/index.ts";
import type { Policy } from "../../policy/index.ts";
import { BadUse } from "../exit-code.ts";

/** A promise about a policy that nobody has given is no finding: the check itself is wanting. */
export function needFloors(file: string, { document }: Policy, policies: readonly Policy[]): void {
  for (const guarantee of document.guarantees ?? []) {
    if ("floor" in guarantee && !policies.some(({ id }) => id === guarantee.floor)) {
      throw new BadUse(
        `${inBackticks(file)} promises never less than the policy ${inBackticks(guarantee.floor)}: name it with --with`,
      );
    }
  }
}
