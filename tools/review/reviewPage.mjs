import { existsSync, writeFileSync } from "node:fs";
import { picturePage } from "../lib/picture-page.mjs";
import { FORMS } from "./forms.mjs";

/**
 * Writes `index.html` in the review's folder: each story's pictures by the width of its container, themes beside each
 * other. Stories that have no picture yet are left out.
 *
 * @param {string} folder With `pictures` in it, and a slash at its end.
 * @param {readonly import("./picturedStories.mjs").Story[]} stories
 */
export function writeReviewPage(folder, stories) {
  const shown = stories.map(({ id, title, name }) => {
    const taken = FORMS.filter(({ form }) => existsSync(`${folder}pictures/${form}/${id}.png`));
    const headings = [...new Set(taken.map(({ heading }) => heading))];
    const groups = headings.map((heading) => ({
      heading,
      pictures: taken
        .filter((one) => one.heading === heading)
        .map(({ form }) => ({ src: `pictures/${form}/${id}.png`, alt: `${name}, ${form}` })),
    }));
    return { id, title, name, groups };
  });
  const seen = shown.filter(({ groups }) => groups.length > 0);
  writeFileSync(`${folder}index.html`, picturePage("Every state", seen));
}
