/**
 * What a needs policy asks of the policies that it is made of: that they are there to recommend, that they answer in
 * dimensions, and that each of them answers for everybody.
 */
import type { Issue } from "../../issue/index.ts";
import { contractIssues, type Outcome, type Policy, type PolicyDocument } from "../../policy/index.ts";
import { Channel, PersonalNeed } from "../../service/index.ts";
import { issue } from "../messages.ts";
import { MOST_NEED } from "./choice-policy.ts";

/** What is wrong with the requirement policies and the dimensions that they answer. */
export function requirementIssues(
  requirements: readonly Policy[],
  dimensions: readonly string[],
): readonly Issue[] {
  const issues = requirements.flatMap((policy, place) => {
    const path = ["requirements", place];
    const { document, id } = policy;
    const { hit = "first" } = document;
    const found = [...contractIssues(policy, { purposes: ["recommendation"] }, path)];
    if (requirements.findIndex((other) => other.id === id) < place)
      found.push(issue.duplicatePolicy([...path, "id"], id));
    for (const [field, declared] of Object.entries(document.outcome))
      found.push(...fieldIssues(id, field, declared, dimensions, [...path, "outcome", field]));
    found.push(...levelIssues(document, path));
    if (document.otherwise === undefined) found.push(issue.notComplete([...path, "otherwise"], id));
    if (hit !== "first" && hit !== "collect") found.push(issue.notFirst([...path, "hit"], id, hit));
    return found;
  });
  const answered = new Set(requirements.flatMap(({ document }) => Object.keys(document.outcome)));
  const open = dimensions.filter((name) => !answered.has(name));
  return [...issues, ...open.map((name) => issue.dimensionNotAnswered(["dimensions", name], name))];
}

function fieldIssues(
  policy: string,
  field: string,
  declared: Outcome,
  dimensions: readonly string[],
  path: Issue["path"],
): readonly Issue[] {
  if (!dimensions.includes(field)) return [issue.notADimension(path, policy, field, dimensions)];
  const whole = declared.type === "integer" && declared.range !== true && declared.collect !== "list";
  return whole ? [] : [issue.notALevel(path, policy, field)];
}

/** Levels that a rule writes down, itself or in a parameter, and that no offering could be held against. */
function levelIssues(
  { id, rules, layers, otherwise, parameters }: PolicyDocument,
  path: Issue["path"],
): readonly Issue[] {
  const consequences = [
    ...(rules ?? []).map(({ then }, index) => ({ then, at: [...path, "rules", index, "then"] })),
    ...(layers ?? []).flatMap((layer, place) =>
      layer.rules.map(({ then }, index) => ({
        then,
        at: [...path, "layers", place, "rules", index, "then"],
      })),
    ),
    ...(otherwise === undefined ? [] : [{ then: otherwise.then, at: [...path, "otherwise", "then"] }]),
  ];
  return consequences.flatMap(({ then, at }) =>
    Object.entries(then).flatMap(([field, written]) => {
      const named = typeof written === "object" && "parameter" in written ? written.parameter : undefined;
      const level = named === undefined ? written : parameters?.[String(named)]?.value;
      const fits = typeof level !== "number" || Math.abs(level) < MOST_NEED;
      return fits ? [] : [issue.levelTooLarge([...at, field], id, field, MOST_NEED - 1)];
    }),
  );
}

/** What is wrong with the policy that says which promise a personal need leads to. */
export function mannerIssues(policy: Policy): readonly Issue[] {
  const path = ["manner"];
  const { facts, outcome } = policy.document;
  const issues = [
    ...contractIssues(
      policy,
      {
        purposes: ["accommodation", "recommendation"],
        facts: { need: "enum", contactChannel: "enum" },
        outcome: {
          action: "enum",
          withinMinutes: "integer",
          ...(Object.hasOwn(outcome, "channel") ? { channel: "enum" as const } : {}),
        },
      },
      path,
    ),
  ];
  const valuesOf = (declared: { readonly [name: string]: { readonly type: string } }, name: string) => {
    const own = Object.hasOwn(declared, name) ? declared[name] : undefined;
    return own?.type === "enum" ? (own as unknown as { readonly values: readonly string[] }).values : [];
  };
  valuesOf(facts, "need").forEach((value, index) => {
    if (!PersonalNeed.safeParse(value).success)
      issues.push(issue.notANeed([...path, "facts", "need", "values", index], value));
  });
  const channels = [
    ["facts", "contactChannel", valuesOf(facts, "contactChannel")],
    ["outcome", "channel", valuesOf(outcome, "channel")],
  ] as const;
  for (const [section, name, values] of channels) {
    values.forEach((value, index) => {
      const fits = Channel.safeParse(value).success || (section === "outcome" && value === "same");
      if (!fits) issues.push(issue.notAChannel([...path, section, name, "values", index], value));
    });
  }
  return issues;
}
