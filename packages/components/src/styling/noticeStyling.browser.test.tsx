import "../styles.css";
import { cleanup, render } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { Button } from "../ui/Button.js";
import { refreshIcon } from "../ui/icons.js";
import { RowIconButton } from "../ui/RowIconButton.js";
import { noticeStyling } from "./noticeStyling.js";

afterEach(cleanup);

/** What is written when the kit is drawn on a page with this CSS. */
function notices(css: string): readonly string[] {
  const lines: string[] = [];
  const { container } = render(
    <>
      <style>{css}</style>
      <div className="page">
        <section className="bk bk-card">
          <RowIconButton aria-label="Refresh Hooli" icon={refreshIcon} />
          <Button>Refresh</Button>
        </section>
      </div>
    </>,
  );
  noticeStyling(container, (line) => lines.push(line));
  cleanup();
  return lines;
}

it.each([
  ["says nothing of its own", ""],
  ["is painted light", ".page { background: white; }"],
  ["is painted dark and says so", ".page { background: #111; color-scheme: dark; }"],
  [
    "follows the system",
    ".page { background: light-dark(white, #111); color-scheme: light dark; }",
  ],
  ["has a layer over the page that is almost clear", ".page { background: rgb(0 0 0 / 0.2); }"],
  ["resets in a layer before the kit's", "@layer early { button { padding: 4px; } }"],
  ["gives the kit's buttons a padding of its own", ".bk-button { padding: 4px; }"],
])("has nothing to say of a page that %s", (_what, css) => {
  expect(notices(css)).toEqual([]);
});

it.each(["#111", "oklch(0.2 0.02 250)", "color(srgb 0.05 0.05 0.1)", "rgb(10 10 30)"])(
  "notices a page painted %s without a color-scheme, with the line to add",
  (color) => {
    expect(notices(`.page { background: ${color}; color: white; }`)).toEqual([
      expect.stringContaining("Add “color-scheme: dark;”"),
    ]);
  },
);

it.each([
  "* { margin: 0; padding: 0; }",
  "@layer late { button { padding: 0; } }",
  "button { all: unset; }",
])("notices that %s comes after the kit, with the line to add", (css) => {
  expect(notices(css)).toEqual([
    expect.stringContaining("“@layer theme, base, basiq-kit, components, utilities;”"),
  ]);
});
