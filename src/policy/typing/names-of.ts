/** Which of the declared names may stand in a place: those whose declaration is of a kind. */

/** The names in `Declared` whose declaration extends `Kind`. */
export type NamesOf<Declared, Kind> = keyof {
  [Name in keyof Declared & string as Declared[Name] extends Kind ? Name : never]: unknown;
};

/** A named constant. */
export interface Parameter<Name> {
  readonly parameter: Name;
}

/** A reference to one of the parameters in `Declared` whose declaration extends `Kind`, if there is any. */
export type ParameterOf<Declared, Kind> = [NamesOf<Declared, Kind>] extends [never]
  ? never
  : Parameter<NamesOf<Declared, Kind>>;
