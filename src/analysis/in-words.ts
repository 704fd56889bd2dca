/**
 * The second front of this room: how what a policy says becomes sentences, for the command line, which says the same in
 * a terminal. It is no part of what users import.
 */
export { shareInWords } from "./report/share-in-words.ts";
export { amountInWords } from "./words/amount-in-words.ts";
export { capitalised } from "./words/capitalised.ts";
export { conditionInWords } from "./words/condition-in-words.ts";
export { constantInWords } from "./words/constant-in-words.ts";
export { guaranteeInWords } from "./words/guarantee-in-words.ts";
export { listed } from "./words/listed.ts";
export { listedTogether } from "./words/listed-together.ts";
export { numberInWords } from "./words/number-in-words.ts";
export { type Vocabulary, vocabularyOf, vocabularyOfRecord } from "./words/vocabulary.ts";
