import * as z from "zod/mini";
import { PolicyDocument, Source, Text } from "../policy/index.ts";
import { Dimension } from "./dimension.ts";
import { Offering } from "./offering.ts";
import { QuestionNotes } from "./question-notes.ts";

/** A needs policy as one JSON document, with the policies that it is made of inside it. */
export interface NeedsPolicyDocument {
  /** Lower case words joined by hyphens. */
  readonly id: string;
  readonly version: string;
  readonly title?: Text;
  /** The currency of all prices: an ISO 4217 code. */
  readonly currency: string;
  /** Where figures come from, by the names that offerings and expectations use. */
  readonly sources?: { readonly [name: string]: Source };
  /** Policies with the purpose `recommendation`; their facts are the questions, their outcome fields are dimensions. */
  readonly requirements: readonly PolicyDocument[];
  readonly dimensions: { readonly [name: string]: Dimension };
  /** How questions are asked, by question. */
  readonly questions?: { readonly [question: string]: QuestionNotes };
  /** In the order of preference: the first that is enough is recommended. Usually the cheapest stands first. */
  readonly offerings: readonly Offering[];
  /** What is said where none of the offerings is enough. */
  readonly noneFits?: Text;
  /** Which promise each personal need leads to. */
  readonly manner?: PolicyDocument;
  /** What customers' words mean, by question: a value, one of several, or bounds. */
  readonly words?: { readonly [question: string]: { readonly [words: string]: unknown } };
}

/** A needs policy has no more offerings than the kernel's policies have rules. */
const MOST_OFFERINGS = 10_000;

const name = z.string().check(z.minLength(1), z.maxLength(200));

/** What a needs policy has beside the policies inside it. */
export const SHELL = {
  id: z.string().check(z.regex(/^[a-z0-9-]+$/), z.maxLength(190)),
  version: name,
  title: z.exactOptional(Text),
  currency: name,
  sources: z.exactOptional(z.readonly(z.record(name, Source))),
  dimensions: z.readonly(z.record(name, Dimension)),
  questions: z.exactOptional(z.readonly(z.record(name, QuestionNotes))),
  offerings: z.readonly(z.array(Offering).check(z.minLength(1), z.maxLength(MOST_OFFERINGS))),
  noneFits: z.exactOptional(Text),
  words: z.exactOptional(z.readonly(z.record(name, z.record(name, z.unknown())))),
} as const;

/** A needs policy has no more requirement policies than this. */
export const MOST_REQUIREMENTS = 50;

/** Checks the form of a {@link NeedsPolicyDocument}; what names refer to, `parseNeedsPolicy` checks. */
export const NeedsPolicyDocument: z.ZodMiniType<NeedsPolicyDocument> = z.readonly(
  z.strictObject({
    ...SHELL,
    requirements: z.readonly(z.array(PolicyDocument).check(z.minLength(1), z.maxLength(MOST_REQUIREMENTS))),
    manner: z.exactOptional(PolicyDocument),
  }),
);
