// npm run schema: writes the JSON Schemas which the package ships, for editors and for programs in other languages.
import { writeFileSync } from "node:fs";
import { policySchema } from "./policy-schema.ts";
import { serviceSchema } from "./service-schema.ts";

writeFileSync(new URL("../src/policy/policy.schema.json", import.meta.url), policySchema());
writeFileSync(new URL("../src/service/service.schema.json", import.meta.url), serviceSchema());
