// Prints "passed failed skipped" from the report that vitest writes; fails when there is no report.
import { readFileSync } from "node:fs";

const report = JSON.parse(readFileSync(process.argv[2], "utf8"));
console.log(report.numPassedTests, report.numFailedTests, report.numPendingTests + report.numTodoTests);
