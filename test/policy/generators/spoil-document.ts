/** A valid document with one to three things wrong, as a hand, a script or an attacker would get it wrong. */
import type { Random } from "./random.ts";

type Place = { readonly holder: Record<string, unknown>; readonly key: string };
type Spoil = (place: Place, random: Random, root: unknown) => void;

/** Words of the language, which fit in one place and not in another. */
const WORDS =
  "facts rules when then because any all not is gt gte lt lte parameter percent of share per amount sum minus min max type values currency round range otherwise first unique boolean integer money derive layers collect priority ordered date instant set list maxItems has hasAll hasNone minutes days from to plus times some every none count where accept finding guarantee largestStep".split(
    " ",
  );
const STRANGE: readonly unknown[] = [
  ...[
    null,
    undefined,
    Number.NaN,
    -0,
    Number.POSITIVE_INFINITY,
    1e308,
    2 ** 53,
    -(2 ** 53),
    0.1,
    10n,
    "10",
    "",
    " ",
  ],
  ...[
    [],
    {},
    [[]],
    [null],
    true,
    Symbol("s"),
    () => 1,
    new Date(0),
    /x/,
    new Map(),
    new Set(["a"]),
    Object.create(null),
  ],
  ...[
    "__proto__",
    "constructor",
    "toString",
    "\ud800",
    "\udc00x",
    "a\u0000b",
    "1e3",
    "0x10",
    "١٢",
    "-1",
    "1250",
    "1.234567",
  ],
  ...["2026-02-30", "2026-01-31", "2026-01-31T12:00", "2026-01-31T12:00:00.0001Z", "2026-01-31T24:00:00Z"],
];

const SPOILS: readonly Spoil[] = [
  ({ holder, key }) => {
    if (Array.isArray(holder)) holder.splice(Number(key), 1);
    else delete holder[key];
  },
  ({ holder, key }) => {
    if (Array.isArray(holder)) holder.push(holder[Number(key)]);
    else holder[`${key}2`] = holder[key];
  },
  ({ holder, key }, random) => rename(holder, key, misspelt(key, random)),
  ({ holder, key }, random) =>
    rename(holder, key, random.pick(["__proto__", "constructor", "prototype", ...WORDS])),
  ({ holder, key }, random) => set(holder, key, random.pick(STRANGE)),
  ({ holder, key }, random) => set(holder, key, random.pick(WORDS)),
  ({ holder, key }, random) => set(holder, key, otherType(holder[key], random)),
  ({ holder, key }, random) => set(holder, key, nearby(holder[key], random)),
  ({ holder, key }, random) => set(holder, key, nearby(holder[key], random)),
  ({ holder, key }, random, root) => {
    const other = random.pick(placesOf(root));
    const [mine, theirs] = [holder[key], other.holder[other.key]];
    set(holder, key, theirs);
    if (random.chance(0.5)) set(other.holder, other.key, mine);
  },
  ({ holder, key }, random) => set(holder, key, nested(holder[key], random.pick([1, 2, 3, 40, 200]), random)),
  ({ holder, key }, random) =>
    set(holder, key, random.chance(0.5) ? "x".repeat(random.between(100, 20_000)) : [holder[key]]),
  ({ holder, key }, _, root) => set(holder, key, root),
];

/** Copies the document and spoils the copy. */
export function spoilDocument(random: Random, document: object): unknown {
  const copy = structuredClone(document);
  const times = random.pick([1, 1, 1, 1, 2, 3]);
  for (let time = 0; time < times; time += 1) {
    const places = placesOf(copy);
    if (places.length > 0) random.pick(SPOILS)(random.pick(places), random, copy);
  }
  return copy;
}

/** Every entry of every object and array, each once even where a document contains itself. */
function placesOf(root: unknown): readonly Place[] {
  const places: Place[] = [];
  const seen = new Set<unknown>();
  const visit = (value: unknown) => {
    if (typeof value !== "object" || value === null || seen.has(value)) return;
    seen.add(value);
    for (const key of Object.keys(value)) {
      places.push({ holder: value as Record<string, unknown>, key });
      visit((value as Record<string, unknown>)[key]);
    }
  };
  visit(root);
  return places;
}

function rename(holder: Record<string, unknown>, key: string, name: string): void {
  if (Array.isArray(holder)) return;
  const value = holder[key];
  delete holder[key];
  set(holder, name, value);
}

/** An own key even where the name is `__proto__`. */
function set(holder: Record<string, unknown>, key: string, value: unknown): void {
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
}

function misspelt(key: string, random: Random): string {
  const at = random.below(key.length + 1);
  return random.pick([
    key.slice(0, at) + key.slice(at + 1),
    `${key.slice(0, at)}x${key.slice(at)}`,
    key.toUpperCase(),
  ]);
}

function otherType(value: unknown, random: Random): unknown {
  if (typeof value === "number") return random.pick([String(value), [value], { value }, value > 0]);
  if (typeof value === "string") return random.pick([Number(value), [value], { parameter: value }, true]);
  if (typeof value === "boolean") return random.pick([String(value), Number(value), [value]]);
  return Array.isArray(value) ? Object.assign({}, value) : Object.values(value ?? {});
}

/** A value of the same type that is a little different: over a bound, out of order, of another spelling. */
function nearby(value: unknown, random: Random): unknown {
  if (typeof value === "number")
    return random.pick([value + 1, value - 1, value + 0.5, -value, value * 1e6, value * 10]);
  if (typeof value === "string")
    return random.pick([misspelt(value, random), `${value}0`, `-${value}`, value.slice(1), `{${value}}`]);
  if (typeof value === "boolean") return !value;
  return Array.isArray(value) ? [...value].reverse() : { ...(value as object), extra: 1 };
}

function nested(value: unknown, depth: number, random: Random): unknown {
  const wrap = random.pick<(inner: unknown) => unknown>([
    (inner) => ({ not: inner }),
    (inner) => ({ any: [inner] }),
    (inner) => ({ sum: [inner, 1] }),
    (inner) => [inner],
  ]);
  return Array.from({ length: depth }).reduce<unknown>((inner) => wrap(inner), value);
}
