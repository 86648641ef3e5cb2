import { BANK, createWorld } from "@basiq-kit/sandbox/testing";
import { createBasiqServer } from "@basiq-kit/server";
import "../styles.css";
import { cleanup } from "@testing-library/react";
import type { ReactElement } from "react";
import { afterEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { ConnectionList } from "../ConnectionList/ConnectionList.js";
import { ConsentCard } from "../ConsentCard/ConsentCard.js";
import { InstitutionPicker } from "../InstitutionPicker/InstitutionPicker.js";
import { CopyProvider } from "../languages/CopyProvider.js";
import { ar } from "../languages/ar.js";
import { enAU } from "../languages/enAU.js";
import { RefreshFlow } from "../RefreshFlow/RefreshFlow.js";
import { TERMS } from "../testing/consents.js";
import { renderInWorld } from "../testing/renderInWorld.js";

afterEach(cleanup);

const button = (name: string) => page.getByRole("button", { name, exact: true });
const words = () => document.body.textContent ?? "";

/** Puts each text into two `<font>` elements, in place of its node, as Google Translate in Chrome does. */
function translatePage() {
  const isTranslatable = (text: Text) =>
    text.data.trim() !== "" &&
    text.parentElement?.closest("font, style, script, [translate=no]") === null;
  const translate = (root: Node) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    for (let node: Node | null = root; node !== null; node = walker.nextNode())
      if (node instanceof Text && isTranslatable(node)) texts.push(node);
    for (const text of texts) {
      const outer = document.createElement("font");
      outer.appendChild(document.createElement("font")).textContent = text.data;
      text.replaceWith(outer);
    }
  };
  const observer = new MutationObserver((records) => {
    for (const { target, addedNodes, type } of records)
      for (const node of type === "characterData" ? [target] : addedNodes) translate(node);
  });
  const errors: string[] = [];
  const onError = ({ message }: ErrorEvent) => errors.push(message);
  observer.observe(document.body, { childList: true, subtree: true, characterData: true });
  addEventListener("error", onError);
  onTestFinished(() => {
    observer.disconnect();
    removeEventListener("error", onError);
    expect(errors).toEqual([]);
  });
}

function open(
  copy: typeof enAU,
  institutionId: string,
  draw: (connectionId: string) => ReactElement,
) {
  translatePage();
  const world = createWorld({ server: createBasiqServer });
  const { id } = world.addConnection({ institutionId, age: "2 hours" });
  renderInWorld(world, <CopyProvider copy={copy}>{draw(id)}</CopyProvider>);
  return world;
}

describe.each([
  ["English", enAU],
  ["Arabic", ar],
])("A page in %s that the browser translates", (_, copy) => {
  it("follows a refresh that asks for a code, a wrong and a right one", async () => {
    const bank = "Pied Piper Bank";
    const { clock } = open(copy, BANK.withMfa, (id) => (
      <RefreshFlow connectionId={id} institutionName={bank} />
    ));
    await userEvent.click(button(copy.refresh.start(bank)));
    const field = page.getByLabelText(copy.mfa.codeLabel(bank));
    await expect.element(page.getByRole("list")).toBeVisible();
    await clock.advance(10_000);
    await expect.element(field).toBeVisible();
    const timeLeft = () => document.querySelector(".bk-challenge__time")?.textContent;
    const before = timeLeft();
    expect(document.querySelector("font")).not.toBeNull();
    await userEvent.type(field, "0000{Enter}");
    await vi.waitFor(() => expect(words()).toContain(copy.mfa.rejectedCode(bank)), 10_000);
    await clock.advance(75_000);
    await vi.waitFor(() => expect(timeLeft()).not.toBe(before), 10_000);
    await userEvent.type(field, "1234{Enter}");
    await clock.advance(10_000);
    await expect.element(field).not.toBeInTheDocument();
    await clock.advance(120_000);
    const steps = () =>
      [...document.querySelectorAll(".bk-rail .bk-hidden")].map(({ textContent }) => textContent);
    const done = copy.job.aside(copy.job.stepStatus.done);
    await vi.waitFor(() => expect(new Set(steps())).toEqual(new Set([done])), 10_000);
  });

  it("says that sharing has stopped", async () => {
    open(copy, BANK.withoutMfa, () => <ConsentCard {...TERMS} />);
    const { consent } = copy;
    await userEvent.click(button(consent.stop));
    await userEvent.click(button(consent.stopNow(1)));
    await expect
      .element(page.getByRole("heading", { name: consent.title.revoked("Ledgerbird") }))
      .toBeVisible();
    expect(document.querySelector(".bk-badge")?.textContent).toBe(consent.stopped);
  });

  it("finds banks", async () => {
    open(copy, BANK.withoutMfa, () => <InstitutionPicker onSelect={() => {}} />);
    const field = page.getByRole("combobox");
    await expect.element(page.getByRole("option").first()).toBeVisible();
    await userEvent.type(field, "octo");
    await vi.waitFor(() => expect(words()).toContain(copy.picker.found(1)), 10_000);
    await userEvent.type(field, "zz");
    await vi.waitFor(() => expect(words()).toContain(copy.picker.notFound("octozz")), 10_000);
    await userEvent.clear(field);
    await vi.waitFor(() => expect(words()).not.toContain(copy.picker.notFound("octozz")), 10_000);
    expect(document.querySelector(".bk-picker__name font")).toBeNull();
  });

  it("says in the dialog that disconnecting failed, and then that it is done", async () => {
    const { network } = open(copy, BANK.withoutMfa, () => (
      <ConnectionList appName="Piggy" afterWithdrawal="We delete our copy within 30 days." />
    ));
    const { connection } = copy;
    await userEvent.click(button(connection.detailsOf("Hooli")));
    await userEvent.click(button(connection.disconnect));
    const stop = network.fail(/\/connections\/[^/]+$/);
    await userEvent.click(button(connection.disconnectBank("Hooli")));
    await vi.waitFor(() => expect(words()).toContain(copy.read.network), 10_000);
    stop();
    await userEvent.click(button(connection.disconnectBank("Hooli")));
    await expect.element(page.getByText(connection.none)).toBeVisible();
    expect(words()).toContain(connection.disconnected("Hooli"));
  });
});
