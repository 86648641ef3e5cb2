import "../styles.css";
import { BANK, createWorld } from "@basiq-kit/sandbox/testing";
import { createBasiqServer } from "@basiq-kit/server";
import { cleanup } from "@testing-library/react";
import { Activity, type ReactNode, useState } from "react";
import { afterEach, describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { ConnectButton } from "../ConnectButton/ConnectButton.js";
import { ConnectionList } from "../ConnectionList/ConnectionList.js";
import { RefreshFlow } from "../RefreshFlow/RefreshFlow.js";
import { renderInWorld } from "../testing/renderInWorld.js";

afterEach(cleanup);

const open = () => createWorld({ server: createBasiqServer });
const toggle = page.getByRole("button", { name: "Other panel" });

/** A tab panel that React's `Activity` hides, and a button outside of it. */
function Panel({ children }: { readonly children: ReactNode }) {
  const [isHidden, setHidden] = useState(false);
  return (
    <main>
      <Activity mode={isHidden ? "hidden" : "visible"}>{children}</Activity>
      <button type="button" onClick={() => setHidden(!isHidden)}>
        Other panel
      </button>
    </main>
  );
}

/** Presses the button without a pointer, as the app would: a modal dialog covers it. */
const press = () => (toggle.element() as HTMLElement).click();

/** Every change of what live regions say, until it is stopped. */
function listenToRegions() {
  const said: string[] = [];
  const observer = new MutationObserver((changes) => {
    for (const { target } of changes) {
      const region = (target instanceof Element ? target : target.parentElement)?.closest(
        "[role=status], [role=alert], [aria-live]",
      );
      if (region?.textContent) said.push(region.textContent);
    }
  });
  observer.observe(document.body, { childList: true, characterData: true, subtree: true });
  return { said, stop: () => observer.disconnect() };
}

async function hideAndShow(world: ReturnType<typeof open>) {
  press();
  await expect.element(page.getByRole("dialog")).not.toBeInTheDocument();
  await world.clock.advance(1_000);
  press();
}

describe("components: hidden and shown by Activity", () => {
  it("a refresh has its dialog, with what was typed, and announces nothing again", async () => {
    const world = open();
    const { id } = world.addConnection({ institutionId: BANK.withMfa });
    renderInWorld(
      world,
      <Panel>
        <RefreshFlow connectionId={id} institutionName="Hooli" />
      </Panel>,
    );
    await userEvent.click(page.getByRole("button", { name: "Refresh Hooli" }));
    await expect.element(page.getByRole("heading", { name: "Refreshing Hooli" })).toBeVisible();
    await world.clock.advance(10_000);
    const field = page.getByLabelText("Code from Hooli");
    await expect.element(field).toHaveFocus();
    await userEvent.type(field, "12");
    const { said, stop } = listenToRegions();
    await hideAndShow(world);
    await expect.element(page.getByRole("dialog")).toBeVisible();
    await expect.element(field).toHaveValue("12");
    await expect.element(field).toHaveFocus();
    expect(document.querySelector("dialog")?.matches(":modal")).toBe(true);
    stop();
    expect(said.filter((text) => !/\d+ (seconds|minutes)/.test(text))).toEqual([]);
  });

  it("a hidden dialog doesn't block the rest of the page", async () => {
    const world = open();
    const { id } = world.addConnection({ institutionId: BANK.withMfa });
    renderInWorld(
      world,
      <Panel>
        <RefreshFlow connectionId={id} institutionName="Hooli" />
      </Panel>,
    );
    await userEvent.click(page.getByRole("button", { name: "Refresh Hooli" }));
    await expect.element(page.getByRole("heading", { name: "Refreshing Hooli" })).toBeVisible();
    await world.clock.advance(10_000);
    await expect.element(page.getByRole("dialog")).toBeVisible();
    press();
    await expect.element(page.getByRole("dialog")).not.toBeInTheDocument();
    // A real click, which a page behind a modal dialog doesn't get.
    await userEvent.click(toggle);
    await expect.element(page.getByRole("dialog")).toBeVisible();
  });

  it("a confirmation in a list is still open", async () => {
    const world = open();
    world.addConnection({ institutionId: BANK.withoutMfa, age: "2 hours" });
    renderInWorld(
      world,
      <Panel>
        <ConnectionList appName="Ledgerbird" afterWithdrawal="We delete our copy within 30 days." />
      </Panel>,
    );
    await userEvent.click(page.getByRole("button", { name: "Details of Hooli" }));
    await userEvent.click(page.getByRole("button", { name: "Disconnect", exact: true }));
    await expect.element(page.getByRole("dialog")).toBeVisible();
    await hideAndShow(world);
    await expect.element(page.getByRole("dialog")).toBeVisible();
  });

  it("a question beside a button doesn't take the focus again", async () => {
    const world = open();
    world.addConnection({ institutionId: BANK.withoutMfa });
    renderInWorld(
      world,
      <Panel>
        <ConnectButton action="update" />
      </Panel>,
    );
    await userEvent.click(page.getByRole("button", { name: /consent/i }));
    const question = page.getByRole("group");
    await expect.element(question).toHaveFocus();
    await userEvent.click(toggle);
    await expect.element(question).not.toBeInTheDocument();
    await userEvent.click(toggle);
    await expect.element(question).toBeVisible();
    await expect.element(toggle).toHaveFocus();
  });
});
