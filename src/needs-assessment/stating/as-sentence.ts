/** Several sentences stand after one another: where one has no full stop, the next would run into it. */

const ENDS = '.!?…。)"”’';

/** The text with a full stop, unless it ends like a sentence already. */
export function asSentence(text: string): string {
  const said = text.trimEnd();
  return said === "" || ENDS.includes(said.slice(-1)) ? said : `${said}.`;
}
