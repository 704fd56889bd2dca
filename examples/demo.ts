// npm run demo: 200,000 real flights, decided by a published policy; then one customer, and four models.
import { runDemo } from "./demo/run-demo.ts";

runDemo((line) => console.log(line));
