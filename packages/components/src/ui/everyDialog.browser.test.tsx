import { BANK, createWorld } from "@basiq-kit/sandbox/testing";
import { createBasiqServer } from "@basiq-kit/server";
import "../styles.css";
import { cleanup } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { ConnectionList } from "../ConnectionList/ConnectionList.js";
import { ConsentCard } from "../ConsentCard/ConsentCard.js";
import { MfaPrompt } from "../MfaPrompt/MfaPrompt.js";
import { TERMS } from "../testing/consents.js";
import { openRefresh } from "../testing/openRefresh.js";
import { renderInWorld } from "../testing/renderInWorld.js";

afterEach(cleanup);

const button = (name: string) => page.getByRole("button", { name, exact: true });
const dialog = page.getByRole("dialog");

/** Chromium lets a page refuse the first Escape only: it closes the dialog at the second. */
const pressEscapeThreeTimes = () => userEvent.keyboard("{Escape}{Escape}{Escape}");

/** Holds the requests that match, until they are lost. Losing one before it is `sent` would let it through. */
function hold(network: ReturnType<typeof createWorld>["network"], match: RegExp) {
  let lose = () => {};
  let arrive = () => {};
  const sent = new Promise<void>((resolve) => (arrive = resolve));
  const held = new Promise<Response>((_, reject) => {
    lose = () => {
      reject(new TypeError("fetch failed"));
      network.repair();
    };
  });
  network.fail(match, () => (arrive(), held));
  return { sent, lose };
}

async function openConsent() {
  const world = createWorld({ server: createBasiqServer });
  world.addConnection();
  renderInWorld(world, <ConsentCard {...TERMS} />);
  await userEvent.click(button("Stop sharing"));
  return world.network;
}

async function openConnection(action: string) {
  const world = createWorld({ server: createBasiqServer });
  world.addConnection({ age: "2 hours" });
  renderInWorld(
    world,
    <ConnectionList appName="Piggy" afterWithdrawal="We delete our copy within 30 days." />,
  );
  await userEvent.click(button("Details of Hooli"));
  await userEvent.click(button(action));
  return world.network;
}

const CONFIRMATIONS = [
  {
    name: "Stop sharing",
    open: openConsent,
    request: /^DELETE .*\/consents\//,
    confirm: "Stop sharing and disconnect",
    busy: "Stopping sharing",
    problem: /^We couldn’t confirm/,
  },
  {
    name: "Disconnect",
    open: () => openConnection("Disconnect"),
    request: /^DELETE .*\/connections\/[^/]+$/,
    confirm: "Disconnect Hooli",
    busy: "Disconnect Hooli",
    problem: /^We can’t reach the service/,
  },
  {
    name: "Delete fetched data",
    open: () => openConnection("Delete fetched data"),
    request: /\/purge$/,
    confirm: "Delete Hooli data",
    busy: "Delete Hooli data",
    problem: /^We can’t reach the service/,
  },
];

describe.each(CONFIRMATIONS)("The dialog “$name”, while its request is under way", (given) => {
  it("stays through three presses of Escape, says that it failed, and works again", async () => {
    const network = await given.open();
    await expect.element(dialog).toBeVisible();
    const { sent, lose } = hold(network, given.request);
    await userEvent.click(button(given.confirm));
    await expect.element(button(given.busy)).toHaveAttribute("aria-disabled", "true");

    await pressEscapeThreeTimes();
    await expect.element(dialog).toBeVisible();
    await expect.poll(() => dialog.element().matches(":modal")).toBe(true);
    await expect.element(button(given.busy)).toHaveFocus();

    await sent;
    lose();
    await expect.element(dialog.getByRole("alert")).toHaveTextContent(given.problem);
    await userEvent.click(button(given.confirm));
    await expect.element(dialog).not.toBeInTheDocument();
  });

  it("stays if it was closed just before the request failed, though its close event comes later", async () => {
    const network = await given.open();
    const { sent, lose } = hold(network, given.request);
    await userEvent.click(button(given.confirm));
    await expect.element(button(given.busy)).toHaveAttribute("aria-disabled", "true");
    await sent;
    document.querySelector("dialog")?.close();
    lose();
    await expect.element(dialog.getByRole("alert")).toHaveTextContent(given.problem);
  });

  it("can be left by Escape once the request has failed", async () => {
    const network = await given.open();
    const { sent, lose } = hold(network, given.request);
    await userEvent.click(button(given.confirm));
    await pressEscapeThreeTimes();
    await sent;
    lose();
    await expect.element(dialog.getByRole("alert")).toBeVisible();
    await pressEscapeThreeTimes();
    await expect.element(dialog).not.toBeInTheDocument();
    await expect.element(button(given.name)).toHaveFocus();
  });
});

describe("The dialog of a bank’s challenge", () => {
  const field = page.getByLabelText("Code from Pied Piper Bank");

  async function openChallenge() {
    const world = await openRefresh({ institutionId: BANK.withMfa });
    renderInWorld(
      world,
      <MfaPrompt jobId={world.jobId} institutionName="Pied Piper Bank" presentation="dialog" />,
    );
    await world.clock.advance(10_000);
    await expect.element(field).toHaveFocus();
    return world;
  }

  it("is put aside by Escape while an answer is sent, says there that it failed, and works again", async () => {
    const { network, clock } = await openChallenge();
    const { sent, lose } = hold(network, /\/mfa$/);
    await userEvent.keyboard("1234{Enter}");
    await pressEscapeThreeTimes();
    const status = page.getByRole("status");
    await expect.element(status).toHaveTextContent("Checking with Pied Piper Bank");
    expect(document.querySelector("dialog")).toBeNull();

    await sent;
    lose();
    await expect.element(status).toHaveTextContent(/^The connection dropped/);
    await userEvent.click(button("Answer now"));
    await expect.element(field).toHaveFocus();
    await userEvent.keyboard("1234{Enter}");
    await clock.advance(5_000);
    await expect.element(dialog).not.toBeInTheDocument();
  });

  it("is put aside when something else than the kit closes it", async () => {
    await openChallenge();
    document.querySelector("dialog")?.close();
    await expect.element(button("Answer now")).toBeVisible();
    expect(document.querySelector("dialog")).toBeNull();
  });

  it("says there that the bank didn’t accept an answer", async () => {
    const { network } = await openChallenge();
    let release = () => {};
    const held = new Promise<void>((resolve) => void (release = resolve));
    network.fail(/\/mfa$/, async (send) => (await held, send()));
    await userEvent.keyboard("0000{Enter}");
    await pressEscapeThreeTimes();
    release();
    await expect
      .element(page.getByRole("status"))
      .toHaveTextContent("Pied Piper Bank didn’t accept that code. Check it and enter it again.");
    await userEvent.click(button("Answer now"));
    await expect.element(field).toHaveFocus();
  });
});

describe("Every dialog", () => {
  const sources = Object.entries(
    import.meta.glob<string>(["../**/*.tsx", "!../**/*.{test,stories}.tsx"], {
      eager: true,
      query: "?raw",
      import: "default",
    }),
  );
  const drawing = (element: RegExp) =>
    sources.flatMap(([path, text]) => (element.test(text) ? [path] : []));

  it("is one of those above", () => {
    expect(drawing(/<(Confirm)?Dialog\b/)).toEqual([
      "../ConnectionCard/DisconnectDialog.tsx",
      "../ConnectionCard/PurgeDialog.tsx",
      "../ConsentCard/WithdrawDialog.tsx",
      "../MfaPrompt/ChallengePrompt.tsx",
      "./ConfirmDialog.tsx",
    ]);
  });
});
