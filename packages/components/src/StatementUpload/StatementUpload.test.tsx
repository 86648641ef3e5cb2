import { BasiqError } from "@basiq-kit/hooks";
import { createWorld } from "@basiq-kit/sandbox/testing";
import { createBasiqServer } from "@basiq-kit/server";
import { act, fireEvent, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { renderInWorld } from "../testing/renderInWorld.js";
import { storyActions } from "../testing/storyActions.js";
import { PartsProvider } from "../theme/PartsProvider.js";
import { StatementUpload, type StatementUploadProps } from "./StatementUpload.js";
import { StatementUploadView } from "./StatementUploadView.js";

const BANK = "Raviga Mutual";

function open(props: Partial<StatementUploadProps> = {}) {
  const world = createWorld({
    server: (options) => createBasiqServer({ ...options, statements: {} }),
  });
  const page = renderInWorld(
    world,
    <StatementUpload institutionId="AU90003" institutionName={BANK} {...props} />,
  );
  const choose = (file: File) =>
    act(() => userEvent.upload(screen.getByLabelText("Choose a file"), file));
  return { ...world, ...page, choose };
}

const pdf = (name = "June.pdf", content = "%PDF-1.7") =>
  new File([content], name, { type: "application/pdf" });
const failing = (code: string) => pdf("June.pdf", `%PDF-1.7 fails-with: ${code}`);
/** Not what a screen reader alone is told. */
const shown = (text: string) => screen.getByText(text, { ignore: "[role=status]" });
/** The buttons beside the quiet one that copies references. */
const variants = () =>
  screen
    .getAllByRole("button")
    .map((one) => [one.textContent, one.dataset["variant"]])
    .filter(([, variant]) => variant !== "quiet");
const uploads = /^POST .*\/statements$/;

describe("StatementUpload", () => {
  it("has a field that a keyboard reaches, and says which files work", async () => {
    open();
    await userEvent.tab();
    const field = screen.getByLabelText("Choose a file");
    expect(field).toHaveFocus();
    expect(field).toHaveAccessibleDescription(
      `A PDF or a CSV of up to 10 MB, exactly as you downloaded it from ${BANK}.`,
    );
  });

  it("sends the file that is chosen, shows its steps, and says what came", async () => {
    const { choose, advance } = open();
    await choose(pdf());
    await advance(6_000);
    expect(screen.getByText("June.pdf")).toBeVisible();
    expect(screen.getByText("8 bytes")).toBeVisible();
    expect(
      screen.getByRole("heading", { name: `Reading the statement from ${BANK}` }),
    ).toHaveFocus();
    expect(shown("Read transactions")).toBeVisible();
    await advance(60_000);
    expect(
      screen.getByRole("heading", { name: `The statement from ${BANK} has been read` }),
    ).toBeVisible();
    expect(screen.getByText("Its accounts and transactions are ready.")).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Upload another statement" }));
    expect(screen.getByLabelText("Choose a file")).toBeVisible();
  });

  it("doesn't send a photo, and says what to choose instead", async () => {
    const { network, advance } = open();
    const photo = new File(["JFIF"], "June.pdf", { type: "application/pdf" });
    await act(() => userEvent.upload(screen.getByLabelText("Choose a file"), photo));
    await advance(0);
    expect(screen.getByRole("alert")).toHaveTextContent("This file isn’t a PDF or a CSV.");
    expect(network.sent(uploads)).toEqual([]);
  });

  it("takes a file that is dropped, and of several none", async () => {
    const { network, advance, container } = open();
    const area = container.querySelector(".bk-upload__drop") ?? container;
    fireEvent.drop(area, { dataTransfer: { files: [pdf("a.pdf"), pdf("b.pdf")] } });
    await advance(0);
    expect(screen.getByRole("alert")).toHaveTextContent("Only one file can be read at a time.");
    expect(network.sent(uploads)).toEqual([]);
    fireEvent.drop(area, { dataTransfer: { files: [pdf("a.pdf")] } });
    await advance(1_000);
    expect(screen.queryByRole("alert")).toBeNull();
    expect(network.sent(uploads)).toHaveLength(1);
  });

  it("can be cancelled while it is sent", async () => {
    const { network, choose, advance } = open();
    network.latencyMs = 60_000;
    await choose(pdf());
    await advance(100);
    expect(shown("Sending the file")).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Cancel" }));
    expect(screen.getByLabelText("Choose a file")).toBeVisible();
  });

  it("offers another bank for another bank's file", async () => {
    const chooseBank = vi.fn<() => void>();
    const { choose, advance } = open({ actions: { "choose-bank": chooseBank } });
    await choose(failing("bank-statement-not-supported"));
    await advance(60_000);
    await userEvent.click(screen.getByRole("button", { name: "Choose another bank" }));
    expect(chooseBank).toHaveBeenCalledOnce();
  });

  it.each([
    ["empty-file", "Choose another file"],
    ["bank-statement-not-supported", "Choose another file"],
    ["unknown-error", "Choose another file"],
    ["system-unavailable", "Choose the file again"],
  ])("opens the field again after %s, in an app that can do nothing: %s", async (code, name) => {
    const { choose, advance, container } = open();
    const clicks = vi.fn<() => void>();
    await choose(failing(code));
    await advance(60_000);
    container.querySelector("input")?.addEventListener("click", clicks);
    expect(variants()).toEqual([[name, "primary"]]);
    await userEvent.click(screen.getByRole("button", { name }));
    expect(clicks).toHaveBeenCalledOnce();
  });

  it.each([
    ["bank-statement-not-supported", "Choose another bank"],
    ["unknown-error", "Contact support"],
  ])("offers another file beside what the app can do after %s", async (code, name) => {
    const { choose, advance } = open({ actions: storyActions });
    await choose(failing(code));
    await advance(60_000);
    expect(variants()).toEqual([
      [name, "primary"],
      ["Choose another file", "secondary"],
    ]);
  });

  it("sends no file to a bank that takes none, and offers another bank instead", async () => {
    const chooseBank = vi.fn<() => void>();
    const { choose, advance } = open({
      institutionId: "AU00000",
      actions: { "choose-bank": chooseBank },
    });
    await choose(pdf());
    await advance(1_000);
    expect(screen.queryByLabelText("Choose a file")).toBeNull();
    expect(variants()).toEqual([["Choose another bank", "primary"]]);
    await userEvent.click(screen.getByRole("button", { name: "Choose another bank" }));
    expect(chooseBank).toHaveBeenCalledOnce();
  });

  it("leads somebody who has been signed out to the app's sign-in", async () => {
    const onSignIn = vi.fn<() => void>();
    render(
      <PartsProvider parts={{ onSignIn }}>
        <StatementUploadView
          institutionName={BANK}
          upload={{
            status: "error",
            file: { name: "June.pdf", size: 8 },
            error: new BasiqError("not-signed-in"),
            mayHaveArrived: false,
            maxBytes: 1_000,
            upload: () => Promise.resolve(),
            cancel: vi.fn<() => void>(),
            reset: vi.fn<() => void>(),
          }}
        />
      </PartsProvider>,
    );
    await userEvent.click(screen.getByRole("button", { name: "Sign in" }));
    expect(onSignIn).toHaveBeenCalledOnce();
  });

  it("leads on once the statement has been read, to the connection that it became", async () => {
    const onContinue = vi.fn<(connectionId: string | undefined) => void>();
    const { choose, advance, sandbox } = open({ onContinue });
    await choose(pdf());
    await advance(60_000);
    expect(variants()).toEqual([
      ["See your accounts", "primary"],
      ["Upload another statement", "secondary"],
    ]);
    await userEvent.click(screen.getByRole("button", { name: "See your accounts" }));
    expect(onContinue.mock.calls).toEqual([[[...sandbox.world.connections.keys()][0]]]);
  });

  it("leads on by the app's own link", async () => {
    const { choose, advance } = open({
      renderNext: (connectionId) => <a href={`/accounts/${connectionId}`}>Accounts</a>,
      onContinue: vi.fn<() => void>(),
    });
    await choose(pdf());
    await advance(60_000);
    expect(screen.getByRole("link", { name: "Accounts" })).toBeVisible();
    expect(variants()).toEqual([["Upload another statement", "secondary"]]);
  });

  it("doesn't claim that a file whose answer was lost isn't there", async () => {
    const { network, choose, advance } = open();
    network.fail(uploads);
    await choose(pdf());
    await advance(1_000);
    expect(screen.getByRole("alert")).toHaveTextContent(/may still have arrived/);
    expect(network.sent(uploads)).toHaveLength(1);
  });
});
