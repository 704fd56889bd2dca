/**
 * Texts: their slots must name something, and a language that one text has, the others should have too.
 */
import { isByAudience, type LocalText, type Text } from "../document/text.ts";
import type { Path } from "./issue-list.ts";
import { nameProblem } from "./messages/names.ts";
import { textProblem } from "./messages/texts.ts";
import type { Reading } from "./reading.ts";

/** One sentence of a text with its language (none: the document's own). */
interface Sentence {
  readonly text: string;
  readonly language?: string;
  readonly path: Path;
}

/** Checks the slots of a text and returns their names. */
export function readText(text: Text, path: Path, reading: Reading): ReadonlySet<string> {
  const names = new Set<string>();
  const sentences = sentencesOf(text, path);
  if (sentences.every((sentence) => sentence.text.trim() === ""))
    reading.report.add(path, textProblem.emptyText());
  for (const sentence of sentences) {
    if (/[{}]/.test(sentence.text.replace(/\{[^{}]*\}/g, "")) || /\{\{|\}\}/.test(sentence.text)) {
      reading.report.add(sentence.path, textProblem.strayBrace());
      continue;
    }
    for (const slot of sentence.text.matchAll(/\{([^{}]*)\}/g)) {
      const name = slot[1] as string;
      const known = reading.facts.has(name) || reading.parameters.has(name) || reading.outcomes.has(name);
      if (known) names.add(name);
      else if (!reading.broken.has(name)) {
        const all = [...reading.facts.keys(), ...reading.parameters.keys(), ...reading.outcomes.keys()];
        reading.report.add(sentence.path, nameProblem.unknownSlot(name, all));
      }
    }
  }
  return names;
}

/** Notes every text that lacks a language which another text of the document has. */
export function noteLanguages(
  texts: readonly (readonly [Path, Text])[],
  own: string,
  reading: Reading,
): void {
  const languages = new Set([own]);
  for (const [path, text] of texts) {
    for (const { language } of sentencesOf(text, path)) languages.add(language ?? own);
  }
  if (languages.size === 1) return;
  for (const [path, text] of texts) {
    const groups = isByAudience(text) ? Object.values(text) : [text];
    for (const group of groups) {
      const has = typeof group === "string" ? [own] : Object.keys(group);
      for (const language of languages) {
        if (!has.includes(language)) reading.notes.add(path, textProblem.missingLanguage(language));
      }
    }
  }
}

function sentencesOf(text: Text, path: Path): readonly Sentence[] {
  if (isByAudience(text)) {
    return Object.entries(text).flatMap(([audience, local]) => localSentences(local, [...path, audience]));
  }
  return localSentences(text, path);
}

function localSentences(text: LocalText, path: Path): readonly Sentence[] {
  if (typeof text === "string") return [{ text, path }];
  return Object.entries(text).map(([language, sentence]) => ({
    text: sentence,
    language,
    path: [...path, language],
  }));
}
