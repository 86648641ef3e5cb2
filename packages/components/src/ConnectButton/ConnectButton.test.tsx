import { createWorld } from "@basiq-kit/sandbox/testing";
import { createBasiqServer } from "@basiq-kit/server";
import { screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { renderInWorld } from "../testing/renderInWorld.js";
import { ConnectButton, type ConnectButtonProps } from "./ConnectButton.js";

function openButton(props: ConnectButtonProps = {}) {
  const world = createWorld({ server: createBasiqServer });
  const rendered = renderInWorld(world, <ConnectButton {...props} />);
  const left = () => world.page.visited.map((url) => new URL(url));
  return { ...world, ...rendered, left };
}

const button = (name = "Connect your bank") => screen.getByRole("button", { name });

describe("ConnectButton: a press", () => {
  it("takes the person to the Consent UI, and says so", async () => {
    const { advance, left } = openButton({ institutionId: "AU00000" });
    await userEvent.click(button());
    await advance(0);
    expect(left().map(({ origin, pathname }) => origin + pathname)).toEqual([
      "https://consent.basiq.io/home",
    ]);
    expect(left()[0]?.searchParams.get("institutionId")).toBe("AU00000");
    expect(button("Opening Basiq’s page")).toHaveAttribute("aria-disabled", "true");
  });

  it("counts once, however often the person presses", async () => {
    const { network, advance, left } = openButton();
    network.latencyMs = 1_000;
    await userEvent.dblClick(button());
    expect(button()).toHaveAttribute("aria-disabled", "true");
    await userEvent.click(button());
    await advance(3_000);
    expect(left()).toHaveLength(1);
  });

  it("has its token ready once the pointer is there", async () => {
    const { sandbox, advance, left } = openButton();
    const before = sandbox.requests.length;
    await userEvent.hover(button());
    await advance(0);
    expect(sandbox.requests.length).toBeGreaterThan(before);
    await userEvent.click(button());
    // Within the click: browsers follow a person's own press, and block what comes later.
    expect(left()).toHaveLength(1);
  });
});

describe("ConnectButton: a press that leads nowhere", () => {
  it("says why, and the next one tries again", async () => {
    const { network, advance, until, left } = openButton();
    network.fail(/\/token$/);
    await userEvent.click(button());
    await until(() => screen.queryByText(/^We can’t reach the service now/));
    expect(left()).toEqual([]);
    network.repair();
    await userEvent.click(button());
    await advance(0);
    expect(screen.getByRole("alert")).toBeEmptyDOMElement();
    expect(left()).toHaveLength(1);
  });

  it("says so where the app couldn’t save what the person did", async () => {
    const { until, left } = openButton({
      onBeforeRedirect: () => Promise.reject(new Error("disk full")),
    });
    await userEvent.click(button());
    await until(() => screen.queryByText(/^We couldn’t save this step/));
    expect(left()).toEqual([]);
  });

  it("says so where there is no consent to extend", async () => {
    const { until, left } = openButton({ action: "extend" });
    await userEvent.click(button("Extend your consent"));
    await until(() => screen.queryByText(/^You have no active consent/));
    expect(left()).toEqual([]);
  });
});

describe("ConnectButton: an update", () => {
  async function openUpdate() {
    const opened = openButton({ action: "update" });
    opened.addConnection();
    await userEvent.click(button("Update your consent"));
    await opened.until(() => screen.queryByRole("group"));
    return opened;
  }

  it("counts what may be lost, and asks once", async () => {
    const { advance, left } = await openUpdate();
    expect(screen.getByRole("group")).toHaveTextContent("updating may disconnect your bank");
    expect(left()).toEqual([]);
    await userEvent.click(button("Update consent"));
    await advance(0);
    expect(left().map(({ searchParams }) => searchParams.get("action"))).toEqual(["update"]);
    expect(screen.queryByRole("group")).toBeNull();
  });

  it("that is cancelled goes nowhere", async () => {
    const { advance, left } = await openUpdate();
    await userEvent.click(button("Not now"));
    await advance(60_000);
    expect(screen.queryByRole("group")).toBeNull();
    expect(left()).toEqual([]);
  });
});
