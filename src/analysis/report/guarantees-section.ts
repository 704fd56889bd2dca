import type { Proof } from "../proof.ts";
import { type Markup, markup } from "./markup.ts";
import { prose } from "./prose.ts";
import type { Reader } from "./reader.ts";
import { witnessTable } from "./witness-table.ts";

const VERDICTS: Readonly<Record<Proof["status"], string>> = {
  proved: "Proved",
  refuted: "Refuted",
  undecided: "Undecided",
};

/** Every guarantee with its proof or its counterexample; undefined where the document promises nothing. */
export function guaranteesSection(proofs: readonly Proof[], { label }: Reader): Markup | undefined {
  if (proofs.length === 0) return undefined;
  return markup`<section id="guarantees" aria-labelledby="guarantees-name"><h2 id="guarantees-name">Guarantees</h2>
<p class="lead">Each is a promise about every case that can occur, not about a sample.</p>
<ul class="proofs">${proofs.map((proof) => itemOf(proof, label))}</ul></section>`;
}

function itemOf(proof: Proof, label: Reader["label"]): Markup {
  const { status, text, guarantee } = proof;
  return markup`<li class="proof ${status}"><p><span class="badge ${status}">${VERDICTS[status]}</span> ${prose(text)}${
    guarantee.id !== undefined && markup` <span class="code">${guarantee.id}</span>`
  }</p>
${status === "undecided" && markup`<p class="help">${REASONS[proof.because]}</p>`}
${status === "refuted" && witnessTable(proof.witness, proof.other, label)}
</li>`;
}

const REASONS = {
  budget: "The search was given up: with more nodes or steps there may be an answer.",
  derived:
    "It is not known whether the derived facts can come about together as a counterexample would need.",
} as const;
