/**
 * The run time of a printed module, piece by piece: how a value of a case is read, and how a number is rounded. They
 * are text, because a module that imports nothing carries its own; a module holds only those that it uses.
 */

/** One function of a module. */
interface Piece {
  readonly needs: readonly PieceName[];
  readonly source: string;
}
/** The pieces by the names of their functions. */
export type PieceName =
  | "isPlain"
  | "isAbsent"
  | "isWithin"
  | "whole"
  | "decimal"
  | "money"
  | "day"
  | "moment"
  | "wordsOf"
  | "halfUp"
  | "halfEven"
  | "up"
  | "down"
  | "bigHalfUp"
  | "bigHalfEven"
  | "bigUp"
  | "bigDown"
  | "least"
  | "greatest"
  | "fail"
  | "itemsOf"
  | "listed";

const NONE: readonly PieceName[] = [];

/** A quotient, cut toward zero; what is left over may add one step away from zero. */
const rounding = (name: string, step: string): Piece => ({
  needs: NONE,
  source: `
function ${name}(over, under) {
  const left = over % under;
  const cut = (over - left) / under + 0;
  if (left === 0) return cut;
  const half = Math.abs(left) - (under - Math.abs(left));
  return ${step} ? (over < 0 ? cut - 1 : cut + 1) : cut;
}`,
});
const bigRounding = (name: string, step: string): Piece => ({
  needs: NONE,
  source: `
function ${name}(over, under) {
  const cut = over / under;
  const left = over % under;
  if (left === 0n) return Number(cut);
  const half = 2n * (left < 0n ? -left : left) - under;
  return Number(${step} ? (over < 0n ? cut - 1n : cut + 1n) : cut);
}`,
});
const extreme = (name: string, sign: "<" | ">"): Piece => ({
  needs: NONE,
  source: `
function ${name}(...values) {
  return values.reduce((a, b) => (b ${sign} a ? b : a)); }`,
});

/** Every piece. What is no value of its kind is read as NaN. */
export const PIECES: Readonly<Record<PieceName, Piece>> = {
  isPlain: {
    needs: NONE,
    source: `
function isPlain(value) {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const prototype = Object.getPrototypeOf(value);
  if (prototype === null) return true;
  return Object.getPrototypeOf(prototype) === null && Object.hasOwn(prototype, "isPrototypeOf");
}`,
  },
  isAbsent: {
    needs: ["isPlain"],
    source: `
function isAbsent(value) {
  return isPlain(value) && Object.keys(value).join() === "is" && value.is === "absent";
}`,
  },
  isWithin: {
    needs: NONE,
    source: `
function isWithin(value, spans) {
  let low = 0;
  let high = spans.length / 2;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (spans[2 * middle + 1] < value) low = middle + 1;
    else high = middle;
  }
  return 2 * low < spans.length && spans[2 * low] <= value;
}`,
  },
  whole: {
    needs: NONE,
    source: `
function whole(value, least, greatest) {
  const fits = typeof value === "number" && value >= least && value <= greatest;
  return fits && Math.floor(value) === value && !Object.is(value, -0) ? value : NaN;
}`,
  },
  decimal: {
    needs: NONE,
    source: `
function decimal(value, power, least, greatest) {
  if (typeof value !== "number" || Object.is(value, -0)) return NaN;
  const code = Math.round(value * power);
  return code / power === value && code >= least && code <= greatest ? code : NaN;
}`,
  },
  money: {
    needs: ["whole"],
    source: `
function money(value, currency, decimals, least, greatest) {
  if (typeof value === "number") return whole(value, least, greatest);
  if (typeof value === "string") {
    const parts = /^(-?)(0|[1-9][0-9]*)(?:\\.([0-9]+))?$/.exec(value);
    if (parts === null || (parts[3] ?? "").length !== decimals) return NaN;
    const units = Number(parts[2] + (parts[3] ?? ""));
    return whole(parts[1] === "" ? units : -units, least, greatest);
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) return NaN;
  const plain = Object.hasOwn(value, "amount") && Object.hasOwn(value, "currency");
  return plain && value.currency === currency && Object.keys(value).length === 2 ? whole(value.amount, least, greatest) : NaN;
}`,
  },
  day: {
    needs: ["whole"],
    source: `
function day(value, least, greatest) {
  if (typeof value !== "string" || !/^\\d{4}-\\d\\d-\\d\\d$/.test(value)) return NaN;
  const time = Date.parse(value + "T00:00:00Z");
  if (time !== time || !new Date(time).toISOString().startsWith(value)) return NaN;
  return whole(time / 86400000, least, greatest);
}`,
  },
  moment: {
    needs: ["day", "whole"],
    source: `
function moment(value, least, greatest) {
  if (typeof value !== "string" || value.length > 40) return NaN;
  const parts =
    /^(\\d{4}-\\d\\d-\\d\\d)T(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.(\\d{1,9}))?)?(?:Z|[+-](?:[01]\\d|2[0-3]):[0-5]\\d)$/.exec(value);
  if (parts === null || Number.isNaN(day(parts[1], -Infinity, Infinity))) return NaN;
  return /[1-9]/.test((parts[2] ?? "").slice(3)) ? NaN : whole(Date.parse(value), least, greatest);
}`,
  },
  wordsOf: {
    needs: NONE,
    source: `
function wordsOf(value, words) {
  if (!Array.isArray(value)) return undefined;
  const held = new Set(value);
  if (held.size !== value.length) return undefined;
  for (const word of held) if (!words.has(word)) return undefined;
  return held;
}`,
  },
  itemsOf: {
    needs: ["isPlain"],
    source: `
function itemsOf(value) {
  const isAll = isPlain(value) && Object.keys(value).sort().join() === "complete,items";
  return isAll && value.complete === true ? value.items : value;
}`,
  },
  halfUp: /* @__PURE__ */ rounding("halfUp", "half >= 0"),
  halfEven: /* @__PURE__ */ rounding("halfEven", "half > 0 || (half === 0 && cut % 2 !== 0)"),
  up: /* @__PURE__ */ rounding("up", "true"),
  down: /* @__PURE__ */ rounding("down", "false"),
  bigHalfUp: /* @__PURE__ */ bigRounding("bigHalfUp", "half >= 0n"),
  bigHalfEven: /* @__PURE__ */ bigRounding("bigHalfEven", "half > 0n || (half === 0n && cut % 2n !== 0n)"),
  bigUp: /* @__PURE__ */ bigRounding("bigUp", "true"),
  bigDown: /* @__PURE__ */ bigRounding("bigDown", "false"),
  least: /* @__PURE__ */ extreme("least", "<"),
  greatest: /* @__PURE__ */ extreme("greatest", ">"),
  fail: {
    needs: NONE,
    source: `
function fail(faults, name, value) {
  if (faults !== undefined) (value === undefined ? faults.open : faults.invalid).push(name);
}`,
  },
  listed: {
    needs: NONE,
    source: `
function listed(facts) {
  const copy = Object.create(null);
  for (const name in facts) copy[name] = facts[name];
  return copy;
}`,
  },
};
