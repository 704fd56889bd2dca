/**
 * A case while events are applied to it. What grows stands in lists that are written on, so that a long history folds
 * in one pass; everything else is replaced. A draft never leaves this room.
 */
import type { TrailEntry } from "../../service/index.ts";
import type { CasePromise } from "../case-promise.ts";
import type { CaseState } from "../case-state.ts";
import { freezeDeep } from "./freeze-deep.ts";

/** What is replaced. */
export type CaseFields = Omit<CaseState, "version" | "promises" | "trail" | "applied">;

/** A case in the making. */
export interface CaseDraft {
  fields: CaseFields;
  readonly promises: CasePromise[];
  /** Where each promise stands, by its id. */
  readonly places: Map<string, number>;
  /** The ids of those that are open, in order. */
  readonly open: Set<string>;
  readonly trail: TrailEntry[];
  readonly applied: Map<string, string>;
}

/** A draft of a new case. */
export function newDraft(fields: CaseFields): CaseDraft {
  return { fields, promises: [], places: new Map(), open: new Set(), trail: [], applied: new Map() };
}

/** A draft of a case as it stands. */
export function draftOf({ version: _, promises, trail, applied, ...fields }: CaseState): CaseDraft {
  const draft = {
    ...newDraft(fields),
    trail: [...trail],
    applied: new Map(applied.map(({ id, digest }) => [id, digest])),
  };
  for (const promise of promises) addPromise(draft, promise);
  return draft;
}

/** The case that a draft has become. What it shares with the case before is frozen. */
export function stateOf({ fields, promises, trail, applied }: CaseDraft): CaseState {
  for (const field of Object.values(fields)) freezeDeep(field);
  return {
    ...fields,
    version: applied.size,
    promises: promises.map(freezeDeep),
    trail: trail.map(freezeDeep),
    applied: [...applied].map(([id, digest]) => ({ id, digest })),
  };
}

/** Adds a promise. */
export function addPromise(draft: CaseDraft, promise: CasePromise): void {
  draft.places.set(promise.id, draft.promises.length);
  draft.promises.push(promise);
  if (promise.status === "open") draft.open.add(promise.id);
}

/** A promise by its id. */
export function promiseOf(draft: CaseDraft, id: string): CasePromise | undefined {
  const place = draft.places.get(id);
  return place === undefined ? undefined : draft.promises[place];
}

/** Writes what became of a promise. */
export function replacePromise(draft: CaseDraft, promise: CasePromise): void {
  draft.promises[draft.places.get(promise.id) as number] = promise;
  if (promise.status !== "open") draft.open.delete(promise.id);
}

/** The fields without one of them. */
export function without<Name extends keyof CaseFields>(fields: CaseFields, name: Name): CaseFields {
  const { [name]: _, ...rest } = fields;
  return rest as unknown as CaseFields;
}
