import {
  conditionInWords,
  constantInWords,
  guaranteeInWords,
  type Vocabulary,
  vocabularyOf,
  vocabularyOfRecord,
} from "../../analysis/in-words.ts";
import type { Fact, Policy, PolicyDocument } from "../../policy/index.ts";
import { acceptanceInWords } from "./acceptance-in-words.ts";
import { derivationInWords } from "./derivation-in-words.ts";
import { domainInWords } from "./domain-in-words.ts";
import { notesInWords } from "./notes-in-words.ts";
import { rulesSections } from "./rules-sections.ts";
import type { Section, Sheet } from "./sheet.ts";
import { sourceInWords } from "./source-in-words.ts";

/** Lays a policy out for whoever answers for it: nothing of the document is left out but its cases, which are counted. */
export function sheetOf(policy: Policy, locale?: string): Sheet {
  const { document } = policy;
  const words = vocabularyOf(document, locale ?? document.language ?? "en");
  const sections = [
    factsSection(words),
    derivedSection(words),
    ...rulesSections(words),
    parametersSection(words),
    sentences("What cannot occur", document.assume, ({ never, because }) => {
      return `It is never so that ${conditionInWords(never, words).join(" and ")}: ${words.text(because)}`;
    }),
    guaranteesSection(words),
    sentences("What it accepts of what is found in it", document.accept, (acceptance) =>
      acceptanceInWords(acceptance, words),
    ),
    sentences("Exceptions to what this purpose may read", document.permits, ({ about, because, source }) => {
      return `Facts about ${about}: ${words.text(because)} (${sourceInWords(source, document)})`;
    }),
    sourcesSection(document),
  ];
  return {
    title: document.title === undefined ? document.id : words.text(document.title),
    about: aboutOf(policy),
    sections: sections.filter((section) => section !== undefined),
  };
}

function aboutOf({ document, digest }: Policy): Sheet["about"] {
  const { id, version, purpose, jurisdiction, effective, cases } = document;
  const period = [
    ...(effective?.from === undefined ? [] : [`from ${effective.from}`]),
    ...(effective?.until === undefined
      ? []
      : [`until ${effective.until} (the first day it no longer holds)`]),
  ].join(" ");
  const pairs: readonly (readonly [string, string | undefined])[] = [
    ["Policy", `${id}, version ${version}`],
    ["Purpose", purpose],
    ["Jurisdiction", jurisdiction],
    ["In force", period],
    ["Cases", cases === undefined ? "none" : `${cases.length}, run by evenhand check`],
    ["Fingerprint", digest],
  ];
  return pairs.filter((pair): pair is readonly [string, string] => pair[1] !== undefined && pair[1] !== "");
}

function factsSection(words: Vocabulary): Section {
  const facts = Object.entries(words.document.facts);
  return {
    title: "What it asks",
    table: {
      columns: ["Fact", "Values", "Question"],
      rows: facts.map(([name, fact]) => [
        words.label(name),
        [domainInWords(fact, name, words), ...notesInWords(fact)].join("\n"),
        questionsOf(name, fact, words).join("\n"),
      ]),
    },
  };
}

/** How the fact is asked for, and of a list each field that has a question of its own. */
function questionsOf(name: string, fact: Fact, words: Vocabulary): readonly string[] {
  const fields = fact.type === "list" ? Object.entries(fact.of) : [];
  const { label } = vocabularyOfRecord(words, name);
  return [
    ...(fact.ask === undefined ? [] : [words.text(fact.ask)]),
    ...fields.flatMap(([field, { ask }]) => (ask === undefined ? [] : `${label(field)}: ${words.text(ask)}`)),
  ];
}

function derivedSection(words: Vocabulary): Section | undefined {
  const derived = Object.entries(words.document.derive ?? {});
  if (derived.length === 0) return undefined;
  const rows = derived.map(([name, derivation]) => [
    words.label(name),
    derivationInWords(name, derivation, words),
  ]);
  return { title: "What it works out", table: { columns: ["Fact", "Is"], rows } };
}

function parametersSection(words: Vocabulary): Section | undefined {
  const { parameters } = words.document;
  if (parameters === undefined) return undefined;
  const rows = Object.entries(parameters).map(([name, parameter]) => [
    words.label(name),
    constantInWords(parameter.value, parameter, words),
    domainInWords(parameter, name, words),
    sourceInWords(parameter.source, words.document),
  ]);
  return {
    title: "What its owner may set",
    table: { columns: ["Parameter", "Value", "May be", "Source"], rows },
  };
}

function guaranteesSection(words: Vocabulary): Section | undefined {
  const guarantees = words.document.guarantees ?? [];
  const section = sentences("What it promises", guarantees, (guarantee) => {
    const id = guarantee.id === undefined ? "" : ` (${guarantee.id})`;
    return guaranteeInWords(guarantee, words) + id;
  });
  return (
    section && {
      ...section,
      remarks: ["Written down by its author: `evenhand check` proves each, or shows a case."],
    }
  );
}

function sourcesSection({ sources }: PolicyDocument): Section | undefined {
  if (sources === undefined) return undefined;
  const rows = Object.entries(sources).map(([name, { title, url, checked, mark, note }]) => [
    name,
    [title, ...(url === undefined ? [] : [url]), ...(note === undefined ? [] : [`Note: ${note}`])].join("\n"),
    MARKS[mark],
    checked ?? "",
  ]);
  return { title: "Where it comes from", table: { columns: ["Source", "Title", "Read", "Checked"], rows } };
}

const MARKS = {
  text: "in the text itself",
  page: "on the publisher's page",
  secondary: "on somebody else's page",
  inferred: "inferred from several",
  unverified: "not verified",
} as const;

function sentences<Item>(
  title: string,
  items: readonly Item[] | undefined,
  say: (item: Item) => string,
): Section | undefined {
  return items === undefined || items.length === 0 ? undefined : { title, sentences: items.map(say) };
}
