// npm run schema: writes the JSON Schemas which the package ships, for editors and for programs in other languages.
import { writeFileSync } from "node:fs";
import { nounSchema } from "./noun-schema.ts";
import { policySchema } from "./policy-schema.ts";
import { serviceSchema } from "./service-schema.ts";

writeFileSync(new URL("../src/policy/policy.schema.json", import.meta.url), policySchema());
writeFileSync(new URL("../src/service/service.schema.json", import.meta.url), serviceSchema());
writeFileSync(new URL("../src/nouns.schema.json", import.meta.url), nounSchema());
