import { decide, explain, formatMoney, type Money, parseMoney, type Result } from "evenhand";
import { delayRepay15 } from "evenhand/schemes/delay-repay-15";

const decision = decide(delayRepay15, { delay: 47, ticket: "return", fare: "32.40" });
if (decision.status !== "decided") throw new Error(`expected a decision, got ${decision.status}`);
const compensation: Money<"GBP"> = decision.outcome.compensation;
if (formatMoney(compensation, "en-GB") !== "£8.10") throw new Error("expected £8.10");
if (!/25% of the fare/.test(explain(decision)))
  throw new Error(`expected a reason, got ${explain(decision)}`);

const fare: Result<Money<"GBP">> = parseMoney("12.50", "GBP");
if (!fare.ok || fare.value.amount !== 1250) throw new Error("expected 1250 pence");
