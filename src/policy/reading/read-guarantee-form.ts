/**
 * Which of its forms a guarantee has. A promise has one word by which it is known; whoever misspells that, or writes two
 * of them, is told so, and not the shape of every promise there is.
 */
import { nearestName } from "../../issue/index.ts";
import { type Guarantee, guaranteeShape } from "../document/guarantee.ts";
import { anything, type Fields, type Shape } from "../document/shape.ts";
import { isRecord } from "./is-record.ts";
import type { IssueList, Path } from "./issue-list.ts";
import { guaranteeProblem } from "./messages/guarantees.ts";
import { shapeProblem } from "./messages/shape.ts";
import { readShape } from "./read-shape.ts";

// Conditions and amounts inside get their own, better messages.
const GUARANTEE = guaranteeShape(anything, anything, anything);
const FORMS = (GUARANTEE as Extract<Shape, { readonly kind: "either" }>).of.map(
  (form) => (form as Extract<Shape, { readonly kind: "fields" }>).fields,
);
/** The word by which a form is known stands first; two forms share one, and differ in the second. */
const headOf = (form: Fields): string => Object.keys(form)[0] as string;
const HEADS = [...new Set(FORMS.map(headOf))];

/** The guarantee as its form types it, or undefined with the reasons in the report. */
export function readGuaranteeForm(value: unknown, path: Path, report: IssueList): Guarantee | undefined {
  if (!isRecord(value) || !report.isWhole(path)) return readShape(GUARANTEE, value, path, report);
  const form = formOf(value, path, report);
  if (form === undefined) return undefined;
  const head = headOf(form);
  if (!Object.hasOwn(form, "when?") && Object.hasOwn(value, "when"))
    return report.add([...path, "when"], guaranteeProblem.noWhen(head));
  const { principle } = value;
  const principles = form.principle?.kind === "oneOf" ? form.principle.values.map(String) : [];
  if (typeof principle === "string" && head === "principle" && !principles.includes(principle))
    return report.add([...path, head], guaranteeProblem.unknownPrinciple(principle, principles));
  return readShape({ kind: "fields", fields: form } as Shape<Guarantee>, value, path, report);
}

function formOf(value: Readonly<Record<string, unknown>>, path: Path, report: IssueList): Fields | undefined {
  const keys = Object.keys(value);
  const [head, second] = HEADS.filter((own) => keys.includes(own));
  if (head === undefined) {
    const misspelt = keys.find((key) => nearestName(key, HEADS) !== undefined);
    return misspelt === undefined
      ? report.add(path, guaranteeProblem.none(HEADS))
      : report.add([...path, misspelt], shapeProblem.unknownKey(misspelt, HEADS));
  }
  if (second !== undefined) return report.add(path, guaranteeProblem.two(head, second));
  const forms = FORMS.filter((form) => headOf(form) === head);
  if (forms.length === 1) return forms[0];
  const directions = forms.map((form) => Object.keys(form)[1] as string);
  const [direction, other] = directions.filter((own) => keys.includes(own));
  if (direction !== undefined && other !== undefined)
    return report.add(path, guaranteeProblem.two(direction, other));
  if (direction !== undefined) return forms[directions.indexOf(direction)];
  const misspelt = keys.find((key) => nearestName(key, directions) !== undefined);
  return misspelt === undefined
    ? report.add(path, guaranteeProblem.noDirection())
    : report.add([...path, misspelt], shapeProblem.unknownKey(misspelt, directions));
}
