import { createWorld, runningClock } from "@basiq-kit/sandbox/testing";
import { createBasiqServer } from "@basiq-kit/server";
import "../styles.css";
import { cleanup, render } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { UseConsentResult } from "@basiq-kit/hooks";
import { consent, TERMS } from "../testing/consents.js";
import { accessibilityTree } from "../testing/accessibilityTree.js";
import { inWorld } from "../testing/renderInWorld.js";
import { ConsentCard } from "./ConsentCard.js";
import { ConsentCardView } from "./ConsentCardView.js";

afterEach(async () => {
  cleanup();
  await page.viewport(480, 720);
});

const button = (name: string) => page.getByRole("button", { name, exact: true });
const stop = button("Stop sharing");
const confirm = button("Stop sharing and disconnect");
const keep = button("Not now");
const dialog = page.getByRole("dialog", { name: "Stop sharing with Ledgerbird?" });
const press = (keys: string) => userEvent.keyboard(keys);

/** An app with the card of a person who has one bank; its time may run slower than this machine's. */
async function openCard({ speed = 1 } = {}) {
  const time = runningClock({ speed });
  const world = createWorld({ server: createBasiqServer, clock: time });
  world.addConnection();
  render(<ConsentCard {...TERMS} />, { wrapper: inWorld(world) });
  await expect.element(page.getByText(/Basiq disconnects your bank/)).toBeVisible();
  const consentStatuses = () =>
    [...world.sandbox.world.consents.values()].map(({ status }) => status);
  return { ...world, time, consentStatuses };
}

async function ask() {
  (stop.element() as HTMLElement).focus();
  await press("{Enter}");
  await expect.element(dialog).toBeVisible();
}

describe("ConsentCard: while it loads", () => {
  it.each([320, 480, 800])("takes the room of what comes, at %d px", async (width) => {
    await page.viewport(width, 720);
    const card = (given: UseConsentResult) => (
      <ConsentCardView {...TERMS} consent={given} connections={2} onWithdraw={() => {}} />
    );
    const { container, rerender } = render(card({ status: "loading" }));
    const height = () => container.getBoundingClientRect().height;
    const before = height();
    rerender(card(consent()));
    expect(Math.abs(before - height())).toBeLessThan(1);
  });
});

describe("ConsentCard: the question before a consent ends", () => {
  it("starts with the focus on Cancel", async () => {
    await openCard();
    await ask();
    await expect.element(keep).toHaveFocus();
  });

  it("isn’t confirmed by a key that is held", async () => {
    const { sandbox, consentStatuses } = await openCard();
    (stop.element() as HTMLElement).focus();
    await press("{Enter>2}{/Enter}");
    await expect.element(stop).toHaveFocus();
    expect(consentStatuses()).toEqual(["active"]);
    expect(sandbox.requests.filter(({ method }) => method === "DELETE")).toEqual([]);
  });

  it("keeps Tab inside", async () => {
    await openCard();
    await ask();
    const visited: string[] = [];
    // Tab also goes through what is around the page: the browser, and Vitest's own page.
    for (let presses = 0; presses < 8; presses += 1) {
      await userEvent.tab();
      if (document.activeElement !== document.body)
        visited.push(document.activeElement?.textContent ?? "");
    }
    expect(new Set(visited)).toEqual(new Set(["Stop sharing and disconnect", "Not now"]));
    const tree = await accessibilityTree();
    expect(tree).toContain("dialog: Stop sharing with Ledgerbird?");
    expect(tree).not.toContain("button: Stop sharing");
  });

  it.each([
    ["Escape", () => press("{Escape}")],
    ["Not now", () => userEvent.click(keep)],
  ])("gives the focus back when the person keeps sharing: %s", async (_, leave) => {
    const { consentStatuses } = await openCard();
    await ask();
    await leave();
    await expect.element(page.getByRole("dialog")).not.toBeInTheDocument();
    await expect.element(stop).toHaveFocus();
    expect(consentStatuses()).toEqual(["active"]);
  });

  it("isn’t closed by Escape while it is under way, and moves the focus to the outcome", async () => {
    const { network, time, consentStatuses } = await openCard({ speed: 0.1 });
    network.latencyMs = 5_000;
    await ask();
    await userEvent.click(confirm);
    await expect.element(button("Stopping sharing")).toBeVisible();
    await press("{Escape}");
    expect(dialog.element()).toHaveProperty("open", true);
    network.latencyMs = 0;
    time.skip(5_000);
    const title = page.getByRole("heading", { name: "Sharing with Ledgerbird has stopped" });
    await expect.element(title).toHaveFocus();
    expect(document.querySelector("dialog")).toBeNull();
    expect(consentStatuses()).toEqual(["revoked"]);
  });

  it("keeps the focus inside when it didn’t work, and says so", async () => {
    const { network } = await openCard();
    await ask();
    network.fail(/\/consents\//);
    await userEvent.click(confirm);
    await expect.element(dialog.getByRole("alert")).toHaveTextContent(/^We couldn’t confirm/);
    expect(dialog.element()).toContainElement(document.activeElement as HTMLElement);
  });

  it("fits a page at 400 %, where all of it can be scrolled to", async () => {
    await page.viewport(320, 256);
    await openCard();
    await ask();
    const { left, right, top, bottom } = dialog.element().getBoundingClientRect();
    expect(Math.min(left, top, 320 - right, 256 - bottom)).toBeGreaterThanOrEqual(0);
    for (const control of [confirm, keep]) {
      control.element().scrollIntoView();
      await expect.element(control).toBeInViewport({ ratio: 1 });
    }
  });
});

describe("ConsentCard: what is shared", () => {
  it("opens by keyboard, and is a target of 44 px", async () => {
    await openCard();
    const summary = document.querySelector("summary");
    expect(summary?.getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
    summary?.focus();
    await press(" ");
    await expect.element(page.getByText("Account number")).toBeVisible();
    await press(" ");
    await expect.element(page.getByText("Account number")).not.toBeVisible();
  });
});
