/** A section that is not written declares nothing. */
export type None = Record<never, never>;
