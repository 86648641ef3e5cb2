import { BANK, createWorld } from "@basiq-kit/sandbox/testing";
import { createBasiqServer } from "@basiq-kit/server";
import { useConsent } from "@basiq-kit/hooks";
import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { TERMS } from "../testing/consents.js";
import { openDialogsInJsdom } from "../testing/dialogsInJsdom.js";
import { renderInWorld } from "../testing/renderInWorld.js";
import { ConsentCard } from "./ConsentCard.js";

openDialogsInJsdom();

const title = (name: RegExp) => () => screen.queryByRole("heading", { name });
const shares = title(/^What you share/);
const hasStopped = title(/has stopped$/);
const button = (name: string | RegExp) => screen.getByRole("button", { name });

/** A redirect may load a file first, which the virtual clock doesn't wait for. */
const LOADING = { timeout: 10_000 };

/** Fetches the consent again, as a hidden tab does once it is visible. */
function FetchAgain() {
  const consent = useConsent();
  const again = "refetch" in consent ? consent.refetch : undefined;
  return (
    <button type="button" onClick={() => void again?.()}>
      Fetch again
    </button>
  );
}

/** A person with two banks, up to the moment their consent is shown. */
async function openCard({ durationDays = 100, policyId = "policy-2024-10" } = {}) {
  const world = createWorld({ server: createBasiqServer });
  world.sandbox.giveConsent({ userId: world.user.id, durationDays, policyId });
  world.addConnection();
  world.addConnection({ institutionId: BANK.withMfa });
  const ui = (
    <>
      <ConsentCard {...TERMS} returnTo="/accounts" />
      <FetchAgain />
    </>
  );
  const rendered = renderInWorld(world, ui);
  await rendered.until(() => screen.queryByRole("button", { name: "Stop sharing" }));
  const ask = async () => {
    await userEvent.click(button("Stop sharing"));
    // The number of connections arrives after the consent.
    await rendered.until(() => screen.queryByRole("button", { name: /disconnect all 2/ }));
  };
  const stop = async () => {
    await ask();
    await userEvent.click(button("Stop sharing and disconnect all 2"));
    await rendered.advance(0);
  };
  const consentStatuses = () =>
    [...world.sandbox.world.consents.values()].map(({ status }) => status);
  const connections = () => world.sandbox.world.connections.size;
  return { ...world, ...rendered, ask, stop, consentStatuses, connections };
}

describe("ConsentCard: a person who stops sharing", () => {
  it("loses the consent and every connection, and the focus is on the outcome", async () => {
    const { stop, until, consentStatuses, connections } = await openCard();
    expect([consentStatuses(), connections()]).toEqual([["active"], 2]);
    await stop();
    expect(await until(hasStopped)).toHaveFocus();
    expect([consentStatuses(), connections()]).toEqual([["revoked"], 0]);
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(screen.queryByRole("button", { name: "Stop sharing" })).toBeNull();
    expect(button(/Give consent again/)).toBeVisible();
  });

  it("sees where it didn’t work, and can try again", async () => {
    const { network, stop, advance, until, consentStatuses } = await openCard();
    network.fail(/\/consents\//);
    await stop();
    const problem = await until(() => within(screen.getByRole("dialog")).queryByRole("alert"));
    expect(problem).toHaveTextContent("We couldn’t confirm that sharing has stopped. Try again.");
    expect(consentStatuses()).toEqual(["active"]);
    network.repair();
    await userEvent.click(button("Stop sharing and disconnect all 2"));
    await advance(0);
    await until(hasStopped);
    expect(consentStatuses()).toEqual(["revoked"]);
  });

  it("sees nothing of the last failure when they ask again", async () => {
    const { network, stop, ask, until } = await openCard();
    network.fail(/\/consents\//);
    await stop();
    await until(() => within(screen.getByRole("dialog")).queryByRole("alert"));
    await userEvent.click(button("Not now"));
    await ask();
    expect(within(screen.getByRole("dialog")).queryByRole("alert")).toBeNull();
  });

  it("sees the consent that they give afterwards, not the end of the last", async () => {
    const { sandbox, user, stop, until } = await openCard();
    await stop();
    await until(hasStopped);
    // In another tab.
    sandbox.giveConsent({ userId: user.id });
    await userEvent.click(button("Fetch again"));
    expect(await until(shares)).toBeVisible();
    expect(button("Stop sharing")).toBeVisible();
  });
});

describe("ConsentCard: the button to the Consent UI", () => {
  const asked = (to: string | undefined) => new URL(to ?? "").searchParams.get("action");

  it.each([
    ["extends a consent that ends soon", { durationDays: 5 }, "Extend", "extend"],
    ["manages one that goes on", {}, /Manage what you share/, "manage"],
  ])("%s", async (_, options, name, action) => {
    const { page } = await openCard(options);
    await userEvent.click(button(name));
    await waitFor(() => expect(page.visited.map(asked)).toEqual([action]), LOADING);
  });

  it("warns before it updates one to an older policy", async () => {
    const { page } = await openCard({ policyId: "policy-2023-07" });
    await userEvent.click(button("Review the new terms"));
    await screen.findByRole("group", { name: /all 2 connections/ }, LOADING);
    expect(page.visited).toEqual([]);
    await userEvent.click(button("Update consent"));
    await waitFor(() => expect(page.visited.map(asked)).toEqual(["update"]), LOADING);
  });

  it("asks for a first consent once the last is over", async () => {
    const { page, stop, until } = await openCard();
    await stop();
    await until(hasStopped);
    await userEvent.click(button(/Give consent again/));
    await waitFor(() => expect(page.visited.map(asked)).toEqual([null]), LOADING);
  });
});
