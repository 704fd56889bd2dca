/**
 * The code of one cell of a list, as a case would give it.
 */
import { parseMoney } from "../../money/index.ts";
import { encodeDate, encodeInstant } from "../normal/calendar.ts";
import { type Domain, encodeNumber } from "../normal/domain.ts";
import { NO_VALUE, OTHER, UNKNOWN } from "./cell.ts";

/** The code of a value; what is no code is said in `cell.ts`. */
export function codeOfCell(value: unknown, domain: Domain): number {
  if (value === undefined) return UNKNOWN;
  if (typeof value === "object" && value !== null) return codeOfObject(value, domain);
  const code = plainCode(value, domain);
  return code !== undefined && code >= domain.least && code <= domain.greatest ? code : NO_VALUE;
}

function plainCode(value: unknown, domain: Domain): number | undefined {
  switch (domain.type) {
    case "boolean":
      return typeof value === "boolean" ? Number(value) : undefined;
    case "enum":
      return typeof value === "string" ? (domain.codes.get(value) ?? domain.other) : undefined;
    case "date":
      return typeof value === "string" ? encodeDate(value) : undefined;
    case "instant":
      return typeof value === "string" ? encodeInstant(value) : undefined;
    case "money":
      if (typeof value === "string") {
        const read = parseMoney(value, domain.currency as string, { decimals: "written" });
        return read.ok ? read.value.amount : undefined;
      }
      return typeof value === "number" ? encodeNumber(value, 0) : undefined;
    default:
      return typeof value === "number" ? encodeNumber(value, domain.scale) : undefined;
  }
}

/** Absence and money are common; what else an object may say is left to `decide`. */
function codeOfObject(value: object, { absent, type, currency, least, greatest }: Domain): number {
  const keys = Object.keys(value);
  const plain = Object.getPrototypeOf(value) === Object.prototype;
  if (plain && absent !== undefined && keys.length === 1 && (value as { is?: unknown }).is === "absent")
    return absent;
  if (type !== "money" || !plain || keys.length !== 2) return OTHER;
  const { amount, currency: own } = value as { readonly amount?: unknown; readonly currency?: unknown };
  if (own !== currency || typeof amount !== "number") return OTHER;
  const code = encodeNumber(amount, 0);
  return code !== undefined && code >= least && code <= greatest ? code : OTHER;
}
