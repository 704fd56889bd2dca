/**
 * What this room says to people: of a proposal that may not be made, of answers that cannot hold, and of a need that leads
 * to no promise.
 */

/** Every sentence of this room; titles and reasons are the policy's own. */
export const sentence = {
  comesTo: (title: string) => `Whatever the answers to the rest are, ${title} is right.`,
  fits: (title: string) => `${title} is enough, and nothing before it is.`,
  safe: (title: string) =>
    `Not everything is known, and ${title} is enough whatever the answers would have been.`,
  tooEarly: (title: string, question: string) =>
    `It is too early to say whether ${title} is right. First ask: ${question}`,
  oversold: (title: string, other: string) => `${title} is more than is needed: ${other} is enough too.`,
  short: (title: string, falls: string) => `${title} is not enough: ${falls}.`,
  mayBeShort: (title: string, falls: string) => `${title} may not be enough: ${falls}.`,
  falls: (dimension: string, gives: string, needed: string, better: "more" | "less") =>
    `${dimension} ${gives} where ${needed}${better === "less" ? " or less" : ""} is needed`,
  cannotAllHold: (titles: readonly string[]) =>
    `These answers cannot all hold: ${titles.map((title) => `"${title}"`).join(", ")}.`,
  withAnswer: (answer: string, question: string) => `${answer} for "${question}"`,
  withOtherAnswer: (question: string) => `another answer to "${question}"`,
  wouldBeRight: (answers: string, title: string | undefined) =>
    title === undefined
      ? `With ${answers}, none would be enough.`
      : `With ${answers}, ${title} would be right.`,
  noneFits: "None of these is enough.",
  noneSure: (noneFits = "") =>
    `Not everything is known, and none of these is sure to be enough. ${noneFits}`.trimEnd(),
  noContact: "Without a contact nobody can promise anything to anybody.",
  noMannerPolicy: "This policy does not say what follows from a personal need.",
  notCovered: "What follows from this need is not laid down for a contact of this kind.",
  noDueTime: "What the policy says cannot be done at a time that exists.",
};
