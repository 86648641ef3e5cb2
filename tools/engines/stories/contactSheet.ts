import { writeFileSync } from "node:fs";
import { picturePage } from "../../lib/picture-page.mjs";
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
  engines: readonly Pick<Engine, "name" | "version">[],
): void {
  const shown = stories.map(({ id, title, name }) => {
    const groups = engines.map((engine) => ({
      heading: `${engine.name} ${engine.version}`,
      pictures: ["light", "dark"].map((theme) => ({
        src: `${engine.name}/${id}.${theme}.png`,
        alt: `${name}, ${theme}`,
        // Two of each of three engines are 1,232 px wide together.
        width: 192,
      })),
    }));
    return { id, title, name, groups };
  });
  writeFileSync(`${folder}/index.html`, picturePage("Stories in three engines", shown));
}
