import { existsSync, readdirSync, readFileSync } from "node:fs";

/**
 * What became of a picture since an earlier run.
 *
 * @typedef {{ picture: string } & (
 *   | { status: "same" | "added" | "removed" }
 *   | { status: "changed"; share: number }
 * )} Difference
 */

/**
 * Compares two folders of pictures: by bytes, and where those differ by what is seen.
 *
 * @param {import("playwright").Browser} browser Decodes the pictures that differ.
 * @param {{ before: string; after: string }} folders
 * @returns {Promise<Difference[]>}
 */
export async function comparePictures(browser, { before, after }) {
  const page = await browser.newPage();
  /** @type {Difference[]} */
  const differences = [];
  for (const picture of [...new Set([...picturesIn(before), ...picturesIn(after)])].toSorted()) {
    const [was, is] = [`${before}/${picture}`, `${after}/${picture}`];
    if (!existsSync(was)) differences.push({ picture, status: "added" });
    else if (!existsSync(is)) differences.push({ picture, status: "removed" });
    else {
      const share = await shareOfChange(page, readFileSync(was), readFileSync(is));
      differences.push(
        share === 0 ? { picture, status: "same" } : { picture, status: "changed", share },
      );
    }
  }
  await page.close();
  return differences;
}

/** @param {string} folder */
const picturesIn = (folder) => readdirSync(folder).filter((name) => name.endsWith(".png"));

/**
 * @param {import("playwright").Page} page
 * @param {Buffer} before
 * @param {Buffer} after
 */
async function shareOfChange(page, before, after) {
  if (before.equals(after)) return 0;
  const pair = [before, after].map((png) => `data:image/png;base64,${png.toString("base64")}`);
  return page.evaluate(async (urls) => {
    const images = await Promise.all(
      urls.map(async (url) => {
        const image = new Image();
        image.src = url;
        await image.decode();
        return image;
      }),
    );
    const width = Math.max(...images.map((image) => image.width));
    const height = Math.max(...images.map((image) => image.height));
    const [was, is] = images.map((image) => {
      const canvas = new OffscreenCanvas(width, height).getContext("2d");
      canvas?.drawImage(image, 0, 0);
      return new Uint32Array(canvas?.getImageData(0, 0, width, height).data.buffer ?? []);
    });
    return (was ?? []).filter((pixel, index) => pixel !== is?.[index]).length / (width * height);
  }, pair);
}
