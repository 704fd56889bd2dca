// npm run demo: 200,000 real flights, decided by a published policy.
import { runDemo } from "./demo/run-demo.ts";

runDemo((line) => console.log(line));
