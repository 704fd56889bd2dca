/** A policy whose rules use every kind of test and formula, no two alike: richer than most that people write. */
export function policyText(rules: number): string {
  const written = Array.from({ length: rules }, (_, index) => ruleText(index));
  return `import { definePolicy } from "../../src/policy/index.ts";
export const policy = definePolicy({
  id: "many-rules", version: "1", purpose: "entitlement",
  sources: { law: { title: "The law", mark: "text" } },
  parameters: { cap: { type: "money", currency: "EUR", value: "600" }, late: { type: "integer", value: 180 }, half: { type: "decimal", scale: 1, value: 50.5 } },
  facts: {
    delay: { type: "integer", unit: "minute", min: 0, max: 9000, about: "failure" },
    distance: { type: "decimal", unit: "km", scale: 1, min: 0, max: 20000 },
    fare: { type: "money", currency: "EUR", max: "5000" },
    hotel: { type: "money", currency: "EUR", max: "900", optional: true },
    event: { type: "enum", values: ["delay", "cancelled", "denied-boarding", "downgrade"] },
    carrier: { type: "enum", values: ["north", "south"], other: true },
    extraordinary: { type: "boolean" },
    insideUnion: { type: "boolean" },
    bookedAt: { type: "instant" },
    departsAt: { type: "instant" },
    flightDay: { type: "date" },
    cabin: { type: "enum", values: ["economy", "business", "first"], ordered: true },
    needs: { type: "set", values: ["wheelchair", "escort", "oxygen"], optional: true },
    segments: { type: "list", maxItems: 9, of: {
      status: { type: "enum", values: ["landed", "flying", "planned"] },
      price: { type: "money", currency: "EUR", max: "3000" },
      late: { type: "integer", min: 0, max: 9000, optional: true },
    } },
  },
  derive: {
    ahead: { minutes: { from: "bookedAt", to: "departsAt" } },
    anyFlown: { some: "segments", where: { status: ["landed", "flying"] } },
    lateOnes: { count: "segments", where: { late: { gt: { parameter: "late" } } } },
    unflown: { sum: "segments", of: "price", where: { status: "planned" } },
    whole: { plus: ["fare", "unflown"] },
  },
  outcome: {
    compensation: { type: "money", currency: "EUR", round: "half-up", range: true },
    handling: { type: "enum", values: ["automatic", "by-hand"] },
    refund: { type: "boolean" },
  },
  rules: [
${written.join("\n")}
  ],
  otherwise: { then: { compensation: "0", handling: "automatic", refund: false }, because: "Nothing is due." },
});
`;
}

function ruleText(index: number): string {
  const amounts = [
    `"${index}"`,
    `{ percent: "${index % 100}", of: "fare" }`,
    `{ atLeast: "${index}", atMost: { max: ["fare", "${index}.50"] } }`,
    `{ min: [{ sum: ["fare", { per: "delay", amount: "0.${index + 10}" }] }, { parameter: "cap" }] }`,
    `{ share: [${index}, 464], of: "whole" }`,
    `{ per: "lateOnes", amount: "${index}.00" }`,
    `{ percent: { parameter: "half" }, of: { minus: ["unflown", "${index}.00"] } }`,
  ];
  const tests = [
    `delay: { gte: ${index}, lt: ${index + 60} }, event: ["delay", "cancelled"]`,
    `delay: { gte: { parameter: "late" } }, any: [{ distance: { lte: ${index}.5 } }, { not: { insideUnion: true } }]`,
    `hotel: { is: "absent" }, carrier: { not: "north" }, fare: { gt: "${index}.00" }`,
    `extraordinary: false, all: [{ event: "downgrade" }, { distance: ${index} }], carrier: { is: "other" }`,
    `anyFlown: true, ahead: { gte: ${index} }, cabin: { gte: "business" }, flightDay: { lt: "2026-0${(index % 9) + 1}-01" }`,
    `needs: { hasAll: ["escort"], hasNone: ["oxygen"] }, lateOnes: { gt: ${index} }, unflown: { not: { lt: "${index}" } }`,
  ];
  return `    {
      id: "rule-${index}", when: { ${tests[index % tests.length]} },
      then: { compensation: ${amounts[index % amounts.length]}, handling: "${index % 3 ? "automatic" : "by-hand"}", refund: ${index % 2 === 0} },
      because: "{delay} minutes late: rule ${index}.", source: "law",
    },`;
}
