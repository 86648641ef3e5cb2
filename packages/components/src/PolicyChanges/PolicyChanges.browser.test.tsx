import "../styles.css";
import { cleanup, render } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { accessibilityTree } from "../testing/accessibilityTree.js";
import { ACCOUNTS, consent, POLICY, TRANSACTIONS } from "../testing/consents.js";
import { PolicyChangesView } from "./PolicyChangesView.js";

afterEach(cleanup);

/** The list in a container of so many pixels, with one permission added. */
function openIn(inlineSize: number) {
  const given = consent({ policyChanged: true, permissions: [ACCOUNTS, TRANSACTIONS] });
  const { container } = render(
    <div style={{ inlineSize, font: "16px/1.5 sans-serif" }}>
      <PolicyChangesView consent={given} policy={POLICY} />
    </div>,
  );
  const box = (selector: string) => container.querySelector(selector)!.getBoundingClientRect();
  return { name: box(".bk-changes__name"), mark: box(".bk-changes__mark"), list: box("ul") };
}

describe("PolicyChanges: what is new beside what stays", () => {
  it.each([340, 700])("has the mark at the end of its row: %i px", (width) => {
    const { name, mark, list } = openIn(width);
    expect(mark.top).toBeLessThan(name.bottom);
    expect(mark.left).toBeGreaterThanOrEqual(name.right);
    expect(mark.right).toBeCloseTo(list.right, 0);
  });

  it("has the mark below its name in a narrow container, which nothing overflows", () => {
    const { name, mark, list } = openIn(200);
    expect(mark.top).toBeGreaterThanOrEqual(name.bottom);
    const texts = [...document.querySelectorAll(".bk-changes *:not(.bk-hidden)")];
    const ends = texts.map((text) => text.getBoundingClientRect().right);
    expect(Math.max(...ends)).toBeLessThanOrEqual(list.right);
  });

  it("is read out mark first, as a list with a name", async () => {
    openIn(340);
    const tree = (await accessibilityTree()).map((part) => part.replaceAll("\u00a0", " "));
    expect(tree).toContain("list: What is different since 29 December 2025");
    const said = [...document.querySelectorAll(".bk-changes li")].map((row) => row.textContent);
    expect(said[0]).toMatch(/^New: Name and contact details/);
  });
});
