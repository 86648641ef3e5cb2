import { createWorld } from "@basiq-kit/sandbox/testing";
import { createBasiqServer } from "@basiq-kit/server";
import { screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { InstitutionRecovery } from "../InstitutionRecovery/InstitutionRecovery.js";
import { BANK_IN } from "../testing/connectors.js";
import { renderInWorld } from "../testing/renderInWorld.js";
import { ConnectorStatus } from "./ConnectorStatus.js";

/** A badge and a notice of one bank; `lost` never arrives. */
function open(institutionId: string, lost?: RegExp) {
  const world = createWorld({ server: createBasiqServer });
  if (lost !== undefined) world.network.fail(lost);
  const ui = (
    <>
      <ConnectorStatus institutionId={institutionId} method="web" />
      <ConnectorStatus institutionId={institutionId} method="web" presentation="notice" />
    </>
  );
  return { ...world, ...renderInWorld(world, ui) };
}

describe("ConnectorStatus: in a major outage", () => {
  const bank = { institutionId: BANK_IN["major-outage"], method: "web" } as const;
  const ASK = { name: "Tell me when Flutterbeam Mutual is back" };

  it("offers below a notice to say when it is over, and takes the notice away then", async () => {
    const world = createWorld({ server: createBasiqServer });
    const { container, until } = renderInWorld(
      world,
      <ConnectorStatus {...bank} presentation="notice" recovery={InstitutionRecovery} />,
    );
    await userEvent.click(await until(() => screen.queryByRole("button", ASK)));
    await until(() => screen.queryByText(/^Keep this page open/, { selector: "p span" }));
    world.sandbox.setConnectorStatus(bank.institutionId, "operational");
    await until(() =>
      screen.queryByText("Flutterbeam Mutual is working again.", { selector: "p" }),
    );
    expect(container).not.toHaveTextContent(/outage/);
  });

  it("offers nothing in a badge", async () => {
    const { until } = renderInWorld(
      createWorld({ server: createBasiqServer }),
      <ConnectorStatus {...bank} recovery={InstitutionRecovery} />,
    );
    await until(() => screen.queryByText("Outage"));
    expect(screen.queryByRole("button")).toBeNull();
  });
});

describe("ConnectorStatus: a bank's status", () => {
  it("is asked for once, however often it is shown", async () => {
    const { container, until, sandbox } = open(BANK_IN["major-outage"]);
    expect(container.textContent).toBe("Loading");
    await until(() => screen.queryByText("Outage"));
    expect(container).toHaveTextContent("Flutterbeam Mutual has an outage that affects many");
    const asked = sandbox.requests.filter(({ path }) => path.includes("/connectors/"));
    expect(asked).toHaveLength(1);
  });

  it("of a bank that works is one word", async () => {
    const { container, until } = open(BANK_IN.operational);
    await until(() => screen.queryByText("Working"));
    expect(container.textContent).toBe("Working");
  });

  it("that can't be fetched is no outage", async () => {
    const { container, until } = open(BANK_IN["major-outage"], /connectors/);
    await until(() => screen.queryByText("No known problems"));
    expect(container.textContent).toBe("No known problems");
  });
});
