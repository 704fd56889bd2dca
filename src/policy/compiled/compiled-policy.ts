/**
 * A policy made ready to decide: for every fact the regions between its thresholds, for every region one bit per
 * box that admits it. A case picks one row of bits a fact; what is left of all rows together are the boxes that
 * fire, and the first bit is the first rule.
 */
import type { GivenFacts } from "../deciding/case-facts.ts";
import type { DecideOptions } from "../deciding/decide-options.ts";
import type { Decision } from "../deciding/decision.ts";
import type { Source } from "../document/source.ts";
import type { Text } from "../document/text.ts";
import type { Value } from "../normal/domain.ts";
import type { NormalFact, NormalPolicy } from "../normal/normal-policy.ts";
import type { Reader } from "./readers.ts";

/** Which policy decided, so that a decision can be checked years later. */
export interface PolicyReference {
  readonly id: string;
  readonly version: string;
  readonly digest: string;
  readonly meaning: string;
}

/** A test that held, as the document writes it, with parameters replaced by their values. */
export interface FiredTest {
  readonly fact: string;
  readonly test: unknown;
}

/** Why: a rule that fired, its text, its source, and the tests that made it fire. */
export interface Because {
  /** The rule's id, `otherwise` where none fired. */
  readonly rule: string;
  readonly text: Text;
  readonly source?: Source & { readonly id: string };
  readonly tests: readonly FiredTest[];
  /** The parameters that the text names. */
  readonly parameters?: { readonly [name: string]: Value };
}

/** How a raw value is read: by the type of its fact. */
export const KIND = { boolean: 0, enum: 1, integer: 2, decimal: 3, money: 4 } as const;

/** One fact, ready to be read. */
export interface Slot {
  readonly name: string;
  readonly kind: number;
  /** The currency of money; undefined for other types. */
  readonly currency: string | undefined;
  readonly sensitive: boolean;
  readonly least: number;
  readonly greatest: number;
  /** Ten to the number of decimals. */
  readonly power: number;
  readonly codes: ReadonlyMap<string, number>;
  /** The code of *other*, or -1. */
  readonly other: number;
  /** The first code of every region but the first, ascending. */
  readonly cuts: Float64Array;
  /** The place of each code's row in `rows`, where the domain is small; else empty, and `cuts` are searched. */
  readonly table: Int32Array;
  /** Rows of bits, `words` numbers each, one row per region. */
  readonly rows: Int32Array;
}

/** What a box that fires leads to. */
export interface Fired {
  readonly rule: number;
  readonly because: readonly Because[];
  /** The facts that this box, and all rules before it, look at, and those its amounts read. */
  readonly looked: readonly number[];
  /** The outcome, where no fact enters it; frozen and shared. */
  readonly constant: Readonly<Record<string, unknown>> | undefined;
}

/** The compiled form. It belongs to a `Policy` and is made once, when the policy is read. */
export interface CompiledPolicy {
  readonly normal: NormalPolicy;
  readonly reference: PolicyReference;
  readonly facts: readonly NormalFact[];
  readonly places: ReadonlyMap<string, number>;
  readonly names: readonly string[];
  readonly slots: readonly Slot[];
  readonly words: number;
  /** The boxes that cannot occur stand before all others. */
  readonly assumed: number;
  readonly fired: readonly Fired[];
  readonly otherwise: Fired | undefined;
  /** The facts that a rule or an amount looks at. */
  readonly looked: readonly number[];
  readonly first: boolean;
  /** True where a fact needs more than a claim. */
  readonly needy: boolean;
  readonly read: Reader;
  /** The thorough way to decide, for cases that are not plain. */
  readonly decideSlowly: (policy: CompiledPolicy, facts: GivenFacts, options: DecideOptions) => Decision;
}
