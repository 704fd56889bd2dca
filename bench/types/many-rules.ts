/** A policy whose rules use every kind of test and formula, no two alike: richer than most that people write. */
export function policyText(rules: number): string {
  const written = Array.from({ length: rules }, (_, index) => ruleText(index));
  return `import { definePolicy } from "../../src/policy/index.ts";
export const policy = definePolicy({
  id: "many-rules", version: "1", purpose: "entitlement",
  sources: { law: { title: "The law", mark: "text" } },
  parameters: { cap: { type: "money", currency: "EUR", value: "600" }, late: { type: "integer", value: 180 } },
  facts: {
    delay: { type: "integer", unit: "minute", min: 0, max: 9000, about: "failure" },
    distance: { type: "decimal", unit: "km", scale: 1, min: 0, max: 20000 },
    fare: { type: "money", currency: "EUR", max: "5000" },
    hotel: { type: "money", currency: "EUR", max: "900", optional: true },
    event: { type: "enum", values: ["delay", "cancelled", "denied-boarding", "downgrade"] },
    carrier: { type: "enum", values: ["north", "south"], other: true },
    extraordinary: { type: "boolean" },
    insideUnion: { type: "boolean" },
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
    `{ share: [${index}, 464], of: "fare" }`,
  ];
  const tests = [
    `delay: { gte: ${index}, lt: ${index + 60} }, event: ["delay", "cancelled"]`,
    `delay: { gte: { parameter: "late" } }, any: [{ distance: { lte: ${index}.5 } }, { not: { insideUnion: true } }]`,
    `hotel: { is: "absent" }, carrier: { not: "north" }, fare: { gt: "${index}.00" }`,
    `extraordinary: false, all: [{ event: "downgrade" }, { distance: ${index} }], carrier: { is: "other" }`,
  ];
  return `    {
      id: "rule-${index}", when: { ${tests[index % 4]} },
      then: { compensation: ${amounts[index % 5]}, handling: "${index % 3 ? "automatic" : "by-hand"}", refund: ${index % 2 === 0} },
      because: "{delay} minutes late: rule ${index}.", source: "law",
    },`;
}
