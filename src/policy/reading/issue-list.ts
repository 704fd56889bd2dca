/**
 * Collects every issue of a document, up to a limit, so that an author mends all of them at once.
 */
import type { Issue } from "../../issue/index.ts";

/** Where something stands in a document. */
export type Path = Issue["path"];
/** What is wrong and what to do, without its place. */
export type Problem = Omit<Issue, "path">;

/** A growing list of issues. */
export class IssueList {
  readonly #issues: Issue[] = [];
  readonly #limit: number;
  readonly #spoilt = new Set<string>();
  #more = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Notes a problem at a place; always returns undefined, so that a reader can `return report.add(...)`. */
  add(path: Path, problem: Problem): undefined {
    if (this.#spoilt.size > 0 && this.#spoilt.has(JSON.stringify(path))) return undefined;
    if (this.#issues.length < this.#limit) this.#issues.push({ path, ...problem });
    else this.#more += 1;
    return undefined;
  }

  /** Notes a problem that leaves nothing to read at its place: whatever else is found there is its consequence. */
  spoil(path: Path, problem: Problem): undefined {
    this.add(path, problem);
    if (this.#more === 0) this.#spoilt.add(JSON.stringify(path));
    return undefined;
  }

  /** How many problems were noted. */
  get count(): number {
    return this.#issues.length + this.#more;
  }

  /** The issues; where there were too many, the last one says how many are left out. */
  all(): readonly Issue[] {
    if (this.#more === 0) return this.#issues;
    const message = `${this.#more} further issues are not listed`;
    return [...this.#issues, { code: "more-issues", path: [], message, help: "mend these first" }];
  }
}
