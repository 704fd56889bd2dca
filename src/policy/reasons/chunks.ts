/**
 * The other values of one thing that can be known, cut where the policy begins to tell them apart, the nearest to what
 * is known now first.
 */
import { type Domain, decodeValue, hasOrder } from "../normal/domain.ts";
import { intersectSpans, type Spans, subtractSpans } from "../normal/spans.ts";

/** Codes of one region, all on one side of what is known now. */
export interface Chunk {
  readonly low: number;
  readonly high: number;
  /** The nearest of them, and how far it is from what is known now. */
  readonly near: number;
  readonly distance: number;
  /** True of what is known now, where it may also stay as it is. */
  readonly same?: true;
}

/** How many regions lie between two sets of codes; 1 between any two where they have no order, or one is *absent*. */
export function stepsBetween(cuts: ArrayLike<number>, domain: Domain, from: Spans, to: Spans): number {
  const [here, there] = [valuesIn(from, domain), valuesIn(to, domain)];
  const [gone, goes] = [isAbsentIn(from, domain), isAbsentIn(to, domain)];
  if (gone && goes) return 0;
  let least = gone || goes || !hasOrder(domain) ? 1 : Number.POSITIVE_INFINITY;
  for (let i = 0; i < here.length && least > 0; i += 2) {
    const [low, high] = [regionAt(cuts, here[i] as number), regionAt(cuts, here[i + 1] as number)];
    for (let j = 0; j < there.length && least > 0; j += 2) {
      const above = regionAt(cuts, there[j] as number) - high;
      const below = low - regionAt(cuts, there[j + 1] as number);
      least = Math.min(least, Math.max(0, above, below));
    }
  }
  return least;
}

function valuesIn(spans: Spans, { least, greatest }: Domain): Spans {
  return intersectSpans(spans, [least, greatest]);
}

function isAbsentIn(spans: Spans, { absent }: Domain): boolean {
  return absent !== undefined && spans.at(-1) === absent;
}

/** How many cuts lie at or below a code. */
function regionAt(cuts: ArrayLike<number>, code: number): number {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((cuts[middle] as number) <= code) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Every code of the domain but those of `from`: by regions, then by distance. */
export function otherChunks(cuts: ArrayLike<number>, domain: Domain, from: Spans): readonly Chunk[] {
  const here = valuesIn(from, domain);
  const ordered = hasOrder(domain) && here.length > 0;
  const starts = [...Array.from(cuts), ...(ordered ? middles(here) : [])].sort((a, b) => a - b);
  const chunks: Chunk[] = [];
  const others = subtractSpans([domain.least, domain.greatest], here);
  for (let i = 0; i < others.length; i += 2) {
    let low = others[i] as number;
    const last = others[i + 1] as number;
    for (const start of [...starts.filter((cut) => cut > low && cut <= last), last + 1]) {
      if (start === low) continue;
      chunks.push(
        ordered ? chunkBeside(here, low, start - 1) : chunkOf(low, start - 1, low, low - domain.least + 1),
      );
      low = start;
    }
  }
  const { absent } = domain;
  if (absent !== undefined && !isAbsentIn(from, domain)) {
    chunks.push(chunkOf(absent, absent, absent, Number.POSITIVE_INFINITY));
  }
  const steps = new Map(
    chunks.map((one) => [one, from.length === 0 ? 0 : stepsBetween(cuts, domain, from, [one.low, one.high])]),
  );
  return chunks.sort(
    (a, b) => (steps.get(a) as number) - (steps.get(b) as number) || Math.sign(a.distance - b.distance),
  );
}

function chunkOf(low: number, high: number, near: number, distance: number): Chunk {
  return { low, high, near, distance };
}

/** A chunk between what is known; no middle between two known values lies inside it. */
function chunkBeside(here: Spans, low: number, high: number): Chunk {
  let below = Number.POSITIVE_INFINITY;
  let above = Number.POSITIVE_INFINITY;
  for (let i = 0; i < here.length; i += 2) {
    if ((here[i + 1] as number) < low) below = low - (here[i + 1] as number);
    else above = Math.min(above, (here[i] as number) - high);
  }
  return below <= above ? chunkOf(low, high, low, below) : chunkOf(low, high, high, above);
}

/** Between each two known values, the first code that is nearer to the upper one. */
function middles(here: Spans): readonly number[] {
  const found: number[] = [];
  for (let i = 1; i + 1 < here.length; i += 2) {
    found.push(Math.floor(((here[i] as number) + (here[i + 1] as number)) / 2) + 1);
  }
  return found;
}

/** The nearer and the farther half of a chunk; undefined where it is one code. */
export function halveChunk({ low, high, near, distance }: Chunk): readonly [Chunk, Chunk] | undefined {
  if (low === high) return undefined;
  const half = Math.floor((high - low) / 2);
  if (near === low) {
    const middle = low + half;
    return [chunkOf(low, middle, low, distance), chunkOf(middle + 1, high, middle + 1, distance + half + 1)];
  }
  const middle = high - half;
  return [chunkOf(middle, high, high, distance), chunkOf(low, middle - 1, middle - 1, distance + half + 1)];
}

/** The codes of some chunks. */
export function spansOfChunks(chunks: readonly Chunk[]): Spans {
  const joined: number[] = [];
  for (const { low, high } of [...chunks].sort((a, b) => a.low - b.low)) {
    if (joined.length > 0 && low <= (joined.at(-1) as number) + 1) joined[joined.length - 1] = high;
    else joined.push(low, high);
  }
  return joined;
}

/** A value as a case gives it. */
export function givenValue(domain: Domain, code: number): unknown {
  if (code === domain.absent) return { is: "absent" };
  if (code !== domain.other) return decodeValue(domain, code);
  let word = "other";
  while (domain.values.includes(word)) word += "-";
  return word;
}
