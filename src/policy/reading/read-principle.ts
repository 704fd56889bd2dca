/**
 * A principle, and whether it looks at anything: what holds because there is nothing to look at is no promise.
 */
import type { About } from "../document/about.ts";
import type { FactNotes } from "../document/fact.ts";
import type { Guarantee } from "../document/guarantee.ts";
import type { NormalGuarantee } from "../normal/normal-guarantee.ts";
import { PRINCIPLE_SUBJECTS } from "../normal/principle-subjects.ts";
import type { Path } from "./issue-list.ts";
import { guaranteeProblem } from "./messages/guarantees.ts";
import {
  canGrow,
  canMove,
  growingFact,
  knownFacts,
  knownOutcome,
  movingOutcome,
} from "./named-in-guarantee.ts";
import type { Said } from "./normal-guarantee-of.ts";
import type { Reading } from "./reading.ts";

type Written = Extract<Guarantee, { readonly principle: unknown }>;

/** The principle with what it is narrowed to. */
export function readPrinciple(
  { principle, outcome, of }: Written,
  path: Path,
  reading: Reading,
): Said<NormalGuarantee> {
  const grows = principle === "more-harm-never-less" || principle === "need-never-lowers";
  const field = [...path, "outcome"];
  const known =
    outcome === undefined ? undefined : (grows ? movingOutcome : knownOutcome)(outcome, field, reading);
  if (of !== undefined) {
    knownFacts(of, [...path, "of"], reading);
    if (grows)
      of.forEach((name, index) => {
        if (reading.facts.has(name)) growingFact(name, [...path, "of", index], reading);
      });
  } else lookAtSomething(principle, path, reading);
  const { outcomes, report } = reading;
  if (grows && outcome === undefined && outcomes.size > 0 && ![...outcomes.values()].some(canMove))
    report.add(path, guaranteeProblem.nothingMoves(principle));
  return {
    kind: "principle",
    principle,
    ...(known ? { outcome: known.place } : {}),
    ...(of === undefined ? {} : { of }),
  };
}

/** The facts that it looks at by itself: those that are about something, where all say what they are about. */
function lookAtSomething(principle: Written["principle"], path: Path, reading: Reading): void {
  const { report, notes, given, broken } = reading;
  if (principle === "like-cases-alike") report.add(path, guaranteeProblem.needsFacts(principle));
  const subjects: readonly (About | undefined)[] | undefined = PRINCIPLE_SUBJECTS[principle];
  if (subjects === undefined) return;
  const isAbout = ({ about }: FactNotes) => about !== undefined && subjects.includes(about);
  const looked = given.filter(({ fact }) => isAbout(fact));
  // What is derived from such records counts as such a fact.
  if (principle === "respect" && given.some(({ fields }) => fields?.some(({ fact }) => isAbout(fact))))
    return;
  const all = given.every(({ fact }) => fact.about !== undefined);
  if (looked.length === 0 && !all && broken.size === 0)
    notes.add(path, guaranteeProblem.nothingAbout(principle, subjects.map(String)));
  if (principle === "respect" || looked.length === 0) return;
  const names = looked.map(({ name }) => name);
  if (names.every((name) => !canGrow(name, reading)))
    report.add(path, guaranteeProblem.nothingGrows(principle, names));
}
