/**
 * Harm is put right in kind: who was passed around gets one person who answers, and not a voucher. A policy of the
 * user says what is done about each harm; what it leaves without an answer is listed, so that nobody overlooks it.
 */
import { type Decision, decide, type Policy, trailEntryOf } from "../policy/index.ts";
import { type Commitment, type Harm, needBrokenBy, type TrailEntry } from "../service/index.ts";
import { COMPONENT_KINDS } from "./component-kind.ts";
import { factsFor, takenAs } from "./facts-for.ts";
import { unansweredBecause } from "./messages.ts";
import { promiseOf } from "./promise-of.ts";
import type { Grounds } from "./read-failure.ts";
import type { ActionComponent } from "./recovery-component.ts";
import type { Redress } from "./recovery-playbook.ts";
import type { UnansweredHarm } from "./unanswered-harm.ts";

/** What is done about the harms of a failure. */
export interface HarmAnswers {
  readonly components: readonly ActionComponent[];
  readonly commitments: readonly Commitment[];
  readonly unanswered: readonly UnansweredHarm[];
  readonly trail: readonly TrailEntry[];
}

type Kind = ActionComponent["kind"];

/** One question to the policy, and what it said. */
interface Answer {
  readonly harm: Harm | "none";
  /** Undefined where the policy does not tell the parts of an answer apart. */
  readonly kind: Kind | undefined;
  readonly decision: Decision<Redress>;
}

/** Asks the policy about each harm, and about the failure itself where it lists `none`, part by part in their order. */
export function answerHarms(redress: Policy | undefined, grounds: Grounds, locale: string): HarmAnswers {
  const { failure, contact } = grounds;
  if (redress === undefined) {
    const unanswered = failure.harms.map((harm) => left(harm, undefined, "no-redress-policy"));
    return { components: [], commitments: [], unanswered, trail: [] };
  }
  const answers = ask(redress, grounds);
  const components: ActionComponent[] = [];
  const commitments: Commitment[] = [];
  const unanswered: UnansweredHarm[] = [];
  const answered = new Set<string>();
  for (const { harm, kind, decision } of answers) {
    if (decision.status !== "decided") {
      unanswered.push(undecided(harm, kind, decision));
      continue;
    }
    const meets = harm === "none" ? {} : { meets: [needBrokenBy(harm)] };
    const commitment = promiseOf(decision, contact, { locale, ...meets });
    if (commitment === undefined) continue;
    if (commitment === "no-time") {
      unanswered.push(left(harm, kind, "no-time"));
    } else {
      answered.add(harm);
      addOnce(commitments, commitment);
      addComponent(components, componentOf(commitment, kind ?? "put-right", harm, decision.outcome));
    }
  }
  const open = new Set(unanswered.map(({ harm }) => harm));
  const forgotten = failure.harms.filter((harm) => !answered.has(harm) && !open.has(harm));
  return {
    components,
    commitments,
    unanswered: [...unanswered, ...forgotten.map((harm) => left(harm, undefined, "nothing-prescribed"))],
    trail: answers.map(({ decision }) => trailEntryOf(decision, "redress", contact, { locale })),
  };
}

function ask(redress: Policy, { failure }: Grounds): readonly Answer[] {
  const { harm: about, component: part } = redress.document.facts;
  const asksOfFailure = about?.type === "enum" && about.values.includes("none");
  const harms = [...(asksOfFailure ? (["none"] as const) : []), ...failure.harms];
  const listed = part?.type === "enum" ? COMPONENT_KINDS.filter((kind) => part.values.includes(kind)) : [];
  const kinds = part === undefined ? [undefined] : (listed as readonly Kind[]);
  return kinds.flatMap((kind) =>
    harms.map((harm): Answer => {
      const facts = factsFor(redress, failure, { harm, component: kind });
      // What is acknowledged may not depend on whose doing it was, so that it is not even told.
      const { cause, ...others } = facts;
      const told = kind === "acknowledge" ? others : facts;
      return { harm, kind, decision: decide(redress, told, takenAs(failure)) };
    }),
  );
}

function componentOf(
  { action, text, from, due, channel }: Commitment,
  kind: Kind,
  harm: Harm | "none",
  { by }: Redress,
): ActionComponent {
  return {
    kind,
    duty: "must",
    text,
    from,
    action,
    harms: harm === "none" ? [] : [harm],
    ...(by === undefined || by === "anybody" ? {} : { by }),
    due,
    channel,
  };
}

/** One apology for two harms is said once, and names both. */
function addComponent(components: ActionComponent[], component: ActionComponent): void {
  const same = components.findIndex((one) => isSame({ ...one, harms: [] }, { ...component, harms: [] }));
  const before = components[same];
  if (before === undefined) components.push(component);
  else components[same] = { ...before, harms: [...before.harms, ...component.harms] };
}

/** What is done once is promised once, with every need that it meets: who is promised two apologies waits for both. */
function addOnce(commitments: Commitment[], commitment: Commitment): void {
  const { meets = [], ...promise } = commitment;
  const same = commitments.findIndex(({ meets: _, ...other }) => isSame(other, promise));
  if (same < 0) commitments.push(commitment);
  else {
    const all = [...new Set([...(commitments[same]?.meets ?? []), ...meets])];
    commitments[same] = all.length === 0 ? promise : { ...promise, meets: all };
  }
}

/** Both were made by the same code, so that their keys stand in the same order. */
function isSame(first: unknown, second: unknown): boolean {
  return JSON.stringify(first) === JSON.stringify(second);
}

const CODES = {
  open: "not-decided-yet",
  gap: "no-rule",
  conflict: "rules-disagree",
  invalid: "unusable-facts",
} as const;

function undecided(
  harm: Harm | "none",
  kind: Kind | undefined,
  decision: Exclude<Decision, { readonly status: "decided" }>,
): UnansweredHarm {
  const next = decision.status === "open" ? { next: decision.next } : {};
  return { ...left(harm, kind, CODES[decision.status]), ...next };
}

function left(harm: Harm | "none", kind: Kind | undefined, code: UnansweredHarm["code"]): UnansweredHarm {
  const component = kind === undefined ? {} : { component: kind };
  return { harm, ...component, code, because: unansweredBecause[code] };
}
