/**
 * Collects every issue of a document, up to a limit, so that an author mends all of them at once.
 */
import type { Issue } from "../../issue/index.ts";

/** Where something stands in a document. */
export type Path = Issue["path"];
/** What is wrong and what to do, without its place. */
export type Problem = Omit<Issue, "path">;

/** The sections whose names other sections use, and what is told of a name that is none of theirs. */
const NAMELESS = {
  sources: ["unknown-source"],
  parameters: ["unknown-parameter", "unknown-slot", "unknown-fact"],
  facts: ["unknown-fact", "unknown-slot"],
  derive: ["unknown-fact", "unknown-slot"],
  outcome: ["unknown-outcome", "unknown-slot"],
} as const;
/** A section that names what it declares. */
export type Section = keyof typeof NAMELESS;

/** A growing list of issues. */
export class IssueList {
  readonly #issues: Issue[] = [];
  readonly #limit: number;
  /** Places where nothing is left to read, each with its steps; and all places that lead to one. */
  readonly #spoilt = new Map<string, Path>();
  readonly #onTheWay = new Set<string>();
  readonly #parents = new Set<string>();
  readonly #silenced = new Set<string>();
  #more = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Notes a problem at a place; always returns undefined, so that a reader can `return report.add(...)`. */
  add(path: Path, problem: Problem): undefined {
    if (this.#silenced.has(problem.code)) return undefined;
    if (this.#spoilt.size > 0) {
      const place = JSON.stringify(path);
      // What was spoilt is not there any more: that its place is empty, or lacks something, is a consequence.
      if (this.#spoilt.has(place) || this.#parents.has(place)) return undefined;
    }
    return this.#note(path, problem);
  }

  #note(path: Path, problem: Problem): undefined {
    if (this.#issues.length < this.#limit) this.#issues.push({ path, ...problem });
    else this.#more += 1;
    return undefined;
  }

  /** Notes a problem that leaves nothing to read at its place: whatever else is found there is its consequence. */
  spoil(path: Path, problem: Problem): undefined {
    const place = JSON.stringify(path);
    if (this.#spoilt.has(place)) return undefined;
    // Beyond the limit too: how many are left out counts what is to be mended, and nothing that follows from it.
    this.#note(path, problem);
    this.#spoilt.set(place, path);
    this.#parents.add(JSON.stringify(path.slice(0, -1)));
    for (let steps = path.length - 1; steps >= 0; steps -= 1) {
      const before = JSON.stringify(path.slice(0, steps));
      if (this.#onTheWay.has(before)) break;
      this.#onTheWay.add(before);
    }
    return undefined;
  }

  /** True where nothing at the place or below it was spoilt. */
  isWhole(path: Path): boolean {
    if (this.#spoilt.size === 0) return true;
    const place = JSON.stringify(path);
    return !this.#spoilt.has(place) && !this.#onTheWay.has(place);
  }

  /** The names in a section whose declarations were spoilt, in whole or in part. */
  spoiltIn(section: Section): readonly string[] {
    const paths = [...this.#spoilt.values()].filter(
      ([first, name]) => first === section && name !== undefined,
    );
    return [...new Set(paths.map(([, name]) => String(name)))];
  }

  /** A section that cannot be read declares names that nobody knows: none is told to be unknown. */
  silenceNamesOf(section: Section): void {
    for (const code of NAMELESS[section]) this.#silenced.add(code);
  }

  /** How many problems were noted. */
  get count(): number {
    return this.#issues.length + this.#more;
  }

  /** The issues; where there were too many, the last one says how many are left out. */
  all(): readonly Issue[] {
    if (this.#more === 0) return this.#issues;
    const message = `${this.#more} further ${this.#more === 1 ? "issue is" : "issues are"} not listed`;
    return [...this.#issues, { code: "more-issues", path: [], message, help: "mend these first" }];
  }
}
