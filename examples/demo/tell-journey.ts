import { formatMoney } from "evenhand";
import { whatToSay } from "evenhand/resolution-ownership";
import { findTheNeed, names, putItRight, removeTheBarriers, seeItThrough } from "../prescription/journey.ts";

/** Walks one customer through the four models: what each decides, the one trail, and the one text that she reads. */
export function tellJourney(write: (line: string) => void): void {
  write("One customer, four models: a prescription is not where it was promised");
  const { cheapest, question, result } = findTheNeed();
  write(
    `  needs: collect it tomorrow? ${cheapest.status}. ${question === undefined ? "" : `First ask: ${question.ask}`}`,
  );
  if (result.status === "decided") {
    const { title, price, because } = result.recommendation;
    write(`  needs: ${title}, ${formatMoney(price, "en-GB")}. ${because.map(({ text }) => text).join(" ")}`);
  }
  const access = removeTheBarriers();
  if (access.status === "decided") {
    const titles = access.plan.accommodations.map(({ title }) => title);
    write(`  equity: ${titles.join("; ")}; barriers left: ${access.unmet.length}`);
  }
  const { offer, alone, approved } = putItRight();
  if (offer.status === "decided") {
    write(`  recovery: owed ${formatMoney(offer.owed.amount, "en-GB")}. ${offer.owed.text}`);
    write(
      `  recovery: a gift beyond it, by Ann alone: ${alone.status}; approved by her team lead: ${approved.status}`,
    );
  }
  const { anns, bens, closed } = seeItThrough();
  write(
    `  ownership: ${anns.owner.id}, then ${bens.owner.id}; ${closed.status} with the ${closed.outcome?.kind}`,
  );
  write("");
  write("What she reads after the hand-off:");
  for (const line of whatToSay(bens, { locale: "en-GB", timeZone: "Europe/London", names }).split("\n"))
    write(`  ${line}`);
  write("");
  write(`The trail of the case, ${closed.trail.length} lines, each with its decision or event:`);
  for (const { at, by, what, text } of closed.trail)
    write(`  ${at} ${by.id}, ${what}: ${text.split("\n")[0]}`);
}
