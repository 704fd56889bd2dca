import type { Table } from "../terminal/table-lines.ts";

/** A policy laid out for reading, before anybody has decided where it is printed. */
export interface Sheet {
  readonly title: string;
  /** What it is, as pairs of a word and its value. */
  readonly about: readonly (readonly [string, string])[];
  readonly sections: readonly Section[];
}

/** A part of a sheet under its own title: remarks, then sentences or a table. */
export interface Section {
  readonly title: string;
  readonly remarks?: readonly string[];
  readonly sentences?: readonly string[];
  readonly table?: Table;
}
