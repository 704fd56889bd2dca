// The types of the JSON file beside this one, written by `evenhand types`. Write it again when that file changes.
import type { Absent, DateInput, Money, MoneyInput, OrOther, TypedDocument, WrittenMoney } from "evenhand";

declare const document: TypedDocument<{
  deliveredOn: DateInput | Absent;
  today: DateInput;
  lines: readonly {
    comesBack: boolean;
    kind: OrOther<"clothing" | "electronics" | "hygiene" | "media" | "fresh-food">;
    personalised: boolean;
    opened: boolean;
    faulty: boolean;
    price: MoneyInput<"EUR">;
  }[];
}, {
  refund: Money<"EUR">;
  deduction: Money<"EUR">;
  objections: readonly ("nothing-chosen" | "not-delivered" | "too-late" | "personalised" | "unsealed" | "perishable")[];
  remarks: number;
}, {
  returnDays: number;
  faultyDays: number;
  postage: WrittenMoney;
  wear: number;
}>;
export default document;
