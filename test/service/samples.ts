import type { Commitment, Contact } from "evenhand/service";

/** A customer rings, and Ann answers. */
export const annCalls: Contact = {
  at: "2026-03-02T09:12:00Z",
  customer: { kind: "customer", id: "c-204" },
  servedBy: { kind: "person", id: "ann", role: "front-line" },
  channel: "phone",
};

/** What Ann promises. */
export const callBack: Commitment = {
  to: annCalls.customer,
  by: annCalls.servedBy,
  action: "call-back",
  text: "We call you back today.",
  due: "2026-03-02T17:00:00Z",
  channel: "phone",
  from: {
    policy: { id: "manner", version: "1", digest: "sha256:6f1c", meaning: "sha256:90ab" },
    rules: ["heard"],
  },
  meets: ["heard"],
};
