import { cpSync, existsSync, mkdirSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { chromium } from "playwright";
import { chromiumArgs, findChromium } from "../find-chromium.mjs";
import { comparePictures } from "./comparePictures.mjs";
import { readStories } from "./readStories.mjs";
import { serveFolder } from "./serveFolder.mjs";
import { takePictures } from "./takePictures.mjs";
import { writePage } from "./writePage.mjs";

/**
 * Draws every state of a static Storybook and writes one page with the pictures.
 *
 * @param {{ storybook: string; folder: string; against?: string | undefined; only?: readonly string[] }} options
 * `against` is the folder of an earlier review.
 */
export async function review({ storybook, folder, against, only }) {
  const earlier = against === undefined ? undefined : `${against}/pictures`;
  if (earlier !== undefined && !existsSync(earlier))
    throw new Error(
      `There are no pictures in ${against}: --against takes the folder of an earlier review.`,
    );
  if (against !== undefined && resolve(against) === resolve(folder))
    throw new Error(`${against} is where this review goes: copy the earlier one elsewhere first.`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(`${folder}/pictures`, { recursive: true });

  const site = await serveFolder(storybook);
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArgs });
  try {
    const stories = await readStories(site.url, only);
    if (stories.length === 0) throw new Error("No story has an id that begins so.");
    const pictures = `${folder}/pictures`;
    const faults = await takePictures(browser, { base: site.url, stories, folder: pictures });
    if (earlier === undefined) {
      writePage({ folder, stories });
      return { stories, faults, differences: undefined };
    }
    const differences = await comparePictures(browser, { before: earlier, after: pictures });
    for (const { picture, status } of differences)
      if (status === "changed" || status === "removed")
        cpSync(`${earlier}/${picture}`, `${folder}/before/${picture}`);
    writePage({ folder, stories, differences });
    return { stories, faults, differences };
  } finally {
    await browser.close();
    site.close();
  }
}
