/**
 * The part of SARIF 2.1.0 that is written here: the format in which tools hand what they found to code review.
 */
import type { Severity } from "../../analysis/index.ts";

/** Text for a reader. */
export interface SarifText {
  readonly text: string;
}
/** A kind of finding. */
export interface SarifRule {
  readonly id: string;
  readonly shortDescription: SarifText;
  readonly help: SarifText;
  readonly defaultConfiguration: { readonly level: Severity };
}
/** A place in a file. */
export interface SarifLocation {
  readonly physicalLocation: {
    readonly artifactLocation: { readonly uri: string };
    readonly region?: { readonly startLine: number; readonly startColumn: number };
  };
  readonly message?: SarifText;
}
/** One finding. */
export interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: Severity;
  readonly message: SarifText;
  readonly locations: SarifLocation[];
  readonly relatedLocations?: SarifLocation[];
  /** Findings that the document accepts: they are shown as such, and fail nothing. */
  readonly suppressions?: { readonly kind: "inSource"; readonly justification: string }[];
}
/** One run of one tool. */
export interface SarifLog {
  readonly $schema: string;
  readonly version: "2.1.0";
  readonly runs: {
    readonly tool: {
      readonly driver: { readonly name: string; readonly version: string; readonly rules: SarifRule[] };
    };
    readonly columnKind: "utf16CodeUnits";
    readonly results: SarifResult[];
  }[];
}
