/**
 * Our own words in what a customer reads, by language. What was promised, asked and explained is in the words of
 * whoever said it; these only join it.
 */

/** One language's words. */
export interface Words {
  readonly owner: (who: string) => string;
  readonly promised: (text: string, when: string) => string;
  readonly needed: (when: string) => string;
  readonly tooLate: (when: string) => string;
  readonly kept: (text: string) => string;
  readonly late: (text: string) => string;
  readonly broken: (text: string) => string;
  readonly asked: (question: string, when: string) => string;
  readonly solved: (text: string) => string;
  readonly choose: string;
  readonly changes: (when: string) => string;
  readonly appeal: (how: string) => string;
  readonly silence: (when: string) => string;
  readonly next: (when: string) => string;
  readonly closed: (who: string) => string;
}

const english: Words = {
  owner: (who) => `${who} answers for all of this until it is settled.`,
  promised: (text, when) => `By ${when}: ${text}`,
  needed: (when) => `You need it by ${when}.`,
  tooLate: (when) => `You need it by ${when}, and nothing of this comes before then.`,
  kept: (text) => `Done: ${text}`,
  late: (text) => `Done, but late: ${text}`,
  broken: (text) => `We did not do this, though we said so: ${text}`,
  asked: (question, when) =>
    `We need to know from you: ${question} We come back to it by ${when} in any case.`,
  solved: (text) => `Solved: ${text}`,
  choose: "You can choose:",
  changes: (when) => `This changes by ${when}.`,
  appeal: (how) => `If you do not agree: ${how}`,
  silence: (when) =>
    `If this is not right, tell us. If we hear nothing from you by ${when}, we take it as settled.`,
  next: (when) => `You hear from us again by ${when}, whatever happens.`,
  closed: (who) => `This is closed. If it is not right, tell us, and ${who} takes it up again.`,
};

const german: Words = {
  owner: (who) => `${who} ist für all das verantwortlich, bis es erledigt ist.`,
  promised: (text, when) => `Bis ${when}: ${text}`,
  needed: (when) => `Sie brauchen es bis ${when}.`,
  tooLate: (when) => `Sie brauchen es bis ${when}, und nichts davon kommt vorher.`,
  kept: (text) => `Erledigt: ${text}`,
  late: (text) => `Erledigt, aber zu spät: ${text}`,
  broken: (text) => `Das haben wir nicht getan, obwohl wir es gesagt hatten: ${text}`,
  asked: (question, when) =>
    `Das müssen wir von Ihnen wissen: ${question} Wir kommen in jedem Fall bis ${when} darauf zurück.`,
  solved: (text) => `Gelöst: ${text}`,
  choose: "Sie können wählen:",
  changes: (when) => `Das ändert sich bis ${when}.`,
  appeal: (how) => `Wenn Sie nicht einverstanden sind: ${how}`,
  silence: (when) =>
    `Wenn etwas nicht stimmt, sagen Sie es uns. Hören wir bis ${when} nichts von Ihnen, gilt es als erledigt.`,
  next: (when) => `Sie hören bis ${when} wieder von uns, was auch geschieht.`,
  closed: (who) =>
    `Das ist abgeschlossen. Wenn etwas nicht stimmt, sagen Sie es uns, und ${who} nimmt es wieder auf.`,
};

/** German for `de`, English for all others. */
export function wordsFor(locale: string): Words {
  return locale.toLowerCase().split("-")[0] === "de" ? german : english;
}
