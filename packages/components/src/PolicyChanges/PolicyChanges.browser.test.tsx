import "../styles.css";
import { cleanup, render } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { accessibilityTree } from "../testing/accessibilityTree.js";
import { ACCOUNTS, consent, POLICY, TRANSACTIONS } from "../testing/consents.js";
import { PolicyChangesView } from "./PolicyChangesView.js";

afterEach(cleanup);

/** The table in a container of so many pixels, with one permission added. */
function openIn(inlineSize: number) {
  const given = consent({ policyChanged: true, permissions: [ACCOUNTS, TRANSACTIONS] });
  const { container } = render(
    <div style={{ inlineSize, font: "16px/1.5 sans-serif" }}>
      <PolicyChangesView consent={given} policy={POLICY} />
    </div>,
  );
  const boxes = (selector: string) =>
    [...container.querySelectorAll(selector)].map((each) => each.getBoundingClientRect());
  return { name: boxes("tbody th")[0]!, cells: boxes("tbody td"), heads: boxes("thead th") };
}

describe("PolicyChanges: old and new", () => {
  it("stand beside each other below their columns’ names in a wide container", () => {
    const { name, cells, heads } = openIn(700);
    expect(cells.map(({ top }) => top)).toEqual([name.top, name.top]);
    expect(cells.map(({ left }) => left)).toEqual(heads.slice(1).map(({ left }) => left));
  });

  it("stand beside each other below what they are about in a phone’s width", () => {
    const { name, cells } = openIn(340);
    const [was, now] = cells;
    expect(was?.top).toBeGreaterThanOrEqual(name.bottom);
    expect(now?.top).toBe(was?.top);
  });

  it("stand below each other in a narrow container, which nothing overflows", () => {
    const { cells } = openIn(240);
    const [was, now] = cells;
    expect(now?.top).toBeGreaterThanOrEqual(was!.bottom);
    expect(Math.max(...cells.map(({ right }) => right))).toBeLessThanOrEqual(
      document.querySelector(".bk-changes")!.getBoundingClientRect().right,
    );
  });

  it.each([240, 340, 700])("are a table to a screen reader in any width: %i px", async (width) => {
    openIn(width);
    const tree = (await accessibilityTree()).map((part) => part.replaceAll("\u00a0", " "));
    expect(tree).toEqual(
      expect.arrayContaining([
        "table: What is different since 29 December 2025",
        "columnheader: You agreed to",
        "columnheader: Asked for now",
        "rowheader: Name and contact details",
      ]),
    );
  });
});
