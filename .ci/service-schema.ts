// The JSON Schema of the nouns of room `service`, for whoever speaks only of contacts, promises and trails.
import * as service from "../src/service/index.ts";
import { fileOf, schemasOf } from "./noun-schema.ts";
import { nounWords } from "./noun-schema-words.ts";

/** The text of `service.schema.json`: each noun under `$defs`, by the name that its type has. */
export function serviceSchema(): string {
  const description =
    "The words that every model of customer service speaks. Refer to one as #/$defs/Commitment.";
  return fileOf(schemasOf(service), nounWords("src/service/index.ts"), "Service", description);
}
