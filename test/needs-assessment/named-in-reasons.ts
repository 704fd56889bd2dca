/** A needs policy whose reasons name values of every kind, for the tests. */
import { expectOk } from "evenhand";
import { parseNeedsPolicy } from "evenhand/needs-assessment";

const FACTS = {
  people: { type: "integer", min: 0, max: 12_000 },
  litres: { type: "decimal", scale: 1, min: 0, max: 99 },
  place: { type: "enum", values: ["town", "village"], other: true },
  lift: { type: "boolean" },
  pay: { type: "money", currency: "EUR", min: "0.00", max: "100.00" },
  health: { type: "enum", values: ["well", "ill"], sensitive: true },
  aids: { type: "set", values: ["stick", "frame", "chair"] },
};

/** One policy puts rules together, one takes the first, one adds to the other. */
export const namedInReasons = expectOk(
  parseNeedsPolicy({
    id: "named",
    version: "1",
    currency: "EUR",
    dimensions: { room: {}, days: { better: "less" }, care: { combine: "sum" } },
    offerings: [
      {
        id: "plain",
        title: { en: "Plain", de: "Einfach" },
        price: "1",
        meets: { room: 8, days: 20, care: 8 },
        because: { en: "Room for {room}, in {days} days.", de: "Platz für {room}, in {days} Tagen." },
      },
      { id: "large", title: "Large", price: "2", meets: { room: 30_000, days: 2, care: 40 } },
    ],
    requirements: [
      {
        id: "room",
        version: "1",
        purpose: "recommendation",
        facts: {
          people: FACTS.people,
          place: FACTS.place,
          lift: FACTS.lift,
          aids: FACTS.aids,
          health: FACTS.health,
        },
        derive: { twice: { plus: ["people", "people"] } },
        parameters: { most: { type: "integer", value: 3 } },
        outcome: { room: { type: "integer", collect: "sum" }, care: { type: "integer", collect: "max" } },
        hit: "collect",
        rules: [
          {
            id: "each",
            when: { people: { gte: 1 } },
            then: { room: { per: "people", amount: 2 }, care: 1 },
            because: { en: "{people} come, for {room} in all", de: "{people} kommen, für {room} insgesamt" },
          },
          {
            id: "far",
            when: { place: "village" },
            then: { room: 1, care: 2 },
            because: "It is in a {place}.",
          },
          {
            id: "lift",
            when: { lift: true },
            then: { room: 0, care: 3 },
            because: "A lift: {lift}, {most} at once!",
          },
          {
            id: "same",
            when: { lift: true },
            then: { room: 1, care: 0 },
            because: "A lift: {lift}, {most} at once!",
          },
          {
            id: "aids",
            when: { aids: { has: "chair" } },
            then: { room: 2, care: 4 },
            because: "For {aids}.",
          },
          { id: "ill", when: { health: "ill" }, then: { room: 0, care: 5 }, because: "Because of {health}." },
          {
            id: "many",
            when: { twice: { gte: 20 } },
            then: { room: 5, care: 1 },
            because: "{twice} is a lot.",
          },
        ],
        otherwise: { then: { room: 0, care: 0 }, because: "Nobody comes, to {place}." },
      },
      {
        id: "days",
        version: "1",
        purpose: "recommendation",
        facts: { litres: FACTS.litres, pay: FACTS.pay },
        outcome: { days: { type: "integer" }, care: { type: "integer" } },
        rules: [
          {
            id: "much",
            when: { litres: { gt: 5 } },
            then: { days: 3, care: 0 },
            because: "{litres} litres are much.",
          },
          {
            id: "paid",
            when: { pay: { gte: "50.00" } },
            then: { days: 5, care: 2 },
            because: "You pay {pay}.",
          },
        ],
        otherwise: { then: { days: 30, care: 0 }, because: "Within {days} days, for {care}." },
      },
    ],
  }),
);
