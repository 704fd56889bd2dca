/**
 * The test of one slot, and of a union of boxes, as an expression.
 */
import type { Box } from "../normal/box.ts";
import type { Spans } from "../normal/spans.ts";
import { literal } from "./literal.ts";
import type { ModuleDraft } from "./module-draft.ts";
import type { SlotForm } from "./slot-form.ts";

/** Longer unions are looked up and not compared one by one. */
const FEW = 8;

/** An expression that is true where what `from` holds lies in one of the boxes. */
export function printBoxes(
  boxes: readonly Box[],
  forms: readonly SlotForm[],
  from: string,
  draft: ModuleDraft,
): string {
  if (boxes.length === 0) return "false";
  const alternatives = boxes.map((box) => printBox(box, forms, from, draft));
  return alternatives.length === 1 ? (alternatives[0] as string) : alternatives.map(grouped).join(" || ");
}

/** An expression that is true where what `from` holds lies in the box. */
export function printBox(box: Box, forms: readonly SlotForm[], from: string, draft: ModuleDraft): string {
  const tests = box.map(({ fact, spans }) => {
    const form = forms[fact] as SlotForm;
    return printTest(form, spans, `${from}${form.at}`, draft);
  });
  return tests.length === 0 ? "true" : tests.join(" && ");
}

/** An expression that is true where `read` is one of the values; it can stand in a conjunction. */
function printTest(form: SlotForm, spans: Spans, read: string, draft: ModuleDraft): string {
  if (form.kind === "yes") {
    const [yes, no] = [holds(spans, 1), holds(spans, 0)];
    return yes && no ? "true" : yes ? read : `!${read}`;
  }
  return form.kind === "word" ? printWords(form, spans, read, draft) : printNumber(form, spans, read, draft);
}

function printWords({ domain }: SlotForm, spans: Spans, read: string, draft: ModuleDraft): string {
  const { values, other, absent } = domain;
  const inside = values.filter((_, code) => holds(spans, code));
  const orAbsent = absent !== undefined && holds(spans, absent);
  if (other === undefined || !holds(spans, other)) {
    if (inside.length === values.length && other === undefined) {
      if (absent === undefined) return "true";
      return orAbsent ? "true" : `${read} !== null`;
    }
    const words = inside.length > 0 ? [isAny(inside, read, draft)] : [];
    return grouped([...words, ...(orAbsent ? [`${read} === null`] : [])].join(" || "));
  }
  const outside = values.filter((_, code) => !holds(spans, code));
  const tests =
    outside.length === 0
      ? []
      : outside.length <= FEW
        ? outside.map((word) => `${read} !== ${literal(word)}`)
        : [`!${isAny(outside, read, draft)}`];
  if (absent !== undefined && !orAbsent) tests.push(`${read} !== null`);
  return tests.length === 0 ? "true" : tests.join(" && ");
}

function isAny(words: readonly string[], read: string, draft: ModuleDraft): string {
  if (words.length <= FEW) return words.map((word) => `${read} === ${literal(word)}`).join(" || ");
  return `${draft.keep(`new Set([${words.map(literal).join(", ")}])`)}.has(${read})`;
}

function printNumber({ domain }: SlotForm, spans: Spans, read: string, draft: ModuleDraft): string {
  if (spans.length > 2 * FEW) {
    return `${draft.use("isWithin")}(${read}, ${draft.keep(`Float64Array.of(${spans.join(", ")})`)})`;
  }
  const { least } = domain;
  const last = domain.absent ?? domain.greatest;
  const parts: string[] = [];
  for (let i = 0; i < spans.length; i += 2) {
    const [low, high] = [spans[i] as number, spans[i + 1] as number];
    if (low === high) parts.push(`${read} === ${low}`);
    else {
      const bounds = [
        ...(low > least ? [`${read} >= ${low}`] : []),
        ...(high < last ? [`${read} <= ${high}`] : []),
      ];
      parts.push(bounds.length === 0 ? "true" : bounds.join(" && "));
    }
  }
  return parts.length === 1 ? (parts[0] as string) : grouped(parts.map(grouped).join(" || "));
}

function holds(spans: Spans, code: number): boolean {
  for (let i = 0; i < spans.length; i += 2) {
    if ((spans[i] as number) <= code && code <= (spans[i + 1] as number)) return true;
  }
  return false;
}

function grouped(expression: string): string {
  return / (\|\||&&) /.test(expression) ? `(${expression})` : expression;
}
