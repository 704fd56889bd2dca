import type { Diagram, DiagramArea, DiagramAxis } from "./diagram.ts";
import { areaInWords, diagramDrawing } from "./diagram-drawing.ts";
import { type Markup, markup } from "./markup.ts";
import type { Reader } from "./reader.ts";

/** The drawing of two facts, and the same as a table. */
export function diagramSection(diagram: Diagram, reader: Reader): Markup {
  const { across, down, areas } = diagram;
  const both = [across, down].filter(({ fact }) => fact !== "");
  const names = both.map(({ fact }) => reader.label(fact));
  const left = both.flatMap(({ fact, more, ranges }) =>
    more > 0
      ? [`The first ${ranges.length} ranges of ${reader.label(fact)} are drawn, ${more} are not. `]
      : [],
  );
  return markup`<section id="diagram" aria-labelledby="diagram-heading"><h2 id="diagram-heading">By ${names.join(" and ")}</h2>
<p class="lead">Which rule decides, whatever the other facts are; where it depends on them, the numbers of the rules that may. The
numbers are those of the table above. ${left}</p>
<div class="frame drawing" role="region" tabindex="0" aria-label="Diagram of ${names.join(" and ")}">${diagramDrawing(diagram, reader)}</div>
<details><summary>The same as a table</summary>
<div class="frame" role="group" tabindex="0" aria-label="The diagram as a table"><table>
<thead><tr>${names.map((name) => markup`<th scope="col">${name}</th>`)}<th scope="col">What decides</th></tr></thead>
<tbody>${areas.map(
    (area) =>
      markup`<tr><td>${rangesOf(across, area.columns)}</td>${
        down.fact !== "" && markup`<td>${rangesOf(down, area.rows)}</td>`
      }<td>${areaInWords(area)}</td></tr>`,
  )}</tbody></table></div></details></section>`;
}

function rangesOf({ ranges }: DiagramAxis, [first, last]: DiagramArea["columns"]): string {
  if (last - first + 1 === ranges.length && ranges.length > 1) return "any";
  const texts = ranges.slice(first, last + 1).map(({ text }) => text);
  return texts.length <= 3 ? texts.join("; ") : `${texts[0]}; ... ${texts.at(-1)}`;
}
