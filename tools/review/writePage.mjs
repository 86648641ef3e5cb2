import { writeFileSync } from "node:fs";
import { pictureName } from "./takePictures.mjs";
import { variants } from "./variants.mjs";

/** @typedef {import("./readStories.mjs").ReviewedStory} ReviewedStory */
/** @typedef {import("./comparePictures.mjs").Difference} Difference */

const STYLE = `
:root { color-scheme: light; font: 14px/1.5 system-ui, sans-serif; color: #1d2129; background: #e9ebef; }
body { margin: 0; }
header { position: sticky; inset-block-start: 0; display: flex; flex-wrap: wrap; gap: 8px 24px; align-items: baseline;
  padding: 12px 24px; background: white; border-block-end: 1px solid #cfd3da; z-index: 1; }
h1 { margin: 0; font-size: 16px; }
h2 { margin: 32px 0 8px; font-size: 18px; }
h3 { margin: 20px 0 6px; font-size: 14px; font-weight: 600; }
main { padding: 0 24px 48px; overflow-x: auto; }
label { display: flex; gap: 8px; align-items: baseline; }
input { font: inherit; padding: 4px 8px; inline-size: 24ch; }
.row { display: flex; gap: 12px; align-items: start; }
figure { margin: 0; }
figcaption { font-size: 12px; color: #4d5563; }
img { display: block; border: 1px solid #cfd3da; background: white; }
.changed { color: #9a3412; }
`;

const FILTER = `
const field = document.querySelector("input");
const filter = () => {
  const words = field.value.toLowerCase().split(/\\s+/);
  for (const part of document.querySelectorAll("[data-words]"))
    part.hidden = !words.every((word) => part.dataset.words.includes(word));
  for (const group of document.querySelectorAll("section"))
    group.hidden = group.querySelector("[data-words]:not([hidden])") === null;
};
field.addEventListener("input", filter);
`;

/**
 * One page with every picture, that works from a disk.
 *
 * @param {{ folder: string; stories: readonly ReviewedStory[]; differences?: readonly Difference[] }} options
 */
export function writePage({ folder, stories, differences }) {
  const changed = differences?.filter(({ status }) => status !== "same") ?? [];
  const summary =
    differences === undefined
      ? `${stories.length} states`
      : `${stories.length} states, ${changed.length} of ${differences.length} pictures differ`;
  const components = [...new Set(stories.map(({ component }) => component))];
  const html = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Design review</title>
<style>${STYLE}</style>
<header><h1>Design review</h1><span>${summary}</span><label>Filter <input type="search" placeholder="component or state"></label></header>
<main>
${changed.length > 0 ? group("What differs", changed.toSorted(mostFirst).map(beforeAndAfter)) : ""}
${components.map((component) => group(component, stories.filter((story) => story.component === component).map(states))).join("")}
</main>
<script>${FILTER}</script>
</html>
`;
  writeFileSync(`${folder}/index.html`, html);
}

/** @param {string} heading @param {readonly string[]} parts */
const group = (heading, parts) => `<section><h2>${escape(heading)}</h2>${parts.join("")}</section>`;

/** @param {ReviewedStory} story */
function states(story) {
  const pictures = variants.map((variant) =>
    figure(variant.name, `pictures/${pictureName({ story, variant })}`),
  );
  return row(`${story.component} ${story.name}`, story.name, pictures);
}

/** @param {Difference} difference */
function beforeAndAfter(difference) {
  const { picture, status } = difference;
  const heading =
    difference.status === "changed"
      ? `${picture}: ${(difference.share * 100).toFixed(2)} % of it`
      : `${picture}: ${status}`;
  return row(picture, heading, [
    ...(status === "added" ? [] : [figure("before", `before/${picture}`)]),
    ...(status === "removed" ? [] : [figure("after", `pictures/${picture}`)]),
  ]);
}

/** @param {Difference} a @param {Difference} b */
const mostFirst = (a, b) => shareOf(b) - shareOf(a);

/** @param {Difference} difference */
const shareOf = (difference) => (difference.status === "changed" ? difference.share : 1);

/** @param {string} words @param {string} heading @param {readonly string[]} figures */
const row = (words, heading, figures) =>
  `<div data-words="${escape(words.toLowerCase())}"><h3>${escape(heading)}</h3><div class="row">${figures.join("")}</div></div>`;

/** @param {string} caption @param {string} src */
const figure = (caption, src) =>
  `<figure><figcaption>${escape(caption)}</figcaption><img src="${escape(src)}" alt="" loading="lazy"></figure>`;

/** @param {string} text */
const escape = (text) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
