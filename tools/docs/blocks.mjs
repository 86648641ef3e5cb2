/**
 * A fenced block of a page, with what the comment right above it says.
 *
 * @typedef {object} Block
 * @property {string} at Its page and the number of its first line inside, for a person.
 * @property {string} page
 * @property {number} line
 * @property {string} language
 * @property {string | undefined} title
 * @property {boolean} run
 * @property {readonly string[]} before
 * @property {readonly string[]} beside
 * @property {string | undefined} exempt
 * @property {string} text
 */

const BLOCK =
  /(?<above>(?:^ *<!-- .+ -->\s+)*)^(?<indent> *)(?<ticks>`{3,})(?<language>[\w-]*)(?<meta>.*)\n(?<inside>[^]*?)^ *\k<ticks> *$/gm;

/**
 * Every fenced block of a page.
 *
 * @param {string} page Its path in the repository.
 * @param {string} text
 * @returns {Block[]}
 */
export function readBlocks(page, text) {
  return [...text.matchAll(BLOCK)].map(({ index, groups = {} }) => {
    const { above = "", indent = "", language = "", meta = "", inside = "" } = groups;
    const line = text.slice(0, index + above.length).split("\n").length + 1;
    const said = (/** @type {string} */ what) =>
      new RegExp(`<!-- ${what}: (.+) -->`).exec(above)?.[1];
    return {
      at: `${page}:${line}`,
      page,
      line,
      language,
      title: /title="([^"]+)"/.exec(meta)?.[1],
      run: /(?:^| )run(?: |$)/.test(meta),
      before: said("with")?.split(/, */) ?? [],
      beside: said("beside")?.split(/, */) ?? [],
      exempt: said("not checked"),
      text: inside.replaceAll(new RegExp(`^${indent}`, "gm"), "").replace(/\n$/, ""),
    };
  });
}
