import ts from "typescript-api";

/**
 * What a docstring says.
 *
 * @typedef {object} Docs
 * @property {string} text
 * @property {string[]} examples Code, as written.
 * @property {string[]} throws
 * @property {string | undefined} byDefault
 */

/**
 * @param {ts.Symbol} symbol
 * @param {ts.TypeChecker} checker
 * @returns {Docs}
 */
export function docsOf(symbol, checker) {
  const tags = symbol.getJsDocTags(checker);
  /** @param {string} name */
  const all = (name) =>
    tags.filter((tag) => tag.name === name).map((tag) => ts.displayPartsToString(tag.text).trim());
  return {
    text: ts.displayPartsToString(symbol.getDocumentationComment(checker)).trim(),
    examples: all("example").map((code) => code.replace(/^```\w*\n|\n?```$/g, "")),
    throws: all("throws").map((text) => text.replace(/^\{(\w+)\}/, "`$1`:")),
    byDefault: all("default").at(0),
  };
}

/** The first sentence, for a list. @param {string} text */
export function firstSentence(text) {
  const paragraph = text.split(/\n\s*\n/)[0] ?? "";
  return /^.*?[.:](?=\s|$)/s.exec(paragraph)?.[0].replace(/:$/, ".") ?? paragraph;
}
