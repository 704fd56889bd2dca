/**
 * How long a customer of the pharmacy may have to wait for a word, an answer and the end. The times are made up for the
 * story.
 */
import { definePolicy } from "evenhand";
import { defineOwnershipPolicy } from "evenhand/resolution-ownership";

const clocks = definePolicy({
  id: "pharmacy-clocks",
  version: "1",
  title: "How long a customer waits at most",
  purpose: "ownership",
  facts: { medicineAtRisk: { type: "boolean", about: "failure" } },
  outcome: {
    acknowledgeWithin: { type: "integer", unit: "minute" },
    updateWithin: { type: "integer", unit: "minute" },
    resolveWithin: { type: "integer", unit: "minute" },
  },
  rules: [
    {
      id: "medicine",
      when: { medicineAtRisk: true },
      then: { acknowledgeWithin: 15, updateWithin: 240, resolveWithin: 720 },
      because: "Somebody may go without a medicine: solved the same day.",
    },
  ],
  otherwise: {
    then: { acknowledgeWithin: 60, updateWithin: 1440, resolveWithin: 4320 },
    because: "Nobody goes without a medicine.",
  },
});

const handOff = definePolicy({
  id: "pharmacy-hand-off",
  version: "1",
  title: "How soon a colleague answers",
  purpose: "ownership",
  facts: { medicineAtRisk: { type: "boolean", about: "failure" } },
  outcome: { acceptWithin: { type: "integer", unit: "minute" } },
  rules: [
    {
      id: "medicine",
      when: { medicineAtRisk: true },
      then: { acceptWithin: 15 },
      because: "Somebody may go without a medicine.",
    },
  ],
  otherwise: { then: { acceptWithin: 120 }, because: "The usual time." },
});

/** Who owns it is settled by the model; these are the times. */
export const ownership = defineOwnershipPolicy({ id: "pharmacy-ownership", version: "1", clocks, handOff });
