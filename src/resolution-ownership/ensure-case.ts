/**
 * What is not the state of a case is a mistake of the program: a case comes from its events, or whole from storage.
 */
import { MisuseError } from "../issue/index.ts";
import { CaseFrame, type CaseState } from "./case-state.ts";

/**
 * Stops where a value is not the state of a case: without an owner who is a person of ours, a customer, its clocks or
 * its lists. It costs the same for every case, and so does not look into the lists; `readAs(CaseState, value)` does.
 *
 * @throws MisuseError `not-a-case`.
 */
export function ensureCase(state: CaseState): void {
  const read = CaseFrame.safeParse(state);
  if (read.success) return;
  const path = read.error.issues[0]?.path ?? [];
  const where = path.length === 0 ? "" : `, see its \`${path.join(".")}\``;
  const help =
    "give one as `openCase` or `caseFrom` made it; read a stored one with `readAs(CaseState, value)`";
  throw new MisuseError("not-a-case", `not the state of a case${where}: ${help}`);
}
