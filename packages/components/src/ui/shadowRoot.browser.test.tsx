import { BANK, createWorld, type World } from "@basiq-kit/sandbox/testing";
import { createBasiqServer } from "@basiq-kit/server";
import styles from "../styles.css?inline";
import { cleanup, render } from "@testing-library/react";
import type { ReactElement } from "react";
import { afterEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { ConnectionList } from "../ConnectionList/ConnectionList.js";
import { ConsentCard } from "../ConsentCard/ConsentCard.js";
import {
  InstitutionPicker,
  type InstitutionPickerProps,
} from "../InstitutionPicker/InstitutionPicker.js";
import { MfaPrompt } from "../MfaPrompt/MfaPrompt.js";
import { TERMS } from "../testing/consents.js";
import { openRefresh } from "../testing/openRefresh.js";
import { inWorld } from "../testing/renderInWorld.js";

afterEach(cleanup);

// `vi.waitFor` alone gives up after a second, which a busy machine may need.
const PATIENCE_MS = 20_000;

const button = (name: string) => page.getByRole("button", { name, exact: true });

/** Draws a component in the shadow root of a web component, with the packed stylesheet, beside an app's own field. */
function renderInShadow(
  world: World,
  ui: ReactElement,
  { mode = "open" }: { readonly mode?: ShadowRootMode } = {},
) {
  const search = document.body.appendChild(document.createElement("input"));
  const host = document.body.appendChild(document.createElement("div"));
  onTestFinished(() => {
    host.remove();
    search.remove();
  });
  const root = host.attachShadow({ mode });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  root.adoptedStyleSheets = [sheet];
  const container = root.appendChild(document.createElement("div"));
  render(ui, { container, baseElement: container, wrapper: inWorld(world) });
  return { root, search, host };
}

async function openChallenge(options: { readonly mode?: ShadowRootMode } = {}) {
  const world = await openRefresh({ institutionId: BANK.withMfa });
  const prompt = (
    <>
      <input aria-label="Note" />
      <MfaPrompt jobId={world.jobId} institutionName="Pied Piper Bank" takesFocus />
    </>
  );
  return { ...world, ...renderInShadow(world, prompt, options) };
}

describe.each<ShadowRootMode>(["open", "closed"])("A challenge in a shadow root (%s)", (mode) => {
  it("takes the focus when nothing has it", async () => {
    const { clock, root } = await openChallenge({ mode });
    await clock.advance(10_000);
    await vi.waitFor(() =>
      expect(root.activeElement).toHaveAttribute("autocomplete", "one-time-code"),
    );
  });

  it("leaves it to a person who types in the same root", async () => {
    const { clock, root } = await openChallenge({ mode });
    root.querySelector("input")?.focus();
    await clock.advance(10_000);
    await vi.waitFor(() => expect(root.querySelector("form")).not.toBeNull());
    await userEvent.keyboard("abc");
    expect(root.activeElement).toHaveAttribute("aria-label", "Note");
    expect(root.activeElement).toHaveValue("abc");
  });

  it("leaves it to a person who types in the page", async () => {
    const { clock, root, search } = await openChallenge({ mode });
    search.focus();
    await clock.advance(10_000);
    await vi.waitFor(() => expect(root.querySelector("form")).not.toBeNull());
    await userEvent.keyboard("abc");
    expect(search).toHaveValue("abc");
  });
});

describe("A page’s shadow roots", () => {
  it.each<[string, ShadowRootMode]>([
    ["div", "open"],
    // What is inside can't be seen, but a component of another library has a name with a hyphen.
    ["their-search", "closed"],
  ])("keep the focus when a challenge appears outside of them: <%s>, %s", async (name, mode) => {
    const world = await openRefresh({ institutionId: BANK.withMfa });
    const { search } = renderInShadow(world, <p />);
    const widget = document.body.appendChild(document.createElement(name));
    onTestFinished(() => widget.remove());
    const field = widget.attachShadow({ mode }).appendChild(search);
    render(<MfaPrompt jobId={world.jobId} takesFocus />, { wrapper: inWorld(world) });
    field.focus();
    await world.clock.advance(10_000);
    await expect.element(page.getByRole("textbox", { name: /^Code from/ })).toBeVisible();
    await userEvent.keyboard("abc");
    expect(field).toHaveValue("abc");
  });
});

describe.each<ShadowRootMode>(["open", "closed"])("A picker in a shadow root (%s)", (mode) => {
  it("is used by keyboard", async () => {
    const world = createWorld({ server: createBasiqServer });
    const onSelect = vi.fn<InstitutionPickerProps["onSelect"]>();
    const { root } = renderInShadow(world, <InstitutionPicker onSelect={onSelect} />, { mode });
    const rows = () => [...root.querySelectorAll("[role=option]")];
    const field = () => root.querySelector("input");
    const highlighted = () =>
      root.getElementById(field()?.getAttribute("aria-activedescendant") ?? "");
    await vi.waitFor(() => expect(rows().length).toBeGreaterThan(1), PATIENCE_MS);
    field()?.focus();
    await userEvent.keyboard("octo");
    await vi.waitFor(() => expect(rows()).toHaveLength(1), PATIENCE_MS);
    await vi.waitFor(() => expect(highlighted()).toHaveTextContent("Octopipe Bank"), PATIENCE_MS);
    await userEvent.keyboard("{Enter}");
    const chosen = () => onSelect.mock.calls.map(([{ name }]) => name);
    // Enter waits until the rows have caught up with the field.
    await vi.waitFor(() => expect(chosen()).toEqual(["Octopipe Bank"]), PATIENCE_MS);
    await userEvent.keyboard("{Escape}");
    await vi.waitFor(() => expect(rows().length).toBeGreaterThan(1), PATIENCE_MS);
    await userEvent.keyboard("{ArrowDown}{ArrowDown}");
    await vi.waitFor(() => expect(highlighted()).toBe(rows()[1]), PATIENCE_MS);
    // A tile has the short name.
    const second = highlighted()?.querySelector(".bk-picker__name")?.textContent;
    await userEvent.keyboard("{Enter}");
    const last = () => onSelect.mock.calls.at(-1)?.[0].shortName;
    await vi.waitFor(() => expect(last()).toBe(second), PATIENCE_MS);
  });
});

describe("A dialog in a shadow root", () => {
  it("keeps the focus, has the kit’s colours, and gives the focus back", async () => {
    const world = createWorld({ server: createBasiqServer });
    world.addConnection();
    const { root } = renderInShadow(world, <ConsentCard {...TERMS} />);
    await userEvent.click(button("Stop sharing"));
    await vi.waitFor(() => expect(root.activeElement).toHaveTextContent("Not now"));
    const { backgroundColor, borderRadius } = getComputedStyle(page.getByRole("dialog").element());
    expect([backgroundColor, borderRadius]).toEqual(["rgb(255, 255, 255)", "12px"]);
    await userEvent.keyboard("{Escape}");
    await expect.element(page.getByRole("dialog")).not.toBeInTheDocument();
    expect(root.activeElement).toBe(button("Stop sharing").element());
  });
});

describe("A list in a shadow root", () => {
  it("moves the focus to the card in the place of one that is disconnected", async () => {
    const world = createWorld({ server: createBasiqServer });
    for (const institutionId of [BANK.withoutMfa, BANK.withMfa])
      world.addConnection({ institutionId });
    const { root } = renderInShadow(
      world,
      <ConnectionList appName="Piggy" afterWithdrawal="We delete our copy within 30 days." />,
    );
    await userEvent.click(button("Details of Hooli"));
    await userEvent.click(button("Disconnect"));
    await userEvent.click(button("Disconnect Hooli"));
    await vi.waitFor(() => expect(root.activeElement).toHaveTextContent("Pied Piper Bank"));
    expect(root.activeElement).toHaveProperty("tagName", "H3");
  });
});
