import { decide, loadPolicy } from "evenhand";
import document from "./late-luggage.json" with { type: "json" };

const luggage = loadPolicy(document);
decide(luggage, { hoursLate: 20 });
// @ts-expect-error: a misspelt fact is seen, so the types of the JSON document arrived.
decide(luggage, { hourslate: 20 });
