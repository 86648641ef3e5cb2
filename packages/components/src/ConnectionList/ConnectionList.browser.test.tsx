import { createBasiqServer } from "@basiq-kit/server";
import { BANK, createWorld } from "@basiq-kit/sandbox/testing";
import "../styles.css";
import { cleanup } from "@testing-library/react";
import { afterEach, describe, expect, it, onTestFinished } from "vitest";
import { page, userEvent } from "vitest/browser";
import { enAU } from "../languages/enAU.js";
import { accessibilityTree } from "../testing/accessibilityTree.js";
import { renderInWorld } from "../testing/renderInWorld.js";
import { ConnectionList } from "./ConnectionList.js";

afterEach(async () => {
  cleanup();
  await page.viewport(480, 720);
});

/** An app that shows two banks, two hours after they were connected. */
async function open(institutions: readonly string[] = [BANK.withoutMfa, BANK.withMfa]) {
  const world = createWorld({ server: createBasiqServer });
  const connections = institutions.map((institutionId) =>
    world.addConnection({ institutionId, age: "2 hours" }),
  );
  renderInWorld(
    world,
    <ConnectionList appName="Piggy" afterWithdrawal="We delete our copy within 30 days." />,
  );
  await expect.element(button("Refresh Hooli")).toBeVisible();
  const living = () => [...world.sandbox.world.connections.values()].map(({ id }) => id);
  return { ...world, connections, living };
}

const button = (name: string) => page.getByRole("button", { name, exact: true });
const heading = (name: string) => page.getByRole("heading", { name, exact: true });
const dialog = page.getByRole("dialog");

async function openDialog(name: string) {
  await userEvent.click(button("Details of Hooli"));
  await userEvent.click(button(name));
  await expect.element(dialog).toBeVisible();
}

/** Where Tab leads from the start of the page to its end. */
async function tabStops() {
  const stops: string[] = [];
  for (let presses = 0; presses < 20; presses += 1) {
    await userEvent.tab();
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body) break;
    stops.push(activeElement.getAttribute("aria-label") ?? activeElement.textContent ?? "");
  }
  return stops;
}

describe("ConnectionList: a list that arrives", () => {
  it("leaves the focus where it is", async () => {
    await open();
    expect(document.activeElement).toBe(document.body);
  });
});

describe("ConnectionList: a keyboard", () => {
  it("goes through each card in order, and into what is opened", async () => {
    await open();
    expect(await tabStops()).toEqual([
      "Refresh Hooli",
      "Details of Hooli",
      "Refresh Pied Piper Bank",
      "Details of Pied Piper Bank",
    ]);
    await userEvent.click(button("Details of Hooli"));
    await userEvent.keyboard("{Tab}{Tab}{Tab}");
    await expect.element(button("Disconnect")).toHaveFocus();
  });

  it("opens and closes the other actions with Enter and Space, and stays on the button", async () => {
    await open();
    const more = button("Details of Hooli");
    (more.element() as HTMLElement).focus();
    await userEvent.keyboard("{Enter}");
    await expect.element(more).toHaveAttribute("aria-expanded", "true");
    await userEvent.keyboard(" ");
    await expect.element(more).toHaveAttribute("aria-expanded", "false");
    await expect.element(more).toHaveFocus();
  });

  it.each([
    ["Delete fetched data", "{Escape}"],
    ["Disconnect", "{Escape}"],
    ["Disconnect", "{Enter}"],
  ])("comes back to the button that opened the dialog: %s, %s", async (name, key) => {
    const { living } = await open();
    await openDialog(name);
    // The focus starts on Cancel, so that a held key loses nothing.
    await expect.element(button("Not now")).toHaveFocus();
    await userEvent.keyboard(key);
    await expect.element(dialog).not.toBeInTheDocument();
    await expect.element(button(name)).toHaveFocus();
    expect(living()).toHaveLength(2);
  });
});

describe("ConnectionList: disconnecting", () => {
  it("says what it means before, and repeats the verb", async () => {
    await open();
    await openDialog("Disconnect");
    await expect.element(dialog).toHaveTextContent(enAU.connection.disconnectWhy("Piggy", "Hooli"));
    expect(await accessibilityTree()).toEqual(
      expect.arrayContaining([
        "dialog: Disconnect Hooli?",
        "checkbox: Also delete what Basiq holds",
        "button: Disconnect Hooli",
        "button: Not now",
      ]),
    );
  });

  it.each([
    ["keeps the data", false],
    ["deletes the data first where the person chose so", true],
  ])("ends the connection: %s", async (_, alsoDelete) => {
    const { living, connections, sandbox } = await open();
    await openDialog("Disconnect");
    if (alsoDelete) await userEvent.click(page.getByRole("checkbox"));
    await userEvent.click(button("Disconnect Hooli"));
    await expect.element(dialog).not.toBeInTheDocument();
    expect(living()).toEqual([connections[1]?.id]);
    const sent = sandbox.requests.map(({ method, path }) => `${method} ${path}`);
    expect(sent.some((one) => one.endsWith("/purge"))).toBe(alsoDelete);
  });

  it("moves the focus to the card in its place, and says so", async () => {
    await open();
    await openDialog("Disconnect");
    await userEvent.click(button("Disconnect Hooli"));
    await expect.element(heading("Pied Piper Bank")).toHaveFocus();
    await expect.element(page.getByText("Hooli is disconnected")).toBeInTheDocument();
  });

  it("moves the focus to the list's heading when it was the last", async () => {
    await open([BANK.withoutMfa]);
    await openDialog("Disconnect");
    await userEvent.click(button("Disconnect Hooli"));
    await expect.element(page.getByText(enAU.connection.none)).toBeVisible();
    await expect.element(heading("Your banks")).toHaveFocus();
  });

  it("that is lost says so in the dialog, and can be tried again", async () => {
    const { network, living } = await open();
    await openDialog("Disconnect");
    network.fail(/\/connections\/[^/]+$/);
    await userEvent.click(button("Disconnect Hooli"));
    await expect.element(dialog.getByRole("alert")).toHaveTextContent(enAU.read.network);
    expect(living()).toHaveLength(2);
    network.repair();
    await userEvent.click(button("Disconnect Hooli"));
    await expect.element(dialog).not.toBeInTheDocument();
    expect(living()).toHaveLength(1);
  });

  it("that stops half-way says that the data is gone and the connection isn't", async () => {
    const { network, living, sandbox } = await open();
    await openDialog("Disconnect");
    await userEvent.click(page.getByRole("checkbox"));
    network.fail(/\/connections\/[^/]+$/);
    await userEvent.click(button("Disconnect Hooli"));
    const alert = dialog.getByRole("alert");
    await expect.element(alert).toHaveTextContent(enAU.connection.purgedOnly("Hooli"));
    await expect.element(page.getByRole("checkbox")).not.toBeInTheDocument();
    network.repair();
    await userEvent.click(button("Disconnect Hooli"));
    await expect.element(dialog).not.toBeInTheDocument();
    expect(living()).toHaveLength(1);
    expect(sandbox.requests.filter(({ path }) => path.endsWith("/purge"))).toHaveLength(1);
  });

  it("that failed and was closed starts again without the error", async () => {
    const { network } = await open();
    await openDialog("Disconnect");
    network.fail(/\/connections\/[^/]+$/);
    await userEvent.click(button("Disconnect Hooli"));
    await expect.element(dialog.getByRole("alert")).toBeVisible();
    await userEvent.keyboard("{Escape}");
    await expect.element(dialog).not.toBeInTheDocument();
    await userEvent.click(button("Disconnect"));
    await expect.element(dialog).toBeVisible();
    await expect.element(dialog.getByRole("alert")).not.toBeInTheDocument();
  });
});

describe("ConnectionList: deleting the data", () => {
  it("keeps the connection, says so, and gives the focus back", async () => {
    const { living, sandbox } = await open();
    await openDialog("Delete fetched data");
    await expect.element(dialog).toHaveTextContent(enAU.connection.purgeWhy("Hooli"));
    await userEvent.click(button("Delete Hooli data"));
    await expect.element(dialog).not.toBeInTheDocument();
    expect(sandbox.requests.some(({ path }) => path.endsWith("/purge"))).toBe(true);
    expect(living()).toHaveLength(2);
    await expect.element(page.getByText(enAU.connection.purged("Hooli"))).toBeInTheDocument();
    // There is nothing left to delete, so the button is gone and the focus is on the card.
    await expect.element(button("Delete fetched data")).not.toBeInTheDocument();
    await expect.element(heading("Hooli")).toHaveFocus();
  });

  it("that is lost says so in the dialog", async () => {
    const { network, sandbox } = await open();
    await openDialog("Delete fetched data");
    network.fail(/\/purge$/);
    await userEvent.click(button("Delete Hooli data"));
    await expect.element(dialog.getByRole("alert")).toHaveTextContent(enAU.read.network);
    expect(sandbox.requests.some(({ path }) => path.endsWith("/purge"))).toBe(false);
  });
});

describe("ConnectionList: a bank that asks while its card refreshes it", () => {
  const field = (bank: string) => page.getByLabelText(`Code from ${bank}`);

  it("gets the focus, which moves to its card once the answer is accepted", async () => {
    const { clock } = await open();
    await userEvent.click(button("Refresh Pied Piper Bank"));
    await expect.element(page.getByRole("progressbar")).toBeInTheDocument();
    await clock.advance(10_000);
    await expect.element(field("Pied Piper Bank")).toHaveFocus();
    await userEvent.keyboard("1234{Enter}");
    await clock.advance(5_000);
    await expect.element(field("Pied Piper Bank")).not.toBeInTheDocument();
    await expect.element(heading("Pied Piper Bank")).toHaveFocus();
    await clock.advance(60_000);
    await expect.element(page.getByRole("progressbar")).not.toBeInTheDocument();
    await expect.element(heading("Pied Piper Bank")).toHaveFocus();
  });

  it("waits for the person who types elsewhere", async () => {
    const { clock } = await open();
    await userEvent.click(button("Refresh Pied Piper Bank"));
    await expect.element(page.getByRole("progressbar")).toBeInTheDocument();
    const search = document.createElement("input");
    onTestFinished(() => search.remove());
    document.body.append(search);
    search.focus();
    await clock.advance(10_000);
    await expect.element(field("Pied Piper Bank")).toBeVisible();
    expect(document.activeElement).toBe(search);
  });
});

describe("ConnectionList: what a screen reader is given", () => {
  it("are articles by name, with buttons that differ by name", async () => {
    await open();
    const tree = await accessibilityTree();
    for (const node of ["article: Hooli", "article: Pied Piper Bank", "heading: Your banks"])
      expect(tree).toContain(node);
    const names = tree.filter((node) => node.startsWith("button: "));
    expect(new Set(names).size).toBe(names.length);
  });
});
