/**
 * The rules of a module, in their order, an if after an if: the form that engines run fastest up to some hundred
 * rules, and that people can read.
 */
import type { Box } from "../normal/box.ts";
import type { NormalPolicy } from "../normal/normal-policy.ts";
import type { ModuleDraft } from "./module-draft.ts";
import { chunksOf, shortened } from "./print-chunks.ts";
import { printBox } from "./print-test.ts";
import type { SlotForm } from "./slot-form.ts";

/** Rules as source. */
export interface PrintedRules {
  /**
   * The functions `first(f)`, the place of the rule that decides (the number of rules where none fires), or `fired(f)`,
   * the places of all that fire in the first layer where one does; and `cannotOccur(f)`.
   */
  readonly section: string;
  /** Where the first rule decides, and one function holds them all: the statements that return its outcome. */
  readonly answer?: readonly string[];
}

/** The rules, and `outcomes`, an expression of what each leads to, then of what holds otherwise. */
export function printRules(
  normal: NormalPolicy,
  outcomes: readonly string[],
  forms: readonly SlotForm[],
  draft: ModuleDraft,
): PrintedRules {
  const functions: string[] = [];
  const conditionOf = (name: string, boxes: readonly Box[]) =>
    shortened(
      name,
      boxes.map((box) => printBox(box, forms, "f", draft)),
      functions,
    );
  const rules = normal.rules.map(({ boxes, layer }, place) => ({
    layer,
    condition: boxes.length === 0 ? "false" : conditionOf(`rule${place}`, boxes),
  }));
  const conditions = rules.map(({ condition }) => condition);
  functions.push(normal.hit === "first" ? printFirst(conditions) : printFired(rules));
  const impossible = normal.assumptions.flatMap(({ boxes }, place) =>
    boxes.length === 0 ? [] : [conditionOf(`assumption${place}`, boxes)],
  );
  if (impossible.length > 0) functions.push(printAny("cannotOccur", impossible));
  const section = functions.join("\n");
  if (normal.hit !== "first") return { section };
  const answer = [
    ...(impossible.length > 0 ? ["  if (cannotOccur(f)) return undefined;"] : []),
    ...conditions.map((condition, place) => `  if (${condition}) return ${outcomes[place]};`),
    `  return ${outcomes[conditions.length]};`,
  ];
  return chunksOf("answer", answer).length > 1 ? { section } : { section, answer };
}

function printFirst(conditions: readonly string[]): string {
  const lines = conditions.map((condition, place) => `  if (${condition}) return ${place};`);
  const none = `  return ${conditions.length};`;
  const chunks = chunksOf("first", lines);
  if (chunks.length < 2) return ["function first(f) {", ...lines, none, "}"].join("\n");
  return [
    ...chunks.map(
      ({ name, statements }) => `function ${name}(f) {\n${statements.join("\n")}\n  return -1;\n}`,
    ),
    "function first(f) {",
    "  let place = -1;",
    ...chunks.map(({ name }) => `  if ((place = ${name}(f)) >= 0) return place;`),
    none,
    "}",
  ].join("\n");
}

function printFired(rules: readonly { readonly layer: number; readonly condition: string }[]): string {
  const layers = [...new Set(rules.map(({ layer }) => layer))].sort((a, b) => a - b);
  const functions: string[] = [];
  const calls = layers.flatMap((layer) => {
    const lines = rules.flatMap(({ layer: own, condition }, place) =>
      own === layer ? [`  if (${condition}) places.push(${place});`] : [],
    );
    const chunks = chunksOf(`layer${layer}_`, lines);
    functions.push(
      ...chunks.map(({ name, statements }) => `function ${name}(f, places) {\n${statements.join("\n")}\n}`),
    );
    return [...chunks.map(({ name }) => `  ${name}(f, places);`), "  if (places.length > 0) return places;"];
  });
  return [
    ...functions,
    "function fired(f) {",
    "  const places = [];",
    ...calls,
    "  return places;",
    "}",
  ].join("\n");
}

function printAny(name: string, conditions: readonly string[]): string {
  const chunks = chunksOf(
    name,
    conditions.map((condition) => `  if (${condition}) return true;`),
  );
  return [
    ...chunks.map(
      (chunk) => `function ${chunk.name}(f) {\n${chunk.statements.join("\n")}\n  return false;\n}`,
    ),
    `function ${name}(f) {`,
    `  return ${chunks.map((chunk) => `${chunk.name}(f)`).join(" || ")};`,
    "}",
  ].join("\n");
}
