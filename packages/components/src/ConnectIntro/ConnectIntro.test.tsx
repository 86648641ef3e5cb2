import { type PickerInstitution, useConnectors } from "@basiq-kit/hooks";
import { createWorld, type World } from "@basiq-kit/sandbox/testing";
import { createBasiqServer } from "@basiq-kit/server";
import { screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { SANDBOX_POLICY, TERMS } from "../testing/consents.js";
import { renderInWorld } from "../testing/renderInWorld.js";
import { ConnectIntro } from "./ConnectIntro.js";

/** The intro to the bank that a picker would choose. */
function OfFirst({ search }: { readonly search: string }) {
  const banks = useConnectors({ search });
  const institution: PickerInstitution | undefined =
    banks.status === "ready" ? banks.institutions[0] : undefined;
  return (
    institution && <ConnectIntro {...TERMS} policy={SANDBOX_POLICY} institution={institution} />
  );
}

const open = () => createWorld({ server: createBasiqServer });

async function leave({ page }: World, name: string) {
  await userEvent.click(screen.getByRole("button", { name }));
  await waitFor(() => expect(page.visited).toHaveLength(1), { timeout: 10_000 });
  return new URL(page.visited[0]!).searchParams;
}

describe("ConnectIntro: a person", () => {
  it("without a consent reads what the app asks for, and goes to the page that asks", async () => {
    const world = open();
    const { until } = renderInWorld(world, <ConnectIntro {...TERMS} policy={SANDBOX_POLICY} />);
    await until(() => screen.queryByText("12 months from when you agree"));
    const asked = await leave(world, "Connect your bank");
    expect(asked.has("action")).toBe(false);
    expect(asked.has("token")).toBe(true);
  });

  it("with a valid consent reads what they agreed to, and isn’t asked again", async () => {
    const world = open();
    world.sandbox.giveConsent({ userId: world.user.id, durationDays: 90 });
    const { until } = renderInWorld(world, <ConnectIntro {...TERMS} policy={SANDBOX_POLICY} />);
    await until(() => screen.queryByText(/agreed to share with Ledgerbird/));
    expect(screen.queryByText("12 months from when you agree")).toBeNull();
    expect((await leave(world, "Connect your bank")).get("action")).toBe("connect");
  });

  it("who chose a bank goes straight to it", async () => {
    const world = open();
    const { until } = renderInWorld(world, <OfFirst search="Pied Piper" />);
    await until(() => screen.queryByText(/Pied Piper Bank will check that it’s you/));
    const asked = await leave(world, "Connect Pied Piper Bank");
    expect(asked.get("institutionId")).toBe("AU00002");
  });

  it("can go although their consents can’t be read", async () => {
    const world = open();
    world.network.fail(/\/consents/);
    const { advance } = renderInWorld(world, <ConnectIntro {...TERMS} policy={SANDBOX_POLICY} />);
    await advance(60_000);
    expect(screen.getByText("12 months from when you agree")).toBeVisible();
    expect((await leave(world, "Connect your bank")).has("token")).toBe(true);
  });
});
