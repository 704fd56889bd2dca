/** A small sound policy as text, and what a test changes in it. */
export function samplePolicy(change: Readonly<Record<string, unknown>> = {}): string {
  const document = {
    id: "late",
    version: "1",
    purpose: "make-whole",
    facts: {
      daysLate: { type: "integer", unit: "day", min: 0, max: 60, ask: "How many days late?" },
      price: { type: "money", currency: "EUR", max: "1000.00", needs: "recorded", ask: "What did it cost?" },
    },
    outcome: { refund: { type: "money", currency: "EUR", round: "half-up" } },
    rules: [
      {
        id: "a-week",
        when: { daysLate: { gte: 7 } },
        then: { refund: { percent: "10", of: "price" } },
        because: { en: "{daysLate} days late.", de: "{daysLate} Tage zu spät." },
      },
    ],
    otherwise: { then: { refund: "0" }, because: "In time." },
    cases: [{ title: "in time", facts: { daysLate: 1 }, expect: { refund: "0" } }],
    ...change,
  };
  return JSON.stringify(document, null, 2);
}
