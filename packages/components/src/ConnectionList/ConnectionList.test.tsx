import { BANK, createWorld, networkFaults, type World } from "@basiq-kit/sandbox/testing";
import { createBasiqServer } from "@basiq-kit/server";
import { screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { enAU } from "../languages/enAU.js";
import { InstitutionRecovery } from "../InstitutionRecovery/InstitutionRecovery.js";
import { renderInWorld } from "../testing/renderInWorld.js";
import { ConnectionList, type ConnectionListProps } from "./ConnectionList.js";

/** A person's banks, two hours after they were connected. */
async function open(
  { bank = BANK.withoutMfa, login = "richard" }: { bank?: string; login?: string } = {},
  props: Partial<ConnectionListProps> = {},
  prepare: (world: World, connectionId: string) => unknown = () => {},
) {
  const world = createWorld({ server: createBasiqServer });
  const connection = world.addConnection({ institutionId: bank, login, age: "2 hours" });
  await prepare(world, connection.id);
  const ui = (
    <ConnectionList
      appName="Piggy"
      afterWithdrawal="We delete our copy within 30 days."
      {...props}
    />
  );
  return { ...world, connection, ...renderInWorld(world, ui) };
}

const card = () => screen.queryByRole("article", { name: /^(Hooli|Pied Piper)/ });
const refresh = () => screen.getByRole("button", { name: /^(Refresh|Try again, )/ });
const openRow = () => userEvent.click(screen.getByRole("button", { name: /^Details of/ }));
const facts = () => document.querySelector(".bk-connection__facts")?.textContent;
const progress = () => screen.queryByRole("progressbar");

describe("ConnectionList: a refresh in the list", () => {
  it("starts a job, shows it, and ends up to date", async () => {
    const { until, sandbox } = await open();
    await until(card);
    expect(progress()).toBeNull();
    await userEvent.click(refresh());
    await until(progress);
    expect(sandbox.world.jobs.size).toBe(1);
    await until(() => screen.queryByText(/^Up to date, /, { selector: "[aria-hidden]" }));
    expect(progress()).toBeNull();
    expect(screen.queryByRole("button", { name: /^Refresh/ })).toBeNull();
    expect(facts()).toMatch(/Refresh again from/);
    expect(within(card() as HTMLElement).getByRole("status").textContent).toBe(
      "Hooli is up to date",
    );
  });

  it("that has ended is not shown again with the list", async () => {
    const { until, rerender } = await open();
    await until(card);
    await userEvent.click(refresh());
    await until(() => screen.queryByText(/^Up to date, /, { selector: "[aria-hidden]" }));
    rerender(<p>Elsewhere</p>);
    rerender(
      <ConnectionList appName="Piggy" afterWithdrawal="We delete our copy within 30 days." />,
    );
    await until(card);
    expect(progress()).toBeNull();
  });

  it("follows the job that ran already, and starts no other", async () => {
    const { until, sandbox } = await open({}, {}, (world, id) => world.startRefresh(id));
    await until(() => document.querySelector(".bk-row__bar"));
    expect(screen.queryByRole("button", { name: /^Refresh/ })).toBeNull();
    expect(progress()).toBeNull();
    await openRow();
    expect(progress()).toBeVisible();
    expect(sandbox.world.jobs.size).toBe(1);
  });

  it("asks in the card for what the bank wants to know", async () => {
    const { until } = await open({ bank: BANK.withMfa });
    await until(card);
    expect(refresh()).toHaveAccessibleDescription(/Have your phone ready/);
    await userEvent.click(refresh());
    const field = await until(() => screen.queryByLabelText("Code from Pied Piper Bank"));
    await userEvent.type(field, "1234{Enter}");
    expect(
      await until(() => screen.queryByText(/^Up to date, /, { selector: "[aria-hidden]" })),
    ).toBeVisible();
  });

  it("offers two new codes in the card, also where the last job ends before the next is known", async () => {
    const { until, advance, sandbox, network } = await open({ bank: BANK.withMfa });
    const field = () => screen.queryByLabelText("Code from Pied Piper Bank");
    const newCode = () => screen.queryByRole("button", { name: "Get a new code" });
    await until(card);
    await userEvent.click(refresh());
    network.fail(/\/refresh$/, networkFaults.late(10_000));
    for (const jobs of [2, 3]) {
      await until(field);
      await advance(115_000);
      await userEvent.click(await until(newCode));
      await until(() => (sandbox.world.jobs.size === jobs ? true : null));
    }
    await until(field);
    await advance(115_000);
    await until(() => screen.queryByRole("heading", { name: enAU.mfa.noMoreCodes }));
    expect(newCode()).toBeNull();
  });

  it("is followed elsewhere if the app does that", async () => {
    const onRefreshStarted = vi.fn<NonNullable<ConnectionListProps["onRefreshStarted"]>>();
    const { until, sandbox, connection } = await open({}, { onRefreshStarted });
    await until(card);
    await userEvent.click(refresh());
    await until(() => screen.queryByText(enAU.connection.now.refreshing));
    expect(progress()).toBeNull();
    const [jobId] = [...sandbox.world.jobs.keys()];
    expect(onRefreshStarted).toHaveBeenCalledExactlyOnceWith(
      jobId,
      expect.objectContaining({ connectionId: connection.id }),
    );
  });

  it("that is lost says so, and can be asked for again", async () => {
    const { until, network } = await open();
    await until(card);
    network.fail(/\/refresh$/);
    await userEvent.click(refresh());
    expect(await until(() => screen.queryByRole("alert"))).toHaveTextContent(enAU.read.network);
    network.repair();
    await userEvent.click(refresh());
    await until(progress);
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("that fails leaves what the person has to do", async () => {
    const { until } = await open({ login: "erlich" });
    await until(card);
    await userEvent.click(refresh());
    await until(() => screen.queryByRole("button", { name: "Try again, Hooli" }));
    expect(screen.getByText(enAU.failureShort["action-needed-at-bank"])).toBeVisible();
    expect(progress()).toBeNull();
  });
});

describe("ConnectionList: the list", () => {
  it("leads to the Consent UI for other sign-in details of that connection", async () => {
    const { until, page, connection } = await open();
    await until(card);
    await userEvent.click(screen.getByRole("button", { name: "Details of Hooli" }));
    await userEvent.click(screen.getByRole("button", { name: "Update sign-in" }));
    await until(() => page.visited[0] ?? null);
    const { searchParams } = new URL(page.visited[0] ?? "");
    expect(searchParams.get("connectionId")).toBe(connection.id);
    expect(searchParams.has("action")).toBe(false);
  });

  it("says why it can't be read, and reads it again", async () => {
    const { until, network } = await open({}, {}, (world) => {
      world.network.fail(/\/connections$/);
    });
    const again = await until(() => screen.queryByRole("button", { name: "Try again" }));
    network.repair();
    await userEvent.click(again);
    expect(await until(card)).toBeVisible();
  });

  it("has a place for the first bank", async () => {
    const { until } = renderInWorld(
      createWorld({ server: createBasiqServer }),
      <ConnectionList
        appName="Piggy"
        afterWithdrawal="We delete our copy within 30 days."
        empty={<button type="button">Connect</button>}
      />,
    );
    await until(() => screen.queryByText("No banks connected"));
    expect(screen.getByRole("button", { name: "Connect" })).toBeVisible();
  });
});

describe("ConnectionList: what is said of a new connection", () => {
  it("is what a second one with the same sign-in waits for, in its own card, until it is connected", async () => {
    const world = createWorld({ server: createBasiqServer });
    world.startConnection();
    await world.clock.advance(2_000);
    world.startConnection();
    const { until, advance } = renderInWorld(
      world,
      <ConnectionList appName="Piggy" afterWithdrawal="We delete our copy." />,
    );
    const words =
      "The bank is busy with your other connection. This starts within about 6 minutes. You can leave this page.";
    const said = () => screen.queryAllByText(words, { ignore: "[role=status]" });
    await until(() => said().length > 0 || null);
    expect(said()).toHaveLength(1);
    expect(said()[0]?.closest(".bk-row__state")).not.toBeNull();
    await advance(8 * 60_000);
    expect(said()).toEqual([]);
    await until(() => progress() === null || null);
  });

  it("is where to get a new password, in its card and in what it did", async () => {
    const world = createWorld({ server: createBasiqServer });
    world.startConnection({ login: "nobody" });
    const { until } = renderInWorld(
      world,
      <ConnectionList appName="Piggy" afterWithdrawal="We delete our copy." />,
    );
    await until(() => screen.queryByText(enAU.failureShort["wrong-credentials"]));
    await openRow();
    const link = await until(() => screen.queryByRole("link"));
    expect(link).toHaveAttribute("href", "https://banks.example/AU00000/forgotten-password");
    expect(document.querySelectorAll("[data-variant=primary]")).toHaveLength(1);
  });
});

describe("ConnectionList: in a major outage", () => {
  const ASK = { name: "Tell me when Hooli is back" };
  const DOWN = enAU.failureShort["bank-outage"];
  const isBack = () => screen.queryByText("Hooli is working again.", { selector: "p" });
  const startOutage = ({ sandbox }: Pick<World, "sandbox">) =>
    sandbox.setConnectorStatus(BANK.withoutMfa, "major-outage");

  it("offers nothing unless the app passes what does", async () => {
    const { until } = await open({}, {}, startOutage);
    await until(() => screen.queryByText(DOWN));
    expect(screen.queryByRole("button", ASK)).toBeNull();
  });

  it("asks to be notified, says when the bank is back, and no longer once it was refreshed", async () => {
    const { until, sandbox } = await open({}, { recovery: InstitutionRecovery }, startOutage);
    await until(() => screen.queryByText(DOWN));
    await openRow();
    await userEvent.click(await until(() => screen.queryByRole("button", ASK)));
    await until(() => screen.queryByText(/We’ll tell you here when/, { selector: "p span" }));
    sandbox.setConnectorStatus(BANK.withoutMfa, "operational");
    await until(isBack);
    expect(screen.queryByText(DOWN)).toBeNull();
    await userEvent.click(refresh());
    await until(() => screen.queryByText(/^Up to date, /, { selector: "[aria-hidden]" }));
    expect(isBack()).toBeNull();
  });

  it("says nothing of it for a bank that works", async () => {
    const { until } = await open({}, { recovery: InstitutionRecovery });
    await until(card);
    expect(document.querySelector(".bk-recovery")).toBeNull();
  });

  it("takes a component of the app’s own", async () => {
    const asked: unknown[] = [];
    const { until } = await open(
      {},
      {
        recovery: (bank) => {
          asked.push(bank);
          return <p>Our own words</p>;
        },
      },
      startOutage,
    );
    await until(() => screen.queryByText("Our own words"));
    expect(asked[0]).toEqual({
      institutionId: BANK.withoutMfa,
      method: "web",
      institutionName: "Hooli",
    });
  });
});
