import ts from "typescript-api";

/**
 * The named types that a piece of source speaks of, past every import.
 *
 * @param {ts.Node} node
 * @param {ts.TypeChecker} checker
 * @returns {ts.Symbol[]}
 */
export function refsIn(node, checker) {
  const name = ts.isTypeReferenceNode(node)
    ? node.typeName
    : ts.isExpressionWithTypeArguments(node)
      ? node.expression
      : undefined;
  const symbol = name && checker.getSymbolAtLocation(name);
  const below = node.getChildren().flatMap((child) => refsIn(child, checker));
  return symbol === undefined ? below : [originOf(symbol, checker), ...below];
}

/**
 * The same of a type that nobody wrote down.
 *
 * @param {ts.Type} type
 * @param {ts.TypeChecker} checker
 * @returns {ts.Symbol[]}
 */
export function refsOf(type, checker) {
  if (type.aliasSymbol !== undefined) return [type.aliasSymbol];
  if (type.isUnionOrIntersection()) return type.types.flatMap((one) => refsOf(one, checker));
  const given = checker.isArrayType(type)
    ? checker.getTypeArguments(/** @type {ts.TypeReference} */ (type))
    : [];
  const own = type.symbol === undefined || given.length > 0 ? [] : [type.symbol];
  return [...own, ...given.flatMap((one) => refsOf(one, checker))];
}

/** What an import or a re-export stands for. @param {ts.Symbol} symbol @param {ts.TypeChecker} checker */
export function originOf(symbol, checker) {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}
