/** Random policies in the whole language of which every case can be tried; most of them derive facts. */
import { parsePolicy } from "evenhand/policy";
import type { PolicyDocument } from "../../../../src/policy/document/policy-document.ts";
import { draftPolicy } from "../../../policy/generators/draft-policy.ts";
import type { Random } from "../../../policy/generators/random.ts";
import { caseCount } from "../../oracle/every-value.ts";

export function draftFew(random: Random, most: number): PolicyDocument {
  for (;;) {
    const document = draftPolicy(random, { small: true, whole: true });
    if (caseCount(document) > most || !parsePolicy(document).ok) continue;
    if (document.derive !== undefined || random.chance(0.2)) return document;
  }
}
