/**
 * Formulas whose operands are of one kind: only amounts in pounds lead to an amount in pounds, and only a whole
 * number says how often something is paid.
 */

/**
 * A formula for a number or an amount. `Constant` are its constants, `Name` the facts that may be an operand,
 * `Count` the whole-number facts, `Rate` the parameters that may be a percentage.
 */
export type FormulaOf<Constant, Name, Count, Rate> =
  | Constant
  | Name
  | { readonly percent: `${number}` | Rate; readonly of: FormulaOf<Constant, Name, Count, Rate> }
  | { readonly share: readonly [number, number]; readonly of: FormulaOf<Constant, Name, Count, Rate> }
  | { readonly per: Count; readonly amount: Constant }
  | { readonly sum: readonly FormulaOf<Constant, Name, Count, Rate>[] }
  | {
      readonly minus: readonly [
        FormulaOf<Constant, Name, Count, Rate>,
        FormulaOf<Constant, Name, Count, Rate>,
      ];
    }
  | { readonly min: readonly FormulaOf<Constant, Name, Count, Rate>[] }
  | { readonly max: readonly FormulaOf<Constant, Name, Count, Rate>[] };
