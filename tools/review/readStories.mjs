/**
 * A story that stands still: one that runs on the sandbox's clock never looks the same twice.
 *
 * @typedef {object} ReviewedStory
 * @property {string} id
 * @property {string} component
 * @property {string} name
 */

/**
 * @param {string} base Where the static Storybook is.
 * @param {readonly string[]} only Beginnings of ids; none means all.
 * @returns {Promise<ReviewedStory[]>}
 */
export async function readStories(base, only = []) {
  const answer = await fetch(`${base}index.json`);
  /** @type {{ entries: Record<string, { id: string; title: string; name: string; type: string }> }} */
  const { entries } = await answer.json();
  return Object.values(entries)
    .filter(({ type, title }) => type === "story" && !/^(Live|Flows)\//.test(title))
    .filter(({ id }) => only.length === 0 || only.some((start) => id.startsWith(start)))
    .map(({ id, title, name }) => ({ id, component: title.split("/").at(-1) ?? title, name }));
}
