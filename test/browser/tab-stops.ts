/**
 * Goes through a page with the tabulator key alone, opens what can be opened, and says what somebody without a mouse
 * would miss.
 */
import type { Page } from "playwright-core";
import { contrast } from "./contrast.ts";

/** Everything that a page of text, links, folds and frames that scroll can be used by. */
const CONTROLS = "a[href], summary, button, input, select, textarea, [tabindex]";
/** What the outline of the focus must have against what is around it (WCAG 1.4.11). */
const LEAST_CONTRAST = 3;
const MOST_STOPS = 300;

/** Where the focus rests. */
export interface TabStop {
  /** Its place among all controls; -1 where it is none of them. */
  readonly place: number;
  readonly tag: string;
  readonly text: string;
  /** Whether it is on the screen, and nothing lies over its middle there. */
  readonly seen: boolean;
  readonly outline: { readonly style: string; readonly width: number; readonly color: string };
  readonly behind: string;
}

const STOP = `(() => {
  const own = document.activeElement;
  if (own === document.body) return null;
  // The first line: a link may be broken into two.
  const box = own.getClientRects()[0] ?? { left: -1, top: -1, width: 0, height: 0 };
  // Of what is larger than the screen, the part that is on it.
  const middle = (from, length, room) => (Math.max(from, 0) + Math.min(from + length, room)) / 2;
  const x = middle(box.left, box.width, innerWidth);
  const y = middle(box.top, box.height, innerHeight);
  const top = document.elementFromPoint(x, y);
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(own);
  let around = own.parentElement;
  while (around.parentElement && getComputedStyle(around).backgroundColor === "rgba(0, 0, 0, 0)")
    around = around.parentElement;
  return {
    place: [...document.querySelectorAll("${CONTROLS}")].indexOf(own),
    tag: own.tagName,
    text: own.textContent,
    seen: top !== null && own.contains(top),
    outline: { style: outlineStyle, width: parseFloat(outlineWidth), color: outlineColor },
    behind: getComputedStyle(around).backgroundColor,
  };
})()`;

/** Every stop, in the order of the key; what is folded is opened with Enter as soon as it is reached. */
export async function tabThrough(page: Page, key: "Tab" | "Shift+Tab" = "Tab"): Promise<readonly TabStop[]> {
  const stops: TabStop[] = [];
  for (let step = 0; step < MOST_STOPS; step += 1) {
    await page.keyboard.press(key);
    const stop = (await page.evaluate(STOP)) as TabStop | null;
    // Past the last one comes the browser itself, or the first one again.
    if (stop === null || (stops.length > 0 && stop.place === stops[0]?.place)) return stops;
    const isFolded = "document.activeElement.matches('details:not([open]) > summary')";
    if (stop.tag === "SUMMARY" && (await page.evaluate(isFolded))) await page.keyboard.press("Enter");
    stops.push(stop);
  }
  return stops;
}

/** What is wrong with the stops: a control that is left out or out of its order, a focus that cannot be seen. */
export async function faultsOf(page: Page, stops: readonly TabStop[]): Promise<readonly string[]> {
  const controls = (await page.evaluate(
    `[...document.querySelectorAll("${CONTROLS}")].map((one) => one.tagName + " " + one.textContent.slice(0, 30))`,
  )) as readonly string[];
  const places = stops.map(({ place }) => place);
  const left = controls.filter((_, place) => !places.includes(place));
  return [
    ...left.map((name) => `not reached: ${name}`),
    ...stops.flatMap(({ place, tag, text, seen, outline, behind }, index) => {
      const name = `${tag} ${text.slice(0, 30)}`;
      const isDrawn = outline.style !== "none" && outline.width >= 2;
      return [
        ...(place < 0 ? [`no control: ${name}`] : []),
        ...(index > 0 && place <= (places[index - 1] as number) ? [`out of order: ${name}`] : []),
        ...(seen ? [] : [`out of sight: ${name}`]),
        ...(isDrawn && contrast(outline.color, behind) >= LEAST_CONTRAST ? [] : [`no focus shown: ${name}`]),
      ];
    }),
  ];
}
