import { writeFileSync } from "node:fs";
import type { Engine } from "../engine.js";

export interface StoryName {
  readonly id: string;
  readonly title: string;
  readonly name: string;
}

/** A page on which a person sees each story in all engines, side by side, in light and in dark. */
export function writeContactSheet(
  folder: string,
  stories: readonly StoryName[],
  engines: readonly Engine[],
): void {
  const heads = engines.map(({ name, version }) => `<th>${name} ${version}</th>`).join("");
  const rows = stories.map(({ id, title, name }) => {
    const cells = engines.map(
      (engine) =>
        `<td>${["light", "dark"].map((theme) => `<img loading="lazy" alt="${theme}" src="${engine.name}/${id}.${theme}.png">`).join("")}</td>`,
    );
    return `<tr id="${id}"><th>${title}<br>${name}</th>${cells.join("")}</tr>`;
  });
  writeFileSync(
    `${folder}/index.html`,
    `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Stories in three engines</title>
<style>
  body { font: 14px sans-serif; }
  th { text-align: start; vertical-align: top; position: sticky; top: 0; background: white; padding: 8px; }
  td { vertical-align: top; white-space: nowrap; }
  img { width: 254px; border: 1px solid silver; margin: 2px; }
</style>
<table><thead><tr><th>Story</th>${heads}</tr></thead><tbody>
${rows.join("\n")}
</tbody></table></html>
`,
  );
}
