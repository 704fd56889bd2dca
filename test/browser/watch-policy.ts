/**
 * Runs before everything else of the page, and notes what the browser forbids: a library may ask for forbidden things
 * while it is loaded.
 */

/** What this needs of a browser; the project's own code is compiled without the names of one. */
declare const document: {
  addEventListener(
    event: "securitypolicyviolation",
    listener: (violation: { readonly violatedDirective: string; readonly blockedURI: string }) => void,
  ): void;
};

/** What was forbidden so far. */
export const forbidden: string[] = [];

document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
  forbidden.push(`${violatedDirective} ${blockedURI}`);
});
