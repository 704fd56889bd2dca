/**
 * Every text of a document, wherever it stands.
 */
import type { PolicyDocument } from "../document/policy-document.ts";
import type { Text } from "../document/text.ts";
import type { Path } from "./issue-list.ts";

/** Every text of a sound document with its place. */
export function textsOf(document: PolicyDocument): readonly (readonly [Path, Text])[] {
  const texts: (readonly [Path, Text])[] = [];
  const add = (path: Path, text: Text | undefined) => {
    if (text !== undefined) texts.push([path, text]);
  };
  add(["title"], document.title);
  for (const [name, fact] of Object.entries(document.facts)) {
    add(["facts", name, "ask"], fact.ask);
    add(["facts", name, "title"], fact.title);
    for (const [field, { ask, title }] of Object.entries(fact.type === "list" ? fact.of : {})) {
      add(["facts", name, "of", field, "ask"], ask);
      add(["facts", name, "of", field, "title"], title);
    }
  }
  for (const [name, parameter] of Object.entries(document.parameters ?? {})) {
    add(["parameters", name, "title"], parameter.title);
  }
  for (const [name, outcome] of Object.entries(document.outcome))
    add(["outcome", name, "title"], outcome.title);
  document.assume?.forEach((assumption, index) => {
    add(["assume", index, "because"], assumption.because);
  });
  document.rules?.forEach((rule, index) => {
    add(["rules", index, "because"], rule.because);
  });
  document.layers?.forEach(({ rules }, layer) => {
    rules.forEach((rule, index) => {
      add(["layers", layer, "rules", index, "because"], rule.because);
    });
  });
  for (const [name, derivation] of Object.entries(document.derive ?? {}))
    add(["derive", name, "title"], derivation.title);
  document.accept?.forEach(({ because }, index) => {
    add(["accept", index, "because"], because);
  });
  add(["otherwise", "because"], document.otherwise?.because);
  return texts;
}
