import type { Analysis } from "../../analysis/index.ts";
import type { Issue } from "../../issue/index.ts";
import type { NeedsFinding, NeedsPolicy } from "../../needs-assessment/index.ts";
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
  /** The same of a needs policy. */
  readonly needs?: SoundNeeds;
}

/** What was found in a needs policy. */
export interface SoundNeeds {
  readonly policy: NeedsPolicy;
  /** The policies inside it. */
  readonly parts: readonly CheckedPart[];
  readonly cases: readonly {
    readonly result: CaseResult;
    /** The id of the policy that carries it. */
    readonly of: string;
    readonly path: Issue["path"];
  }[];
  readonly findings: readonly NeedsFinding[];
  readonly locate: Locate;
}

/** What was found in a policy that stands inside another. */
export interface CheckedPart {
  readonly policy: Policy;
  /** Where it stands. */
  readonly path: Issue["path"];
  readonly analysis: Analysis;
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
