import type { Issue, Issue as IssueSchema, Result } from "evenhand/issue";
import { expectTypeOf, test } from "vitest";
import type * as z from "zod/mini";

test("the noun is its schema's type", () => {
  expectTypeOf<z.output<typeof IssueSchema>>().toEqualTypeOf<Issue>();
});

test("a result is looked at before it is used", () => {
  const result = {} as Result<number>;
  // @ts-expect-error perhaps there are only issues
  result.value;
  if (!result.ok) expectTypeOf(result.issues).toEqualTypeOf<readonly Issue[]>();
});
