import { describe, expect, test } from "vitest";
import { schemeNames } from "../bench/build-package.ts";
import { bundleOf, SIZES } from "../bench/sizes.ts";

describe("what a page has to load", () => {
  // The goals are the bench's, which says where one is missed; what is reached is kept here.
  test.each(SIZES)("$bench stays under $kept kB", async ({ statement, kept }) => {
    expect((await bundleOf(statement)).size).toBeLessThan(kept);
  });

  test.each(SIZES)("$bench does not load the schema library", async ({ statement }) => {
    const { text } = await bundleOf(statement);
    expect(text).not.toContain("invalid_type");
    expect(text).not.toContain("_zod");
  });

  test.each(["decide, outcome", "explain, formatMoney"])(
    "`%s` by the front door brings no model and no schema library",
    async (names) => {
      const { text } = await bundleOf(`export { ${names} } from "evenhand";`);
      expect(text).not.toContain("_zod");
      expect(text).not.toContain("requester-is-approver");
      expect(text).not.toContain("not-offered-to-you");
    },
  );

  test("the schema library is seen where it is used, so the test above can fail", async () => {
    expect((await bundleOf(`export { PolicyDocument } from "evenhand/policy";`)).text).toContain("_zod");
  });
});

describe("importing one scheme", () => {
  const schemes = schemeNames();

  test("there are schemes to import", () => {
    expect(schemes.length).toBeGreaterThan(1);
  });

  test.each(schemes)("`%s` brings itself and no other", async (scheme) => {
    const { text } = await bundleOf(`export * from "evenhand/schemes/${scheme}";`);
    const documents = [...text.matchAll(/\bid:"([a-z0-9-]+)",version:"([^"]+)"/g)];
    // Where several versions of one scheme are shipped, each is named by its id and its version.
    const brought = documents.map(([, id, version]) =>
      schemes.find((name) => name === id || name === `${id}-${version}`),
    );
    expect(brought).toEqual([scheme]);
  });
});
