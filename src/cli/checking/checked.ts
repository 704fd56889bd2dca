import type { Analysis } from "../../analysis/index.ts";
import type { Issue } from "../../issue/index.ts";
import type { CaseResult, Policy } from "../../policy/index.ts";
import type { Locate } from "../reading/position-in.ts";

/** What was found in one file. */
export interface Checked {
  readonly file: string;
  /** Why it could not be read at all. */
  readonly unreadable?: string;
  /** What keeps it from being a policy. */
  readonly issues: readonly Issue[];
  /** The rest is there where it is one. */
  readonly sound?: Sound;
}

/** What was found in a policy. */
export interface Sound {
  readonly policy: Policy;
  readonly cases: readonly CaseResult[];
  readonly analysis: Analysis;
  /** The files of the policies that guarantees name, by id: a case of one of them is decided there. */
  readonly files?: ReadonlyMap<string, string>;
  /** Where a part of the document stands in its file; a published policy has none. */
  readonly locate?: Locate;
}
