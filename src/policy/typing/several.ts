/**
 * A list, where something else than a list may stand too. Written out, because TypeScript blames the whole of an
 * object literal where one of the alternatives is an array type.
 */
export interface Several<Item> {
  readonly length: number;
  readonly [index: number]: Item;
}
