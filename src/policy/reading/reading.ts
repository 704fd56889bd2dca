/**
 * What one reading of a document knows: its declarations by name, and the issues found so far. A name that is
 * declared but malformed is remembered as broken, so that one mistake is not reported a hundred times.
 */
import type { ListFact, SetFact } from "../document/fact.ts";
import type { Limits } from "../document/limits.ts";
import type { Parameter } from "../document/parameter.ts";
import type { Domain } from "../normal/domain.ts";
import type { GivenFact, NamedSource, NormalFact, NormalOutcome } from "../normal/normal-policy.ts";
import type { IssueList } from "./issue-list.ts";

/** What has one value, with its place: a fact, a derived fact; of a `where`, a field among the fields of its list. */
export interface ReadValue extends NormalFact {
  readonly kind: "value";
  readonly place: number;
}
/** A set: the place of its first word, and the place that says whether it is there. */
export interface ReadSet {
  readonly kind: "set";
  readonly name: string;
  readonly fact: SetFact;
  /** Its words; the code of each is its place after the first. */
  readonly words: Domain;
  readonly first: number;
  readonly present: number | undefined;
}
/** A list: its place among the given facts, and the reading of a condition over its fields. */
export interface ReadList {
  readonly kind: "list";
  readonly name: string;
  readonly fact: ListFact;
  readonly given: number;
  readonly present: number | undefined;
  readonly fields: ReadonlyMap<string, ReadValue>;
  readonly broken: ReadonlySet<string>;
}
/** Whatever a name in a condition or a formula can stand for. */
export type ReadFact = ReadValue | ReadSet | ReadList;

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
  /** What could be meant where a name is unknown. */
  readonly names: readonly string[];
  /** What rules can test, by place. */
  readonly places: readonly NormalFact[];
  readonly given: readonly GivenFact[];
  readonly parameters: ReadonlyMap<string, ReadParameter>;
  readonly outcomes: ReadonlyMap<string, NormalOutcome>;
  readonly sources: ReadonlyMap<string, NamedSource>;
  readonly broken: ReadonlySet<string>;
  /** The list whose fields are spoken of, under `where`; `outside` are the names beside it. */
  readonly where?: { readonly list: string; readonly outside: ReadonlySet<string> };
}

/** The reading of a condition over the fields of a list. */
export function readingOfFields(list: ReadList, reading: Reading): Reading {
  return {
    ...reading,
    facts: list.fields,
    names: [...list.fields.keys()],
    places: [...list.fields.values()],
    given: [],
    broken: new Set([...reading.broken, ...list.broken]),
    where: { list: list.name, outside: new Set(reading.names) },
  };
}
