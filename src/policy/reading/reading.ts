/**
 * What one reading of a document knows: its declarations by name, and the issues found so far. A name that is
 * declared but malformed is remembered as broken, so that one mistake is not reported a hundred times.
 */
import type { Fact } from "../document/fact.ts";
import type { Limits } from "../document/limits.ts";
import type { Parameter } from "../document/parameter.ts";
import type { Domain } from "../normal/domain.ts";
import type { NamedSource, NormalOutcome } from "../normal/normal-policy.ts";
import type { IssueList } from "./issue-list.ts";

/** A declared fact with its place among the facts. */
export interface ReadFact {
  readonly index: number;
  readonly name: string;
  readonly fact: Fact;
  readonly domain: Domain;
}
/** A declared parameter with its encoded value. */
export interface ReadParameter {
  readonly declaration: Parameter;
  readonly domain: Domain;
  readonly code: number;
}

/** The declarations and issues of one document. */
export interface Reading {
  readonly limits: Limits;
  readonly report: IssueList;
  /** Findings that do not stand in the way: notes for the author. */
  readonly notes: IssueList;
  readonly facts: ReadonlyMap<string, ReadFact>;
  /** The domains of the facts, in their order. */
  readonly domains: readonly Domain[];
  readonly parameters: ReadonlyMap<string, ReadParameter>;
  readonly outcomes: ReadonlyMap<string, NormalOutcome>;
  readonly sources: ReadonlyMap<string, NamedSource>;
  readonly broken: ReadonlySet<string>;
}
