// Storybook brings its own React, which is 19: a story that it composes can't be drawn by 18.
import { readdirSync, statSync } from "node:fs";
import { render, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { BeforeAfter } from "./BeforeAfter.js";
import { screens } from "./screens.js";

// Through a name: Vite takes an address that is written out for an asset.
const here = import.meta.url;
const folder = new URL("before/", here);
const LARGEST = 30_000;

describe("BeforeAfter", () => {
  it("has a picture of each screen in both themes, light enough for a page, and no other", () => {
    const wanted = screens.flatMap(({ before }) =>
      ["dark", "light"].map((theme) => `${before}.${theme}.webp`),
    );
    const files = readdirSync(folder);
    expect(files.toSorted()).toEqual(wanted.toSorted());
    const heavy = files.filter((file) => statSync(new URL(file, folder)).size > LARGEST);
    expect(heavy).toEqual([]);
  });

  it("says what was wrong with each, shows it, and draws what it is now", () => {
    render(<BeforeAfter screens={screens} />);
    for (const { name, wrong, showed } of screens) {
      const pair = screen.getByRole("region", { name });
      expect(pair).toHaveTextContent(wrong);
      expect(pair.querySelector("img")).toHaveAccessibleName(showed);
      expect(pair.querySelector("figure:last-of-type > .bk")).not.toBeNull();
    }
  });
});
