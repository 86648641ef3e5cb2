import ts from "typescript-api";
import { anchors, code } from "./markdown.mjs";

/**
 * Where a type is explained.
 *
 * @typedef {{ symbol: ts.Symbol; name: string; file: string; target: string }} Place
 */

/** @typedef {import("./readExports.mjs").Exported} Exported */

const OF_ONE_PAGE = /^(Use\w+?)(Options|Result)$|^(\w+Provider)Props$/;

/** A hook's own options and result are explained on its page. @param {Exported} exported */
export function isOfOnePage({ name }) {
  return OF_ONE_PAGE.test(name);
}

/** @param {readonly Exported[]} types Each of one page. @returns {Place[]} */
export function ownPlaces(types) {
  return types.map(({ name, symbol }) => {
    const [, hook, part = "Props", provider] = OF_ONE_PAGE.exec(name) ?? [];
    const file = `${hook?.replace("Use", "use") ?? provider}.md`;
    return { symbol, name, file, target: part.toLowerCase() };
  });
}

/**
 * Where on one page types are explained, below functions that may have their names but for a capital.
 *
 * @param {string} file
 * @param {readonly Exported[]} above
 * @param {readonly Exported[]} types
 * @returns {Place[]}
 */
export function placesOn(file, above, types) {
  const targets = anchors([...above, ...types].map(({ name }) => name)).slice(above.length);
  return types.map(({ name, symbol }, at) => ({ symbol, name, file, target: targets[at] ?? "" }));
}

/**
 * Links by what a name stands for, not by the name: two types may share one.
 *
 * @param {readonly Place[]} places
 */
export function createLinks(places) {
  /** @type {Set<string>} */
  const unexported = new Set();

  /** Ours, but nobody can import it. @param {ts.Symbol} symbol */
  const isHidden = (symbol) => isOurs(symbol) && !places.some((place) => place.symbol === symbol);

  /** @param {string} file @returns {(symbols: readonly ts.Symbol[]) => string} */
  const linksOn = (file) => (symbols) => {
    for (const symbol of new Set(symbols))
      if (isHidden(symbol))
        unexported.add(`${file} speaks of \`${symbol.name}\`, which nobody can import`);
    const links = places
      .filter((place) => symbols.includes(place.symbol))
      .filter((place) => place.file !== file || file === "types.md" || file === "core.md")
      .toSorted((a, b) => a.name.localeCompare(b.name, "en"))
      .map(
        ({ name, file: there, target }) =>
          `[${code(name)}](${there === file ? "" : there}#${target})`,
      );
    return links.length === 0 ? "" : `Types: ${links.join(", ")}.`;
  };
  return { linksOn, isHidden, unexported };
}

/** Declared by name in one of our packages. @param {ts.Symbol} symbol */
function isOurs(symbol) {
  const [declaration] = symbol.declarations ?? [];
  const isNamed =
    declaration !== undefined &&
    (ts.isInterfaceDeclaration(declaration) ||
      ts.isTypeAliasDeclaration(declaration) ||
      ts.isClassDeclaration(declaration));
  return isNamed && /\/packages\/\w+\/src\//.test(declaration.getSourceFile().fileName);
}
