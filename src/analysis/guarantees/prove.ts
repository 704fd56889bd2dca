/**
 * Proves a guarantee over every case that can occur, or shows one in which it does not hold.
 */
import { inBackticks, MisuseError } from "../../issue/index.ts";
import { type Guarantee, type Policy, PolicyError } from "../../policy/index.ts";
import { compiledOf, type NormalGuarantee, readGuarantee } from "../../policy/normal-form.ts";
import { ask } from "../asking/ask.ts";
import { ensureOptions } from "../asking/ensure-options.ts";
import type { ProofOptions } from "../asking/proof-options.ts";
import { principleInWords } from "../principles/principle-in-words.ts";
import type { Proof, Proved } from "../proof.ts";
import { both } from "../regions/both.ts";
import { confirm } from "../solving/confirm.ts";
import { witnessOf } from "../solving/witness-of.ts";
import { moneyInWords } from "../words/money-in-words.ts";
import { vocabularyOf } from "../words/vocabulary.ts";
import { questionsOf, type RefutingQuestion } from "./questions-of.ts";
import { refutedInWords } from "./refuted-in-words.ts";

/**
 * Whether a guarantee holds in every case that can occur. `guarantee` is the id of one of the policy, or any guarantee
 * about it. `refuted` comes with a case, or with two that are compared, each confirmed by `decide`; `undecided` says
 * that the search was given up.
 *
 * @throws MisuseError `unknown-guarantee`; `missing-policy` where a guarantee names a policy that is not given under
 * `policies`; `two-policies` where two of them have its id; `not-comparable` where that has no such outcome; `not-options`. PolicyError where the guarantee itself is not sound.
 *
 * @example
 * ```ts
 * import { prove } from "evenhand";
 * import { delayRepay15 } from "evenhand/schemes/delay-repay-15";
 *
 * prove(delayRepay15, "later-is-never-less").status; //=> "proved"
 *
 * const proof = prove(delayRepay15, { whenGrows: "delay", neverRises: "compensation" });
 * proof.status; //=> "refuted"
 * ```
 */
export function prove(policy: Policy, guarantee: Guarantee | string, options: ProofOptions = {}): Proof {
  const { written, normal } = found(policy, guarantee);
  ensureOptions(options, ["nodes", "steps", "engine", "policies"]);
  return proveNormal(policy, written, normal, options);
}

/** The proof of a guarantee that was read. */
export function proveNormal(
  policy: Policy,
  guarantee: Guarantee,
  normal: NormalGuarantee,
  options: ProofOptions,
): Proof {
  const { document } = policy;
  // Amounts as the sentences about cases write them, which stand beside it.
  const words = vocabularyOf(document, document.language ?? "en", moneyInWords);
  const text = principleInWords(policy, guarantee, normal, words);
  let effort = { nodes: 0, steps: 0 };
  let because: "budget" | "derived" | undefined;
  const asked = questionsOf(policy, normal, options);
  for (const { question, other, outcome } of asked) {
    const answer = ask(question, options);
    effort = { nodes: effort.nodes + answer.effort.nodes, steps: effort.steps + answer.effort.steps };
    if (answer.status === "unknown") because ??= answer.because;
    if (answer.status !== "found") continue;
    const witness = confirm(policy, witnessOf(question.joint, answer.found, 0));
    const second =
      question.joint.sides.length === 2
        ? {
            ...confirm(other ?? policy, witnessOf(question.joint, answer.found, 1)),
            ...(other === undefined ? {} : { policy: other.id }),
          }
        : undefined;
    return {
      status: "refuted",
      guarantee,
      text: refutedInWords(policy, text, witness, second, outcome),
      witness,
      ...(second === undefined ? {} : { other: second }),
      effort,
    };
  }
  if (because !== undefined) return { status: "undecided", guarantee, text, because, effort };
  return { status: "proved", guarantee, ...provedWithin(text, asked), effort };
}

/** What is proved is proved of cases that this policy knows; what only a floor knows is said. */
function provedWithin(text: string, asked: readonly RefutingQuestion[]): Pick<Proved, "text" | "beyond"> {
  const floors = asked.flatMap(({ other, beyond = [] }) =>
    other === undefined || beyond.length === 0 ? [] : [{ id: other.id, beyond }],
  );
  if (floors.length === 0) return { text };
  const known = floors.map(({ id, beyond }) => `${id} also has ${both(beyond)}`);
  return {
    text: `${text} Only of cases that this policy knows: ${known.join("; ")}.`,
    beyond: [...new Set(floors.flatMap(({ beyond }) => beyond))],
  };
}

function found(
  policy: Policy,
  guarantee: Guarantee | string,
): { readonly written: Guarantee; readonly normal: NormalGuarantee } {
  const { guarantees } = compiledOf(policy).normal;
  if (typeof guarantee === "string") {
    const normal = guarantees.find(({ id }) => id === guarantee);
    const written = policy.document.guarantees?.[normal?.place ?? -1];
    if (normal !== undefined && written !== undefined) return { written, normal };
    const known = guarantees.flatMap(({ id }) => (id === undefined ? [] : [inBackticks(id)]));
    const help = known.length === 0 ? "the policy has none with an id" : `there are ${known.join(", ")}`;
    throw new MisuseError("unknown-guarantee", `${inBackticks(guarantee)} is no guarantee here: ${help}`);
  }
  const read = readGuarantee(policy, guarantee);
  if (!read.ok) throw new PolicyError(read.issues, "guarantee");
  return { written: guarantee, normal: read.value };
}
