import {
  type Actor,
  type Actor as ActorSchema,
  type CaseReference,
  type CaseReference as CaseReferenceSchema,
  compareOrigins,
  type Origin,
  type Origin as OriginSchema,
} from "evenhand/service";
import { expectTypeOf, test } from "vitest";
import type * as z from "zod/mini";

test("each noun is its schema's type", () => {
  expectTypeOf<z.output<typeof ActorSchema>>().toEqualTypeOf<Actor>();
  expectTypeOf<z.output<typeof CaseReferenceSchema>>().toEqualTypeOf<CaseReference>();
  expectTypeOf<z.output<typeof OriginSchema>>().toEqualTypeOf<Origin>();
});

test("misuse is red", () => {
  // @ts-expect-error nobody "assumed" a fact
  compareOrigins("assumed", "recorded");
  // @ts-expect-error an actor has an id
  const _nobody: Actor = { kind: "person" };
  // @ts-expect-error a role that is not there is left out
  const _roleless: Actor = { kind: "person", id: "ann", role: undefined };
});
