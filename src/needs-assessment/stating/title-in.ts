/** A name that the policy gives to something, for the customer. */
import { chooseText, type Text } from "../../policy/index.ts";

/** The name in the customer's language; undefined where there is none for them. */
export function titleIn(title: Text | undefined, locale: string): string | undefined {
  return title === undefined ? undefined : chooseText(title, locale, "customer");
}
