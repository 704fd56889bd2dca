// What the comments in the sources say of every exported noun and of its fields, so that it is written once.
import ts from "typescript";

/** What is said: by `Noun`, and by `Noun.field`. Only the first paragraph; the rest is for programmers. */
export type NounWords = ReadonlyMap<string, string>;

/** The words for every type that a room, or the whole library, exports. */
export function nounWords(front: string): NounWords {
  const words = new Map<string, string>();
  const { program, checker } = programOf(front);
  for (const { name, type, declaration } of typesOf(front, program, checker)) {
    const said = firstParagraph(ts.getJSDocCommentsAndTags(declaration).find(ts.isJSDoc)?.comment);
    if (said !== "") words.set(name, said);
    for (const part of type.isUnion() ? type.types : [type]) {
      for (const field of part.getProperties()) {
        const text = firstParagraph(field.getDocumentationComment(checker));
        if (text !== "" && !words.has(`${name}.${field.name}`)) words.set(`${name}.${field.name}`, text);
      }
    }
  }
  return words;
}

/** An exported type. */
export interface ExportedType {
  readonly name: string;
  readonly type: ts.Type;
  readonly declaration: ts.Declaration;
}

/** The program behind a front, as the project compiles it. */
export function programOf(front: string) {
  const config = ts.readConfigFile("tsconfig.json", ts.sys.readFile).config as object;
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ".");
  const program = ts.createProgram([front], options);
  return { program, checker: program.getTypeChecker() };
}

/** The types that a front exports: interfaces, aliases and classes. */
export function typesOf(
  front: string,
  program: ts.Program,
  checker: ts.TypeChecker,
): readonly ExportedType[] {
  const file = program.getSourceFile(front);
  const module = file && checker.getSymbolAtLocation(file);
  return checker.getExportsOfModule(module as ts.Symbol).flatMap((exported) => {
    const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
    const declaration = symbol.declarations?.find(isType);
    const type = checker.getDeclaredTypeOfSymbol(symbol);
    return declaration === undefined ? [] : [{ name: exported.name, type, declaration }];
  });
}

function isType(node: ts.Node): boolean {
  return ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) || ts.isClassDeclaration(node);
}

function firstParagraph(
  comment: Parameters<typeof ts.getTextOfJSDocComment>[0] | ts.SymbolDisplayPart[],
): string {
  const text = Array.isArray(comment)
    ? comment.map((part) => part.text).join("")
    : ts.getTextOfJSDocComment(comment);
  const [paragraph = ""] = (text ?? "").split(/\n\s*\n/);
  return paragraph
    .replace(/\s+/g, " ")
    .replace(/\{@link (\w+)\}/g, "$1")
    .trim();
}
