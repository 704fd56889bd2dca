/** A contact by phone. */
export const contact = {
  at: "2026-03-02T09:12:00Z",
  customer: { kind: "customer", id: "c-204" },
  servedBy: { kind: "person", id: "ann" },
  channel: "phone",
} as const;
