import { type Issue, issueText, PolicyError } from "evenhand";
import { definePlaybook } from "evenhand/recovery-offer";
import { parts } from "./restaurant.ts";

/** What is said of the restaurant's playbook with other parts. */
export function restaurantWith(change: { readonly [part: string]: unknown }): readonly Issue[] {
  try {
    definePlaybook({ ...parts, ...change } as never);
    return [];
  } catch (error) {
    if (error instanceof PolicyError) return error.issues;
    throw error;
  }
}

/** The same in lines: the code, and what people read. */
export function toldOfRestaurantWith(change: { readonly [part: string]: unknown }): readonly string[] {
  return restaurantWith(change).map((issue) => `${issue.code} | ${issueText(issue)}`);
}
