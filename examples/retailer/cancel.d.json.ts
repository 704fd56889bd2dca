// The types of the JSON file beside this one, written by `evenhand types`. Write it again when that file changes.
import type { InOrder, InstantInput, Money, MoneyInput, OrOther, TypedDocument } from "evenhand";

declare const document: TypedDocument<{
  placedAt: InstantInput;
  now: InstantInput;
  reason: OrOther<"no-longer-needed" | "ordered-by-mistake" | "comes-too-late" | "found-it-cheaper">;
  paidWith: "card" | "wallet" | "gift-card";
  lines: readonly {
    status: InOrder<"waiting" | "packed" | "sent" | "delivered">;
    madeToOrder: boolean;
    price: MoneyInput<"EUR">;
  }[];
}, {
  answer: "cancel" | "ask-the-warehouse" | "ask-a-colleague" | "keep";
  refund: Money<"EUR">;
  workingDays: number;
}, {
  graceMinutes: number;
}>;
export default document;
