import evenhand = require("evenhand");
import scheme = require("evenhand/schemes/delay-repay-15");

const { decide, explain, formatMoney, parseMoney } = evenhand;
const { delayRepay15 } = scheme;

const decision = decide(delayRepay15, { delay: 47, ticket: "return", fare: "32.40" });
if (decision.status !== "decided") throw new Error(`expected a decision, got ${decision.status}`);
const compensation: evenhand.Money<"GBP"> = decision.outcome.compensation;
if (formatMoney(compensation, "en-GB") !== "£8.10") throw new Error("expected £8.10");
if (!/25% of the fare/.test(explain(decision)))
  throw new Error(`expected a reason, got ${explain(decision)}`);

const fare: evenhand.Result<evenhand.Money<"GBP">> = parseMoney("12.50", "GBP");
if (!fare.ok || fare.value.amount !== 1250) throw new Error("expected 1250 pence");
