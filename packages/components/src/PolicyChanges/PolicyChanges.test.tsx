import { createWorld } from "@basiq-kit/sandbox/testing";
import { createBasiqServer } from "@basiq-kit/server";
import { screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { ConnectButton } from "../ConnectButton/ConnectButton.js";
import { ConsentCard } from "../ConsentCard/ConsentCard.js";
import { ConsentNotice } from "../ConsentNotice/ConsentNotice.js";
import { SANDBOX_POLICY, TERMS } from "../testing/consents.js";
import { renderInWorld } from "../testing/renderInWorld.js";
import { PolicyChanges } from "./PolicyChanges.js";

const changes = <PolicyChanges policy={SANDBOX_POLICY} />;
const LIST = /^What is different/;
const UNKNOWN = /We can’t show here what is different/;

/** Someone with one bank, who agreed to the sandbox's older policy. */
function openWorld() {
  const world = createWorld({ server: createBasiqServer });
  world.sandbox.giveConsent({ userId: world.user.id, policyId: "policy-2023-07" });
  world.addConnection();
  return world;
}

describe("PolicyChanges: where an update is due", () => {
  it.each([["ConsentNotice", <ConsentNotice key="1" appName="Ledgerbird" changes={changes} />]])(
    "%s shows what is different once, before it asks and while it does",
    async (_, app) => {
      const { until } = renderInWorld(openWorld(), app);
      const review = await until(() =>
        screen.queryByRole("button", { name: "Review the new terms" }),
      );
      expect(screen.getAllByRole("list", { name: LIST })).toHaveLength(1);
      expect(screen.getByText("Name and contact details")).toBeVisible();
      await userEvent.click(review);
      await until(() => screen.queryByText(/Updating disconnects your bank/));
      expect(screen.getAllByRole("list", { name: LIST })).toHaveLength(1);
      expect(screen.queryByText(UNKNOWN)).toBeNull();
    },
  );

  it.each([
    ["ConsentCard", <ConsentCard key="1" {...TERMS} changes={changes} />],
    [
      "ConsentNotice in a place that is held",
      <ConsentNotice key="1" appName="Ledgerbird" reserve changes={changes} />,
    ],
  ])("%s shows what is different to somebody who reviews it", async (_, app) => {
    const { until } = renderInWorld(openWorld(), app);
    const review = await until(() =>
      screen.queryByRole("button", { name: "Review the new terms" }),
    );
    expect(screen.queryByRole("list", { name: LIST })).toBeNull();
    await userEvent.click(review);
    await until(() => screen.queryByRole("list", { name: LIST }));
    expect(screen.queryByText(UNKNOWN)).toBeNull();
  });

  it.each([
    ["ConsentNotice", <ConsentNotice key="1" appName="Ledgerbird" />],
    ["ConsentCard", <ConsentCard key="1" {...TERMS} />],
  ])("%s says once that it can’t be shown, if the app passes nothing", async (_, app) => {
    const { until } = renderInWorld(openWorld(), app);
    const review = await until(() =>
      screen.queryByRole("button", { name: "Review the new terms" }),
    );
    await userEvent.click(review);
    await until(() => screen.queryByText(/Updating disconnects your bank/));
    expect(screen.getAllByText(UNKNOWN)).toHaveLength(1);
  });

  it("ConnectButton shows it with its question, and reads the consent only then", async () => {
    const world = openWorld();
    const { until, advance } = renderInWorld(
      world,
      <ConnectButton action="update" changes={changes} />,
    );
    const reads = () => world.sandbox.requests.filter(({ path }) => path.endsWith("/consents"));
    await advance(5_000);
    expect(reads()).toHaveLength(0);
    await userEvent.click(screen.getByRole("button", { name: "Update your consent" }));
    await until(() => screen.queryByRole("list", { name: LIST }));
    expect(screen.getByRole("group")).toContainElement(screen.getByRole("list", { name: LIST }));
  });

  it("ConnectButton says that it can’t be shown, if the app passes nothing", async () => {
    const { until } = renderInWorld(openWorld(), <ConnectButton action="update" />);
    await userEvent.click(screen.getByRole("button", { name: "Update your consent" }));
    await until(() => screen.queryByText(UNKNOWN));
    expect(screen.queryByRole("list", { name: LIST })).toBeNull();
  });
});

it("shows nothing to someone who agreed to the present policy, and no more to anyone than is different", async () => {
  const world = createWorld({ server: createBasiqServer });
  world.addConnection();
  const { until } = renderInWorld(
    world,
    <>
      <ConsentCard {...TERMS} changes={changes} />
      <PolicyChanges policy={{ permissions: SANDBOX_POLICY.permissions.slice(0, 1) }} />
    </>,
  );
  await until(() => screen.queryByText("What you share with Ledgerbird"));
  expect(screen.queryByRole("list", { name: LIST })).toBeNull();
});
