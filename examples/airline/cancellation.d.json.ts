// The types of the JSON file beside this one, written by `evenhand types`. Write it again when that file changes.
import type { InOrder, InstantInput, Money, MoneyInput, OrOther, TypedDocument, WrittenMoney } from "evenhand";

declare const document: TypedDocument<{
  bookedAt: InstantInput;
  now: InstantInput;
  segments: readonly {
    status: "scheduled" | "late" | "cancelled" | "boarded" | "flown";
    departs: InstantInput;
  }[];
  cabin: InOrder<"basic" | "economy" | "business">;
  insured: boolean;
  reason: OrOther<"changed-plans" | "illness" | "weather">;
  paid: MoneyInput<"USD">;
}, {
  answer: "nothing-back" | "credit" | "money-back" | "ask-a-colleague";
  amount: Money<"USD">;
}, {
  creditFee: WrittenMoney;
}>;
export default document;
