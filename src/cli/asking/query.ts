/**
 * One question of a dialogue, and the ways in which it can be answered.
 */
import type { Issue } from "../../issue/index.ts";

/** What is asked now. */
export interface Query {
  /** The name of what is asked for. */
  readonly name: string;
  readonly question: string;
  /** What is said before it, a line each: how much is left, what is known so far, what is meant. */
  readonly notes: readonly string[];
  /** In the order in which they are offered. */
  readonly ways: readonly Way[];
}

/** One way to answer. */
export type Way = FixedWay | TypedWay | SeveralWay | RecordsWay;

/** This reply. */
export interface FixedWay {
  readonly kind: "fixed";
  readonly label: string;
  readonly reply: unknown;
}

/** A reply that is typed. */
export interface TypedWay {
  readonly kind: "typed";
  readonly label: string;
  /** What it has to look like. */
  readonly form: string;
  readonly replyOf: (text: string) => unknown;
}

/** Any of several values. */
export interface SeveralWay {
  readonly kind: "several";
  readonly label: string;
  readonly values: readonly { readonly value: string; readonly label: string }[];
}

/** Records, one by one. */
export interface RecordsWay {
  readonly kind: "records";
  readonly label: string;
  readonly most: number;
  /** What each record says. */
  readonly fields: readonly Query[];
  /** What is wrong with records that were given so far. */
  readonly issuesOf: (records: readonly object[]) => readonly Issue[];
}
