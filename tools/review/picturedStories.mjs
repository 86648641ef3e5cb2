/** @typedef {{ id: string; title: string; name: string; type: string; tags?: readonly string[] }} Story */

/**
 * The states of components, of which pictures are taken. A story that runs on the sandbox's clock never looks the same
 * twice, and one with the tag `no-picture` is a page about components, or shows a state that another story has.
 *
 * @param {string} url Where Storybook is.
 * @returns {Promise<Story[]>}
 */
export async function picturedStories(url) {
  /** @type {{ entries: Record<string, Story> }} */
  const { entries } = await (await fetch(`${url}index.json`)).json();
  return Object.values(entries).filter(
    ({ type, title, tags = [] }) =>
      type === "story" && !/^(Live|Flows)\//.test(title) && !tags.includes("no-picture"),
  );
}
