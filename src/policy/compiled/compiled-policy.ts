/**
 * A policy made ready to decide: for every fact the regions between its thresholds, for every region one bit per
 * box that admits it. A case picks one row of bits a fact; what is left of all rows together are the boxes that
 * fire, and the first bit is the first rule.
 */

import type { PolicyReference } from "../../service/index.ts";
import type { Because } from "../deciding/because.ts";
import type { GivenFacts } from "../deciding/case-facts.ts";
import type { DecideOptions } from "../deciding/decide-options.ts";
import type { Decision } from "../deciding/decision.ts";
import type { Box } from "../normal/box.ts";
import type { NormalFact, NormalPolicy } from "../normal/normal-policy.ts";

/** One fact, ready to be read. */
export interface Slot {
  readonly name: string;
  readonly type: NormalFact["domain"]["type"];
  /** The currency of money; undefined for other types. */
  readonly currency: string | undefined;
  readonly sensitive: boolean;
  /** True where a raw value is shown as it is. */
  readonly plain: boolean;
  readonly least: number;
  readonly greatest: number;
  /** The last code: *absent*, where the fact is optional. */
  readonly last: number;
  /** Ten to the number of decimals of a decimal; 1 elsewhere. */
  readonly power: number;
  readonly codes: ReadonlyMap<string, number>;
  /** The first code of every region but the first, ascending. */
  readonly cuts: Float64Array;
}

/**
 * The facts in the order in which they are encoded: those of a kind together, so that each kind has a tight loop of
 * its own. All their numbers lie in one table: some at the head for each lane, then what those point to.
 */
export interface Lanes {
  readonly slots: readonly Slot[];
  /** The lane of each fact by its place. */
  readonly laneOf: readonly number[];
  /** How many are whole numbers of 32 bits; they stand first. */
  readonly numbers: number;
  /**
   * Enums of few values and booleans, in groups that share their rows: for each group the lane after its enums, the
   * lane after its booleans, and where its rows begin. The lanes after the last group are encoded by their slots.
   */
  readonly groups: Int32Array;
  /** How many rows a case has: one for each number, each group, and each lane after them. */
  readonly rows: number;
  /** The values of each enum, by lane. */
  readonly values: readonly (readonly string[])[];
  readonly table: Int32Array;
}

/** What a box that fires leads to. */
export interface Fired {
  readonly rule: number;
  readonly because: readonly Because[];
  /** The facts that this box, and all rules before it, look at, and those its amounts read. */
  readonly looked: readonly number[];
  /** The same facts by their lanes. */
  readonly lanes: readonly number[];
  /** Places of facts that its tests derive from lists: which records decided is said case by case. */
  readonly listed: readonly number[];
  /** The outcome, where no fact enters it; frozen and shared. */
  readonly constant: Readonly<Record<string, unknown>> | undefined;
}

/** Where Node looks for what to print of an object. */
export const INSPECT: unique symbol = Symbol.for("nodejs.util.inspect.custom") as never;

/** The compiled form. It belongs to a `Policy` and is made once, when the policy is read. */
export interface CompiledPolicy {
  /** Whoever prints a policy wants to read it, and not its tables. */
  readonly [INSPECT]: () => string;
  readonly normal: NormalPolicy;
  readonly reference: PolicyReference;
  readonly facts: readonly NormalFact[];
  readonly places: ReadonlyMap<string, number>;
  readonly names: readonly string[];
  /** The places of the declared facts by their names. */
  readonly givenPlaces: ReadonlyMap<string, number>;
  /** By the place of what rules can test: the declared facts that it is made of. */
  readonly madeOf: readonly (readonly number[])[];
  /** By the place of a declared fact: everything that is made of it. */
  readonly makes: readonly (readonly number[])[];
  readonly lanes: Lanes;
  /** Numbers of 32 bits that a row of bits takes. */
  readonly words: number;
  /** Every box: first those that cannot occur, then the rules' in their order. */
  readonly boxes: readonly Box[];
  /** How many boxes cannot occur. */
  readonly assumed: number;
  readonly fired: readonly Fired[];
  readonly otherwise: Fired | undefined;
  /** The places with which an amount or a derived fact counts: there each code may make a difference. */
  readonly counted: ReadonlySet<number>;
  /** The facts that a rule or an amount looks at. */
  readonly looked: readonly number[];
  readonly first: boolean;
  /** True where a case of bare values can be decided on the quick path: each fact has one, and claims count. */
  readonly quick: boolean;
  /** The thorough way to decide, for cases that are not plain. */
  readonly decideSlowly: (policy: CompiledPolicy, facts: GivenFacts, options: DecideOptions) => Decision;
}
