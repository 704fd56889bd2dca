/**
 * Where the rules of a document stand: in one list, or in layers of which the first that fires decides.
 */
import { anything, fields, listOf, string } from "../document/shape.ts";
import type { Path } from "./issue-list.ts";
import { ruleProblem } from "./messages/rules.ts";
import { shapeProblem } from "./messages/shape.ts";
import { readShape } from "./read-shape.ts";
import type { Reading } from "./reading.ts";

/** The sections that hold rules. */
export interface ListedRules {
  readonly rules?: unknown;
  readonly layers?: unknown;
}
/** Rules that decide together, with their place. */
export interface RuleList {
  readonly rules: readonly unknown[];
  readonly path: Path;
}

const LAYER_SHELL = fields({ id: string, rules: listOf(anything) });

/** The lists in their order: one, or one for each layer. */
export function listsOf({ rules, layers }: ListedRules, reading: Reading): readonly RuleList[] {
  const { report } = reading;
  if (rules !== undefined && layers !== undefined) report.add(["layers"], ruleProblem.rulesAndLayers());
  if (layers === undefined) {
    if (Array.isArray(rules)) return [{ rules, path: ["rules"] }];
    const missing = rules === undefined ? ruleProblem.neitherRulesNorLayers() : ruleProblem.noRuleList();
    return report.add(["rules"], missing) ?? [];
  }
  if (!Array.isArray(layers))
    return (
      report.add(["layers"], shapeProblem.shape("`layers` is not a list", "write [ { id, rules } ]")) ?? []
    );
  if (layers.length === 0) return report.add(["layers"], shapeProblem.emptyList("the list of layers")) ?? [];
  const ids = new Set<string>();
  return layers.map((value: unknown, index): RuleList => {
    const path = ["layers", index];
    const inner = { rules: [], path: [...path, "rules"] };
    const layer = readShape(LAYER_SHELL, value, path, report);
    if (layer === undefined) return inner;
    if (!/^[a-z0-9-]{1,200}$/.test(layer.id)) report.add([...path, "id"], shapeProblem.badId(layer.id));
    else if (ids.has(layer.id)) report.add([...path, "id"], ruleProblem.duplicateLayer(layer.id));
    ids.add(layer.id);
    if (layer.rules.length === 0)
      report.add([...path, "rules"], shapeProblem.emptyList(`the layer \`${layer.id}\``));
    return { ...inner, rules: layer.rules };
  });
}
