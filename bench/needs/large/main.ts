/** Measures looks at a large policy and prints what it found as JSON. */
import { chooserOf } from "../../../src/needs-assessment/ordering/chooser-of.ts";
import { byDrop } from "../../../src/needs-assessment/ordering/greedy.ts";
import { byTwoSteps } from "../../../src/needs-assessment/ordering/two-step.ts";
import { readStanding } from "../../../src/needs-assessment/weighing/read-standing.ts";
import { weigherFor } from "../../../src/needs-assessment/weighing/weigher-for.ts";
import { leastOf, type Measured, medianOf, read, sessionsOf } from "../sessions.ts";
import { households } from "../shapes.ts";

process.stdout.write(JSON.stringify(large()));

/** Forty questions and a thousand offerings, in states with a few answers. */
function large(): readonly Measured[] {
  const policy = read(households(40, 200, 1000, 7));
  const states = sessionsOf(policy, 40, 12, 3).map((session) => {
    const weigher = weigherFor(policy, session);
    const standing = readStanding(weigher, session);
    return { weigher, standing, chooser: chooserOf(weigher, standing) };
  });
  // Each look is at another state than the one before: what is alike from one to the next is not looked at again.
  const look = leastOf(states, ({ weigher, standing }) => weigher.look(standing.state));
  const greedy = medianOf(states, ({ chooser, standing }) => byDrop(chooser, standing));
  const two = medianOf(states, ({ chooser, standing }) => byTwoSteps(chooser, standing));
  return [
    { bench: "needs: stop test 40x1000", value: 1000 * look, unit: "us", goal: 50 },
    { bench: "needs: greedy step 40x1000", value: greedy, unit: "ms", goal: 1 },
    { bench: "needs: two-step 40x1000", value: two, unit: "ms", goal: 10 },
  ];
}
