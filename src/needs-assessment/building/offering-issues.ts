/**
 * The offerings: each with a name of its own, a price that can be paid, and a level for every dimension.
 */
import type { Issue } from "../../issue/index.ts";
import { parseMoney } from "../../money/index.ts";
import { issue } from "../messages.ts";
import type { PricedOffering } from "../needs-policy.ts";
import type { Offering } from "../offering.ts";
import { NONE_FITS } from "./choice-policy.ts";

/** The offerings with their prices as money, and what is wrong with them. */
export function priceOfferings(
  offerings: readonly Offering[],
  currency: string,
  dimensions: readonly string[],
): { readonly priced: readonly PricedOffering[]; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const priced = offerings.map((offering, place) => {
    const path = ["offerings", place];
    const { id, meets } = offering;
    if (id === NONE_FITS) issues.push(issue.reservedOffering([...path, "id"], id));
    if (offerings.findIndex((other) => other.id === id) < place)
      issues.push(issue.duplicateOffering([...path, "id"], id));
    for (const name of dimensions)
      if (!Object.hasOwn(meets, name)) issues.push(issue.levelMissing([...path, "meets", name], id, name));
    for (const name of Object.keys(meets))
      if (!dimensions.includes(name))
        issues.push(issue.unknownDimension([...path, "meets", name], name, dimensions));
    const bare = typeof offering.price === "number" && offering.price !== 0;
    if (bare) issues.push(issue.bareNumber([...path, "price"], offering.price));
    const price = parseMoney(bare ? "0" : String(offering.price), currency);
    // An unknown currency is told once, at its own place.
    if (!price.ok)
      issues.push(
        ...price.issues.map((found) => ({
          ...found,
          path: found.code === "unknown-currency" ? ["currency"] : [...path, "price"],
        })),
      );
    return { ...offering, price: price.ok ? price.value : { amount: 0, currency } };
  });
  const once = issues.filter(
    (found, place) =>
      found.code !== "unknown-currency" || issues.findIndex(({ code }) => code === found.code) === place,
  );
  return { priced, issues: once };
}
