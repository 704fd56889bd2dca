/** A word of a policy as people read it: what programs join by hyphens stands apart. */

const JOINED = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/;

/** `on-a-screen` is read as "on a screen"; days, names and whatever else is written otherwise stay as they are. */
export function asWords<Value>(value: Value): Value | string {
  return typeof value === "string" && JOINED.test(value) ? value.replaceAll("-", " ") : value;
}
