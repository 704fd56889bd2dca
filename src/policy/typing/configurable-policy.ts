/** A policy with parameters: the same rules for many tenants and each year's table. */
import type { Policy } from "../policy.ts";

/** A {@link Policy} that has parameters; `configure` takes their values. */
export interface ConfigurablePolicy<Inputs, Results, Settings> extends Policy<Inputs, Results> {
  /** For the compiler only: never set. */
  readonly "~settings"?: Settings;
}

/** A {@link Policy}, or a {@link ConfigurablePolicy} where there is something to configure. */
export type PolicyWith<Inputs, Results, Settings> = [keyof Settings] extends [never]
  ? Policy<Inputs, Results>
  : ConfigurablePolicy<Inputs, Results, Settings>;

/** The values that `configure` takes for this policy. */
export type ParameterValues<Configured> =
  Configured extends ConfigurablePolicy<infer _Inputs, infer _Results, infer Settings>
    ? { readonly [Name in keyof Settings]?: Settings[Name] }
    : { readonly [name: string]: boolean | number | string };
