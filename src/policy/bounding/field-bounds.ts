/** What the fields of an outcome lie between, by the place of the field. */
export interface FieldBounds {
  /** In the smallest unit of the field; infinity where no rule that is possible gives it. */
  readonly least: Float64Array;
  /** Minus infinity where no rule that is possible gives it. */
  readonly greatest: Float64Array;
  /** 1 where the field may be left out: no rule fires, or the rules that do add nothing to it. */
  readonly missing: Uint8Array;
}

/** Room for the bounds of so many fields. */
export function newFieldBounds(fields: number): FieldBounds {
  return {
    least: new Float64Array(fields),
    greatest: new Float64Array(fields),
    missing: new Uint8Array(fields),
  };
}
