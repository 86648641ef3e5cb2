import { BANK, createWorld } from "@basiq-kit/sandbox/testing";
import { createBasiqServer } from "@basiq-kit/server";
import "../styles.css";
import { cleanup } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { accessibilityTree } from "../testing/accessibilityTree.js";
import { renderInWorld } from "../testing/renderInWorld.js";
import { RefreshFlow } from "./RefreshFlow.js";

afterEach(cleanup);

/** An app with one flow; time moves when a test says so. */
function openApp({ bank = BANK.withMfa }: { bank?: (typeof BANK)[keyof typeof BANK] } = {}) {
  const world = createWorld({ server: createBasiqServer });
  const { id } = world.addConnection({ institutionId: bank });
  renderInWorld(
    world,
    <main>
      <RefreshFlow connectionId={id} institutionName="Hooli" />
      <a href="#elsewhere">Elsewhere</a>
    </main>,
  );
  return world;
}

const start = page.getByRole("button", { name: "Refresh Hooli" });
const flow = page.getByRole("group", { name: "Refresh Hooli" });
const dialog = page.getByRole("dialog");
const field = page.getByLabelText("Code from Hooli");

async function openDialog() {
  const app = openApp();
  await userEvent.click(start);
  await expect.element(page.getByRole("heading", { name: "Refreshing Hooli" })).toBeVisible();
  await app.clock.advance(10_000);
  await expect.element(field).toHaveFocus();
  return app;
}

describe("RefreshFlow: the focus in a refresh", () => {
  it("stays in the flow when the job replaces its button", async () => {
    openApp();
    await userEvent.click(start);
    await expect.element(page.getByRole("heading", { name: "Refreshing Hooli" })).toBeVisible();
    await expect.element(flow).toHaveFocus();
    await userEvent.tab();
    await expect.element(page.getByRole("link", { name: "Elsewhere" })).toHaveFocus();
  });

  it("stays where the person has put it in the meantime", async () => {
    openApp();
    const elsewhere = page.getByRole("link", { name: "Elsewhere" }).element() as HTMLElement;
    const button = start.element() as HTMLElement;
    button.focus();
    button.click();
    // Before any answer can be there.
    elsewhere.focus();
    await expect.element(page.getByRole("heading", { name: "Refreshing Hooli" })).toBeVisible();
    await expect.element(page.getByRole("link", { name: "Elsewhere" })).toHaveFocus();
  });

  it("comes back to the flow from the dialog, accepted or put aside", async () => {
    const { clock } = await openDialog();
    await userEvent.keyboard("{Escape}");
    await expect.element(dialog).not.toBeInTheDocument();
    await expect.element(page.getByRole("button", { name: "Answer now" })).toHaveFocus();
    await userEvent.click(page.getByRole("button", { name: "Answer now" }));
    await expect.element(field).toHaveFocus();
    await userEvent.keyboard("1234{Enter}");
    await clock.advance(5_000);
    await expect.element(dialog).not.toBeInTheDocument();
    await expect.element(flow).toHaveFocus();
  });

  it("comes back to the button once the outcome is read", async () => {
    const { clock } = openApp({ bank: BANK.withoutMfa });
    await userEvent.click(start);
    await expect.element(page.getByRole("heading", { name: "Refreshing Hooli" })).toBeVisible();
    await clock.advance(60_000);
    await userEvent.click(page.getByRole("button", { name: "Done" }));
    await expect.element(start).toBeVisible();
    await expect.element(flow).toHaveFocus();
    await userEvent.tab();
    await expect.element(start).toHaveFocus();
  });
});

describe("RefreshFlow: what assistive technology is given of a refresh", () => {
  it("is one group that says what is running, and live regions for what changes", async () => {
    const { clock } = openApp({ bank: BANK.withoutMfa });
    await userEvent.click(start);
    await expect.element(page.getByRole("heading", { name: "Refreshing Hooli" })).toBeVisible();
    const tree = await accessibilityTree();
    expect(tree).toContain("group: Refresh Hooli");
    expect(tree).toContain("article: Refreshing Hooli");
    expect(tree.filter((node) => node.startsWith("status"))).toHaveLength(2);
    await clock.advance(60_000);
    await expect.element(page.getByRole("heading", { name: "Hooli is up to date" })).toBeVisible();
    const regions = page.getByRole("status").elements();
    expect(regions.map(({ ariaLive, textContent }) => [ariaLive, textContent])).toEqual([
      ["polite", "Hooli is up to date"],
      ["polite", ""],
    ]);
  });

  it("is only the dialog while the bank asks", async () => {
    await openDialog();
    const tree = await accessibilityTree();
    expect(tree).toContain("dialog: Hooli needs a code");
    expect(tree).not.toContain("group: Refresh Hooli");
    expect(tree.filter((node) => node.startsWith("status"))).toHaveLength(1);
  });
});
