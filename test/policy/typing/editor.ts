/** An editor without its window: what the language service shows at a place in a text. */
import ts from "typescript";
import { hostWith, pathOf, projectOptions } from "./compile.ts";

const NAME = "edited.ts";

/** What is shown in one text. Places are given by the first `word` after `after`. */
export interface Editor {
  /** Over a word. */
  readonly hover: (after: string, word: string) => string;
  /** For the argument that is being typed right after `after`. */
  readonly parameterHint: (after: string) => string;
  /** The names and words offered right after `after`. */
  readonly completions: (after: string) => readonly string[];
}

/** Opens a text. */
export function editorOf(text: string): Editor {
  const options = projectOptions();
  const host = hostWith(new Map([[NAME, text]]), options);
  const path = pathOf(NAME);
  const service = ts.createLanguageService({
    getCompilationSettings: () => options,
    getScriptFileNames: () => [path],
    getScriptVersion: () => "1",
    getScriptSnapshot: (file) => {
      const content = host.readFile(file);
      return content === undefined ? undefined : ts.ScriptSnapshot.fromString(content);
    },
    getCurrentDirectory: host.getCurrentDirectory,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: host.fileExists,
    readFile: host.readFile,
  });
  const rightAfter = (after: string): number => {
    const start = text.indexOf(after);
    if (start < 0) throw new Error(`the text has no «${after}»`);
    return start + after.length;
  };
  return {
    hover: (after, word) => {
      const info = service.getQuickInfoAtPosition(path, text.indexOf(word, rightAfter(after)));
      return ts.displayPartsToString(info?.displayParts);
    },
    parameterHint: (after) => {
      const help = service.getSignatureHelpItems(path, rightAfter(after), undefined);
      return ts.displayPartsToString(help?.items[0]?.parameters[help.argumentIndex]?.displayParts);
    },
    completions: (after) => {
      const list = service.getCompletionsAtPosition(path, rightAfter(after), undefined);
      const own = list?.entries.filter(({ kind }) => kind === "property" || kind === "string");
      return (own ?? []).map(({ name }) => name.replaceAll('"', "")).sort();
    },
  };
}
