import { BANK, createWorld } from "@basiq-kit/sandbox/testing";
import { createBasiqServer } from "@basiq-kit/server";
import { screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { ConsentCard } from "../ConsentCard/ConsentCard.js";
import { RECORD_TERMS } from "../testing/consents.js";
import { openDialogsInJsdom } from "../testing/dialogsInJsdom.js";
import { renderInWorld } from "../testing/renderInWorld.js";
import { ConsentHistory, type ConsentHistoryProps } from "./ConsentHistory.js";

openDialogsInJsdom();

const DAY = 24 * 60 * 60_000;

/** A person whose consent was replaced when the policy changed, and who then connected two banks. */
async function open(props: Partial<ConsentHistoryProps> = {}) {
  const world = createWorld({ server: createBasiqServer });
  world.giveConsent({ policyId: "policy-2023-07", age: "30 days" });
  world.sandbox.updateConsent(world.user.id);
  world.addConnection({ age: "new" });
  world.addConnection({ institutionId: BANK.withMfa, age: "new" });
  const ui = (
    <>
      <ConsentCard {...RECORD_TERMS} />
      <ConsentHistory {...RECORD_TERMS} {...props} />
    </>
  );
  const rendered = renderInWorld(world, ui);
  const record = () => within(screen.getByRole("region", { name: "Your consents to Ledgerbird" }));
  const earlier = await rendered.until(() =>
    record().queryByRole("button", { name: "1 earlier consent" }),
  );
  await userEvent.click(earlier);
  return { ...world, ...rendered, record };
}

const openReceipt = async (index: number) => {
  const button = screen.getAllByRole("button", { name: /^Details/ })[index];
  if (button !== undefined) await userEvent.click(button);
};
const banks = () => {
  const term = screen
    .queryAllByRole("term")
    .find(({ textContent }) => textContent.startsWith("Banks"));
  const text = term?.nextElementSibling?.textContent;
  return text === "Loading" ? undefined : text;
};

describe("ConsentHistory", () => {
  it("shows the banks that are connected now beside the active consent, and beside no other", async () => {
    const { until } = await open();
    await openReceipt(1);
    expect(screen.getByText("How far back")).toBeVisible();
    expect(banks()).toBeUndefined();
    await openReceipt(0);
    await until(() => banks() !== undefined);
    expect(banks()).toBe("HooliPied Piper Bank");
  });

  it("says that the banks can’t be loaded, not that there are none", async () => {
    const world = createWorld({ server: createBasiqServer });
    world.addConnection();
    world.network.fail(/\/connections$/);
    const { until } = renderInWorld(world, <ConsentHistory {...RECORD_TERMS} />);
    await until(() => screen.queryByText(/^Active until/));
    await openReceipt(0);
    await until(() => banks() !== undefined);
    expect(banks()).toBe("We can’t load your banks right now.");
  });

  it("takes banks and accounts from the app instead, of a past consent too", async () => {
    await open({ banksOf: () => [{ name: "Hooli", accounts: ["Everyday", "Savings"] }] });
    await openReceipt(1);
    expect(banks()).toBe("HooliEveryday, Savings");
  });

  it("says that the consent was stopped once it is withdrawn, with its receipt", async () => {
    const { until, record, clock } = await open();
    await userEvent.click(screen.getByRole("button", { name: "Stop sharing" }));
    await until(() => screen.queryByRole("button", { name: /disconnect all 2/ }));
    await userEvent.click(screen.getByRole("button", { name: /disconnect all 2/ }));
    const day = new Intl.DateTimeFormat("en-AU", { dateStyle: "long" }).format(clock.now());
    const stopped = () => record().queryByText(`Sharing stopped on ${day}`);
    expect(await until(stopped)).toBeVisible();
    expect(record().getAllByRole("listitem")).toHaveLength(2);
    await openReceipt(0);
    expect(record().queryByText("How to stop sharing")).toBeNull();
    expect(record().getByText(RECORD_TERMS.afterWithdrawal)).toBeVisible();
  });

  it("expires by time alone", async () => {
    const { advance, record } = await open();
    expect(record().getByText(/^Active until/)).toBeVisible();
    await advance(366 * DAY);
    expect(record().getByText(/^Expired on/)).toBeVisible();
  });
});
