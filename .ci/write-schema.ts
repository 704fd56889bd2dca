// npm run schema: writes the JSON Schema of a policy document, which the package ships for editors.
import { writeFileSync } from "node:fs";
import { policySchema } from "./policy-schema.ts";

writeFileSync(new URL("../src/policy/policy.schema.json", import.meta.url), policySchema());
