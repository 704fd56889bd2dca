/**
 * A weigher whose looks are counted: an interview is laid out as far as so many of them go, and not for so long.
 */
import type { Looks } from "../searching/budget.ts";
import type { Weigher } from "../weighing/weigher.ts";

/** So many offerings take as long to look through as all else that a look does. */
const OFFERINGS = 500;

/** The same weigher; all that looks through the offerings is taken from these. */
export function countedLooks(weigher: Weigher, looks: Looks): Weigher {
  const each = 1 + weigher.table.places.length / OFFERINGS;
  return {
    ...weigher,
    look: (state) => {
      looks.left -= each;
      return weigher.look(state);
    },
    mayBeRight: (place) => {
      looks.left -= place / OFFERINGS;
      return weigher.mayBeRight(place);
    },
  };
}
