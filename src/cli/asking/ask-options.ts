import type { CaseChoices } from "../add-case-options.ts";

/** What `evenhand ask` is told beside the policy. */
export interface AskOptions extends CaseChoices {
  /** What is known, as JSON. */
  readonly facts: string;
  /** The file that keeps what is known. */
  readonly session?: string;
  /** When, who and through which channel, as JSON. */
  readonly contact?: string;
  readonly interactive?: boolean;
  readonly locale?: string;
  readonly json?: boolean;
}
