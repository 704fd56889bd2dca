/**
 * How the table of a policy begins.
 */

/** Numbers that each lane has at the head of the table; what they mean depends on its kind. */
export const HEAD = 6;
