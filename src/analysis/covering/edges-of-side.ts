/**
 * Where the test of one fact ends: the values that would no longer pass it, or would pass it, were it written a little
 * otherwise.
 */
import {
  coversSpans,
  type Domain,
  hasOrder,
  presentSpans,
  type Spans,
  spansMeet,
} from "../../policy/normal-form.ts";

/** A code at an end of a test, and what tells this end from others. */
export interface CodeAtEdge {
  readonly cut: string | number;
  readonly code: number;
  readonly inside: boolean;
}

/** So many words are added and forgotten one by one; of longer lists those at the ends of what is tested. */
const MOST_WORDS = 100;

/** The ends of one test: of numbers and words in order, those next to each boundary; of words, each of them. */
export function edgesOfSide(spans: Spans, domain: Domain): readonly CodeAtEdge[] {
  const { least, greatest, absent } = domain;
  const byWord = !hasOrder(domain) && greatest - least < MOST_WORDS;
  const words = byWord ? Array.from({ length: greatest - least + 1 }, (_, at) => least + at) : [];
  const holds = (code: number) => spansMeet(spans, [code, code]);
  const edges = words.map((code): CodeAtEdge => ({ cut: `word ${code}`, code, inside: holds(code) }));
  // Whether it may be absent is a test of its own, where that is all that is asked, or is asked beside something.
  const presence = absent !== undefined && (holds(absent) || coversSpans(spans, presentSpans(domain)));
  return [
    ...(byWord ? edges : codesAtEdges(spans, domain)),
    ...(presence ? [{ cut: "absent", code: absent, inside: holds(absent) }] : []),
    // Nothing that is there passes: then any of it stands for all.
    ...(spans[0] === absent ? [{ cut: "present", code: least, inside: false }] : []),
  ];
}

/** The first and the last code of each interval, and those next to it; *absent* lies next to nothing. */
function codesAtEdges(spans: Spans, { least, greatest }: Domain): readonly CodeAtEdge[] {
  return spans.flatMap((code, index) => {
    const next = index % 2 === 0 ? code - 1 : code + 1;
    if (code > greatest || next < least || next > greatest) return [];
    const cut = Math.min(code, next);
    return [
      { cut, code, inside: true },
      { cut, code: next, inside: false },
    ];
  });
}
