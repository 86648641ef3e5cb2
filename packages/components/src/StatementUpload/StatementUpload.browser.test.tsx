import "../styles/StatementUpload.css";
import { BasiqProvider } from "@basiq-kit/hooks";
import { createWorld, runningClock } from "@basiq-kit/sandbox/testing";
import { createBasiqServer } from "@basiq-kit/server";
import { cleanup, render } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { StatementUpload } from "./StatementUpload.js";

afterEach(async () => {
  cleanup();
  await page.viewport(480, 720);
});

function open() {
  const world = createWorld({
    server: (options) => createBasiqServer({ ...options, statements: {} }),
    clock: runningClock({ speed: 20 }),
  });
  const { container } = render(
    <BasiqProvider {...world.provider}>
      <StatementUpload institutionId="AU90003" institutionName="Raviga Mutual" />
    </BasiqProvider>,
  );
  return { ...world, container };
}

const pdf = () => new File(["%PDF-1.7"], "June.pdf", { type: "application/pdf" });
const label = () => page.getByText("Choose a file").element() as HTMLElement;

describe("StatementUpload: a browser's own file field", () => {
  it("uploads a file to the end, and the focus stays in the card", async () => {
    const { sandbox, container } = open();
    await userEvent.upload(page.getByLabelText("Choose a file"), pdf());
    await expect
      .element(page.getByRole("button", { name: "Upload another statement" }), { timeout: 20_000 })
      .toBeVisible();
    expect([...sandbox.world.connections.values()].map(({ method }) => method)).toEqual(["pdf"]);
    expect(container.contains(document.activeElement)).toBe(true);
    expect(document.activeElement).not.toBe(document.body);
  });

  it("is a button of 44 px, and shows the ring of the field that it stands for", async () => {
    open();
    expect(label().getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
    expect(getComputedStyle(label()).outlineStyle).toBe("none");
    await userEvent.tab();
    expect(getComputedStyle(label()).outlineStyle).toBe("solid");
  });

  it("takes a file that is dropped anywhere on its area, and shows where", async () => {
    const { network, container } = open();
    const area = container.querySelector(".bk-upload__drop") as HTMLElement;
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(pdf());
    const drag = (type: string) =>
      area.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    // Otherwise the browser would open the file instead of the page.
    expect(drag("dragover")).toBe(false);
    await expect.element(area).toHaveAttribute("data-over");
    expect(drag("drop")).toBe(false);
    await expect.poll(() => network.sent(/^POST .*\/statements$/).length).toBe(1);
  });

  it("fits a page of 280 px", async () => {
    await page.viewport(280, 720);
    const { container } = open();
    const { scrollWidth, clientWidth } = container;
    expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
    expect(label().getBoundingClientRect().right).toBeLessThanOrEqual(280);
  });
});
