// The types of the JSON file beside this one, written by `evenhand types`. Write it again when that file changes.
import type { InOrder, Money, TypedDocument, WrittenMoney } from "evenhand";

declare const document: TypedDocument<{
  cabin: InOrder<"basic" | "economy" | "business">;
  membership: InOrder<"none" | "silver" | "gold">;
  bags: readonly {
    kilos: number;
  }[];
  extras: readonly ("sports-bag" | "pet-in-cabin" | "instrument-on-a-seat")[];
}, {
  freeBags: number;
  fees: Money<"USD">;
  notices: readonly ("too-heavy-for-one-person" | "book-a-seat-for-it")[];
}, {
  extraBag: WrittenMoney;
  heavyBag: WrittenMoney;
  sportsBag: WrittenMoney;
  petInCabin: WrittenMoney;
}>;
export default document;
