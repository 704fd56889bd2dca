/**
 * Thrown when a program calls a function in a way that no user's data can cause: dividing by zero,
 * formatting an amount that is not a whole number. What a user can cause is an `Issue` instead.
 *
 * @example
 * ```ts
 * import { MisuseError, roundQuotient } from "evenhand";
 *
 * try {
 *   roundQuotient(1, 0, "half-up");
 * } catch (error) {
 *   error instanceof MisuseError && error.code; //=> "division-by-zero"
 * }
 * ```
 */
export class MisuseError extends Error {
  /** Tells it from other errors, across realms too. */
  override readonly name = "MisuseError";

  constructor(
    /** What was misused, for programs: lower case words joined by hyphens. */
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}
