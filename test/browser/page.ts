/**
 * The page's own script: it decides a case, reads a policy from text, and says what the browser forbade.
 */
import { decide, explain, formatMoney, parsePolicyText } from "evenhand";
import { delayRepay15 } from "evenhand/schemes/delay-repay-15";
import { forbidden } from "./watch-policy.ts";

declare const document: { readonly body: { readonly dataset: Record<string, string> } };

const decision = decide(delayRepay15, { delay: 47, ticket: "return", fare: "32.40" });
const open = decide(delayRepay15, { delay: 47, ticket: "return" });
const read = parsePolicyText('{ "id": "late", "version": "1", "purpose": "other", "facts": {}, }');

async function report(): Promise<void> {
  // A violation is told after the fact.
  await new Promise((done) => setTimeout(done, 200));
  const own = [...forbidden];
  let codeFromText = "ran";
  try {
    new Function("return 1")();
  } catch {
    codeFromText = "was forbidden";
  }
  await new Promise((done) => setTimeout(done, 200));
  const result = {
    status: decision.status,
    amount: decision.status === "decided" && formatMoney(decision.outcome.compensation, "en-GB"),
    reason: explain(decision),
    next: open.status === "open" && open.next.fact,
    issues: read.ok ? 0 : read.issues.length,
    forbidden: own,
    codeFromText,
    seen: forbidden.slice(own.length),
  };
  document.body.dataset.result = JSON.stringify(result);
}
void report();
