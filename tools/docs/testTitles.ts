import ts from "typescript-api";

/** Whether the test, or the group, with a title runs. */
export type TestTitles = ReadonlyMap<string, "runs" | "skipped">;

const TESTS: ReadonlySet<string> = new Set(["it", "test", "describe"]);
const SKIPS: ReadonlySet<string> = new Set(["skip", "skipIf", "runIf", "todo"]);

/**
 * The titles of a test file: the first argument of `it`, `test` and `describe`, also of `it.each(…)` and the like. A
 * title that stands anywhere else, as in a comment, is none. What is in a group that is skipped is skipped.
 */
export function testTitles(code: string): TestTitles {
  const titles = new Map<string, "runs" | "skipped">();
  const file = ts.createSourceFile(
    "it.tsx",
    code,
    ts.ScriptTarget.Latest,
    false,
    ts.ScriptKind.TSX,
  );

  function visit(node: ts.Node, isInSkipped: boolean) {
    const names = ts.isCallExpression(node) ? namesIn(node.expression) : [];
    const isTest = TESTS.has(names[0] ?? "");
    const isSkipped = isInSkipped || (isTest && names.some((name) => SKIPS.has(name)));
    const title = ts.isCallExpression(node) && isTest ? node.arguments[0] : undefined;
    if (title !== undefined && ts.isStringLiteralLike(title))
      // The same title may be that of another one, which runs.
      if (titles.get(title.text) !== "runs") titles.set(title.text, isSkipped ? "skipped" : "runs");
    ts.forEachChild(node, (child) => visit(child, isSkipped));
  }

  visit(file, false);
  return titles;
}

/** `it.each(rows)` is made of the names `it` and `each`. */
function namesIn(callee: ts.Expression): readonly string[] {
  if (ts.isIdentifier(callee)) return [callee.text];
  if (ts.isPropertyAccessExpression(callee))
    return [...namesIn(callee.expression), callee.name.text];
  if (ts.isCallExpression(callee)) return namesIn(callee.expression);
  if (ts.isTaggedTemplateExpression(callee)) return namesIn(callee.tag);
  return [];
}
