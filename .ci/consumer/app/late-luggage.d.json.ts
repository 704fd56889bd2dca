// The types of the JSON file beside this one, written by `evenhand types`. Write it again when that file changes.
import type { Money, TypedDocument, WrittenMoney } from "evenhand";

declare const document: TypedDocument<{
  hoursLate: number;
  awayFromHome: boolean;
}, {
  upTo: Money<"EUR">;
}, {
  clothes: WrittenMoney;
}>;
export default document;
