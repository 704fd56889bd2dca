/** What a program's text reaches for that it does not declare itself: how code that slipped in would show. */
import ts from "typescript";

/** The names that the text uses and does not declare, and the modules that it imports. */
export function freeNames(code: string): { readonly names: readonly string[]; readonly imports: number } {
  const file = ts.createSourceFile("printed.js", code, ts.ScriptTarget.ESNext, true, ts.ScriptKind.JS);
  const problems = (file as unknown as { readonly parseDiagnostics: readonly ts.Diagnostic[] })
    .parseDiagnostics;
  if (problems.length > 0)
    throw new Error(ts.flattenDiagnosticMessageText(problems[0]?.messageText ?? "", "\n"));
  const declared = new Set<string>();
  const used = new Set<string>();
  let imports = 0;
  const visit = (node: ts.Node): void => {
    if (
      ts.isImportDeclaration(node) ||
      (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
    ) {
      imports += 1;
    }
    if (ts.isIdentifier(node)) {
      const { parent } = node;
      const names =
        (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
        (ts.isPropertyAssignment(parent) && parent.name === node);
      const declares =
        (ts.isVariableDeclaration(parent) || ts.isFunctionDeclaration(parent) || ts.isParameter(parent)) &&
        parent.name === node;
      if (declares) declared.add(node.text);
      else if (!names) used.add(node.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return { names: [...used].filter((name) => !declared.has(name)).sort(), imports };
}
