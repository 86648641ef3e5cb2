import { expect } from "storybook/test";
import { looseTexts } from "../../tools/lib/loose-texts.js";

/** Checks that the words of a story's last state still change once a browser has translated them. */
export async function expectTranslatableTexts(): Promise<void> {
  await expect(looseTexts(document.body), "texts that a translation would stop").toEqual([]);
}
