// A page on which a person looks through pictures of stories: at most 1,280 px wide, the name of what one looks at
// stays in sight, and a list chooses the component. It is one file, beside the pictures.

/**
 * @typedef {{ src: string; alt: string; width?: number }} Picture
 * @typedef {{ heading: string; pictures: readonly Picture[] }} Group Pictures that stand beside each other.
 * @typedef {{ id: string; title: string; name: string; groups: readonly Group[] }} Shown A story.
 */

/** @param {string} text */
const escaped = (text) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/**
 * @param {string} title
 * @param {readonly Shown[]} stories
 */
export function picturePage(title, stories) {
  const components = [...new Set(stories.map((story) => story.title))];
  const options = components.map((one) => `<option>${escaped(one)}</option>`).join("");
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
<main>
<h1>${escaped(title)}</h1>
<p><label>Component <select><option value="">All</option>${options}</select></label></p>
${components
  .map((component) =>
    sectionOf(
      component,
      stories.filter((story) => story.title === component),
    ),
  )
  .join("\n")}
</main>
<script>${SCRIPT}</script>
</html>
`;
}

/** @param {string} component @param {readonly Shown[]} stories */
function sectionOf(component, stories) {
  return `<section data-component="${escaped(component)}">
<h2>${escaped(component)}</h2>
${stories.map(articleOf).join("\n")}
</section>`;
}

/** @param {Shown} story */
function articleOf({ id, name, groups }) {
  return `<article id="${escaped(id)}">
<h3>${escaped(name)}</h3>
<div class="groups">${groups.map(groupOf).join("")}</div>
</article>`;
}

/** @param {Group} group */
function groupOf({ heading, pictures }) {
  const drawn = pictures
    .map(({ src, alt, width }) => {
      const size = width === undefined ? "" : ` width="${width}"`;
      return `<img loading="lazy" alt="${escaped(alt)}" src="${escaped(src)}"${size}>`;
    })
    .join("");
  return `<figure><figcaption>${escaped(heading)}</figcaption><div>${drawn}</div></figure>`;
}

const STYLE = `
  body { margin: 0; font: 16px/1.5 system-ui, sans-serif; color: #1c2330; background: #f5f6f9; }
  main { box-sizing: border-box; max-width: 1280px; margin: 0 auto; padding: 24px; }
  h1 { margin: 0; font-size: 28px; line-height: 1.2; }
  select { min-height: 44px; max-width: 100%; font: inherit; }
  /* The component's name stays above all its states, and a state's name above its pictures. */
  h2 { position: sticky; top: 0; z-index: 2; height: 44px; margin: 0; font-size: 20px; line-height: 44px; background: #f5f6f9; }
  h3 { position: sticky; top: 44px; z-index: 1; margin: 0; padding: 4px 0; font-size: 16px; line-height: 24px; background: #f5f6f9; border-bottom: 1px solid #d5d9e2; }
  h2, h3 { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  article { margin-bottom: 32px; scroll-margin-top: 44px; }
  .groups { display: flex; flex-wrap: wrap; gap: 16px; padding-top: 12px; }
  figure { min-width: 0; margin: 0; }
  figcaption { color: #555d6d; font-size: 14px; }
  figure > div { display: flex; flex-wrap: wrap; gap: 8px; align-items: flex-start; }
  img { display: block; max-width: 100%; height: auto; outline: 1px solid #d5d9e2; }
  [hidden] { display: none; }
`;

/** The chosen component is in the address, so that it can be sent to someone. */
const SCRIPT = `
  const choice = document.querySelector("select");
  const show = () => {
    for (const section of document.querySelectorAll("section"))
      section.hidden = choice.value !== "" && section.dataset.component !== choice.value;
  };
  choice.value = decodeURIComponent(location.hash.slice(1));
  if (choice.selectedIndex < 0) choice.value = "";
  choice.addEventListener("change", () => {
    history.replaceState(null, "", "#" + encodeURIComponent(choice.value));
    show();
  });
  show();
`;
