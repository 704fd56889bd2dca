/**
 * A diagram as plain SVG. Each area has a colour and a label, and gaps and contradictions a hatching too: nobody has to
 * tell colours apart.
 */
import type { CellKind, Diagram, DiagramArea, DiagramAxis } from "./diagram.ts";
import { type Markup, markup } from "./markup.ts";
import type { Reader } from "./reader.ts";

/** How wide a character is, on the generous side. */
const CHARACTER = 6.9;
/** Room for the two names of facts, above the ranges. */
const HEAD = 58;
const TINTS = 8;
/** What a drawing may take before it has to be scrolled on a wide screen. */
const WIDTH = 860;

/** The drawing, in a picture of its own size. */
export function diagramDrawing(diagram: Diagram, reader: Reader): Markup {
  const { across, down, areas } = diagram;
  // Where there is room the names of rules fit too.
  const roomy = clamp(WIDTH / across.ranges.length, 64, 220);
  const column = Math.floor(Math.max(roomy, clamp(longestOf(across) * CHARACTER + 18, 64, 168)));
  const row = down.ranges.length > 12 ? 30 : 46;
  const named = down.fact !== "";
  const left = named
    ? clamp(Math.max(longestOf(down), reader.label(down.fact).length) * CHARACTER + 24, 70, 200)
    : 8;
  const width = Math.ceil(left + column * across.ranges.length + 8);
  const height = HEAD + row * down.ranges.length + 8;
  const at = { column, row, left };
  return markup`<svg role="img" aria-labelledby="diagram-name" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
<title id="diagram-name">${titleOf(diagram, reader)}</title>
<defs>${HATCHINGS}</defs>
<text class="axis" x="${left + 2}" y="16">${reader.label(across.fact)} →</text>
${named && markup`<text class="axis" x="2" y="${HEAD - 12}">${cut(reader.label(down.fact), left - 22)} ↓</text>`}
${across.ranges.map(
  ({ text }, index) =>
    markup`<text class="range" text-anchor="middle" x="${left + column * (index + 0.5)}" y="${HEAD - 12}">${cut(text, column - 8)}<title>${text}</title></text>`,
)}
${down.ranges.map(
  ({ text }, index) =>
    markup`<text class="range" text-anchor="end" x="${left - 10}" y="${HEAD + row * (index + 0.5) + 4}">${cut(text, left - 14)}<title>${text}</title></text>`,
)}
${areas.map((area) => drawnArea(area, at, reader))}
</svg>`;
}

function titleOf({ across, down }: Diagram, { label }: Reader): string {
  const second = down.fact === "" ? "" : ` and ${label(down.fact)}`;
  return `Which rule decides, by ${label(across.fact)}${second}. The same stands in the table below.`;
}

function drawnArea(
  area: DiagramArea,
  { column, row, left }: { readonly column: number; readonly row: number; readonly left: number },
  reader: Reader,
): Markup {
  const { kind, columns, rows } = area;
  const x = left + columns[0] * column;
  const y = HEAD + rows[0] * row;
  const width = (columns[1] - columns[0] + 1) * column;
  const height = (rows[1] - rows[0] + 1) * row;
  const middle = markup` x="${x + width / 2}" y="${y + height / 2 + 4}" text-anchor="middle"`;
  const box = markup` x="${x + 1.5}" y="${y + 1.5}" width="${width - 3}" height="${height - 3}" rx="4"`;
  const hatched = kind === "gap" || kind === "conflict";
  return markup`<g><rect class="area ${kind} ${tintOf(area, reader)}"${box}/>${
    hatched && markup`<rect fill="url(#hatch-${kind})"${box}/>`
  }<text class="label"${middle}>${labelOf(area, width - 12, reader)}</text><title>${areaInWords(area)}</title></g>`;
}

/** What an area is called in full. */
export function areaInWords({ kind, rules, gap, conflict }: DiagramArea): string {
  if (kind === "impossible") return "cannot occur";
  if (kind === "gap") return "gap: no rule decides";
  const named = rules.join(", ");
  if (kind === "conflict") return `contradiction of ${named}`;
  if (kind === "rule") return rules.length > 1 ? `${named}, with the same outcome` : named;
  const also = [...(gap ? ["a gap"] : []), ...(conflict ? ["a contradiction"] : [])];
  const last = also.length > 0 ? `; ${also.join(" or ")} is possible` : "";
  return `depends on other facts: ${named}${last}`;
}

const SHORT: Readonly<Record<Exclude<CellKind, "rule" | "depends">, string>> = {
  gap: "gap",
  conflict: "conflict",
  impossible: "never",
};

/** As much as there is room for: number and name of the rule, or its number; of several the numbers. */
function labelOf(area: DiagramArea, room: number, { numberOf }: Reader): string {
  const { kind, rules, gap, conflict } = area;
  if (kind === "depends") {
    const numbers = rules.map((rule) => numberOf(rule) ?? rule).join(", ");
    const flaw = gap ? "gap" : conflict ? "conflict" : "";
    const long = [numbers, ...(flaw === "" ? [] : [flaw])].filter((text) => text !== "").join(" or ");
    return fits(long, room) ? long : flaw === "" ? "depends" : cut(`or ${flaw}`, room);
  }
  if (kind !== "rule") return SHORT[kind];
  const [rule = "", ...others] = rules;
  const more = others.length > 0 ? ` +${others.length}` : "";
  const number = numberOf(rule);
  const long = number === undefined ? `${rule}${more}` : `${number} ${rule}${more}`;
  return fits(long, room) || number === undefined ? cut(long, room) : `${number}${more}`;
}

function tintOf({ kind, rules }: DiagramArea, { numberOf }: Reader): string {
  if (kind !== "rule") return "";
  const number = numberOf(rules[0] ?? "");
  return number === undefined ? "tint-otherwise" : `tint-${(number - 1) % TINTS}`;
}

const HATCHINGS = markup`<pattern id="hatch-gap" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="hatch" d="M0 0V8"/></pattern>
<pattern id="hatch-conflict" width="10" height="10" patternUnits="userSpaceOnUse"><path class="hatch" d="M0 0L10 10M10 0L0 10"/></pattern>`;

function longestOf({ ranges }: DiagramAxis): number {
  return Math.max(...ranges.map(({ text }) => text.length));
}

function fits(text: string, room: number): boolean {
  return text.length * CHARACTER <= room;
}

function cut(text: string, room: number): string {
  if (fits(text, room)) return text;
  return `${[...text].slice(0, Math.max(1, Math.floor(room / CHARACTER) - 1)).join("")}…`;
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
