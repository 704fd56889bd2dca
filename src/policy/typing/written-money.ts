/** Money as a document writes it: major units in a string, so that nobody mistakes pence for pounds. */

/** `"250"` or `"12.50"`; of the bare numbers only `0` is clear enough. */
export type WrittenMoney = `${number}` | 0;
