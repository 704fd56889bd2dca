import {
  type Accommodation,
  type AccommodationPlan,
  type AffectedPerson,
  accommodate,
  askForProof,
  type Barrier,
  type CreatedDemand,
  type Demand,
  type DemandKind,
  type DemandLevel,
  defineEquityPolicy,
  type EquityPolicyDocument,
  type LoweredDemand,
  type NeedConsent,
  type NeedRecord,
  type NextStep,
  type PlannedAccommodation,
  type ProofCeiling,
  type Refusal,
  type RefusalAlternative,
  type RefusalGround,
  refuseAccommodation,
  type StepAssumption,
  type Task,
  type TaskStep,
  type UnmetBarrier,
  type WayNotTaken,
} from "evenhand/equity-accommodation";
import { expectTypeOf, test } from "vitest";
import type * as z from "zod/mini";
import { cannotTravel, collect, contact, duty, followUp, pharmacy, promise } from "./pharmacy.ts";

test("each noun is its schema's type", () => {
  expectTypeOf<z.output<typeof Accommodation>>().toEqualTypeOf<Accommodation>();
  expectTypeOf<z.output<typeof AccommodationPlan>>().toEqualTypeOf<AccommodationPlan>();
  expectTypeOf<z.output<typeof AffectedPerson>>().toEqualTypeOf<AffectedPerson>();
  expectTypeOf<z.output<typeof Barrier>>().toEqualTypeOf<Barrier>();
  expectTypeOf<z.output<typeof CreatedDemand>>().toEqualTypeOf<CreatedDemand>();
  expectTypeOf<z.output<typeof Demand>>().toEqualTypeOf<Demand>();
  expectTypeOf<z.output<typeof DemandKind>>().toEqualTypeOf<DemandKind>();
  expectTypeOf<z.output<typeof DemandLevel>>().toEqualTypeOf<DemandLevel>();
  expectTypeOf<z.output<typeof EquityPolicyDocument>>().toEqualTypeOf<EquityPolicyDocument>();
  expectTypeOf<z.output<typeof LoweredDemand>>().toEqualTypeOf<LoweredDemand>();
  expectTypeOf<z.output<typeof NeedConsent>>().toEqualTypeOf<NeedConsent>();
  expectTypeOf<z.output<typeof NeedRecord>>().toEqualTypeOf<NeedRecord>();
  expectTypeOf<z.output<typeof NextStep>>().toEqualTypeOf<NextStep>();
  expectTypeOf<z.output<typeof PlannedAccommodation>>().toEqualTypeOf<PlannedAccommodation>();
  expectTypeOf<z.output<typeof ProofCeiling>>().toEqualTypeOf<ProofCeiling>();
  expectTypeOf<z.output<typeof Refusal>>().toEqualTypeOf<Refusal>();
  expectTypeOf<z.output<typeof RefusalAlternative>>().toEqualTypeOf<RefusalAlternative>();
  expectTypeOf<z.output<typeof RefusalGround>>().toEqualTypeOf<RefusalGround>();
  expectTypeOf<z.output<typeof StepAssumption>>().toEqualTypeOf<StepAssumption>();
  expectTypeOf<z.output<typeof Task>>().toEqualTypeOf<Task>();
  expectTypeOf<z.output<typeof TaskStep>>().toEqualTypeOf<TaskStep>();
  expectTypeOf<z.output<typeof UnmetBarrier>>().toEqualTypeOf<UnmetBarrier>();
  expectTypeOf<z.output<typeof WayNotTaken>>().toEqualTypeOf<WayNotTaken>();
});

test("a need has no field for a diagnosis, and none without consent", () => {
  const _need: NeedRecord = {
    ...cannotTravel,
    // @ts-expect-error the need, never the diagnosis
    diagnosis: "arthritis",
  };
  const _refused: NeedRecord = {
    ...cannotTravel,
    // @ts-expect-error without agreement there is no record
    consent: { record: false, shareWith: [] },
  };
});

test("a refusal by a program, without an alternative, or on a ground that is none, does not compile", () => {
  const rest = {
    accommodation: "taxi",
    ground: "unsafe",
    reasons: "The road is closed.",
    decidedAt: "2026-03-02T09:30:00Z",
    review: "2026-06-01T00:00:00Z",
  } as const;
  const decidedBy = { kind: "person", id: "ann" } as const;
  const alternative = { kind: "accommodation", id: "walk" } as const;
  refuseAccommodation({ ...rest, decidedBy, alternative });
  refuseAccommodation({
    ...rest,
    alternative,
    // @ts-expect-error a program never refuses
    decidedBy: { kind: "program", id: "bot" },
  });
  // @ts-expect-error there is always something instead
  refuseAccommodation({ ...rest, decidedBy });
  refuseAccommodation({
    ...rest,
    decidedBy,
    alternative,
    // @ts-expect-error that others manage is no ground
    ground: "others-manage",
  });
});

test("more proof than the ceiling does not compile", () => {
  askForProof(pharmacy, "courier", "self-declaration");
  // @ts-expect-error the ceiling of the courier is the customer's own word
  askForProof(pharmacy, "courier", "verify-once");
  // @ts-expect-error nothing is proved for a text message
  askForProof(pharmacy, "text-message", "self-declaration");
  // @ts-expect-error nobody offers an owl
  askForProof(pharmacy, "owl", "none");
});

test("preferences name accommodations of the policy", () => {
  accommodate(pharmacy, collect, [cannotTravel], { contact, preferences: ["courier"] });
  // @ts-expect-error nobody offers an owl
  accommodate(pharmacy, collect, [cannotTravel], { contact, preferences: ["owl"] });
});

test("the three policies keep their places", () => {
  const rest = { id: "p", version: "1", accommodations: [] } as const;
  defineEquityPolicy({ ...rest, duty, promise, followUp });
  // @ts-expect-error a promise is no answer to whether there is a duty
  defineEquityPolicy({ ...rest, duty: promise, promise });
  // @ts-expect-error a duty promises nothing
  defineEquityPolicy({ ...rest, duty, promise: duty });
});

test("what was not defined is not used", () => {
  const parts = { id: "p", version: "1", accommodations: [], duty, promise } as const;
  // @ts-expect-error its policies were not asked every case
  accommodate({ ...parts, reference: pharmacy.reference }, collect, [cannotTravel], { contact });
});
