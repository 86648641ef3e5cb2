import { createWorld } from "@basiq-kit/sandbox/testing";
import { createBasiqServer } from "@basiq-kit/server";
import { act, fireEvent, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { renderInWorld } from "../testing/renderInWorld.js";
import { StatementUpload, type StatementUploadProps } from "./StatementUpload.js";

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
const uploads = /^POST .*\/statements$/;

describe("StatementUpload", () => {
  it("has a field that a keyboard reaches, and says which files work", async () => {
    open();
    await userEvent.tab();
    const field = screen.getByLabelText("Choose a file");
    expect(field).toHaveFocus();
    expect(field).toHaveAccessibleDescription(
      `A PDF or a CSV of up to 10 MB, just as you downloaded it from ${BANK}.`,
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

  it("opens the field again for another file", async () => {
    const { choose, advance, container } = open();
    const clicks = vi.fn<() => void>();
    await choose(failing("empty-file"));
    await advance(60_000);
    container.querySelector("input")?.addEventListener("click", clicks);
    await userEvent.click(screen.getByRole("button", { name: "Choose another file" }));
    expect(clicks).toHaveBeenCalledOnce();
  });

  it("doesn't claim that a file whose answer was lost isn't there", async () => {
    const { network, choose, advance } = open();
    network.fail(uploads);
    await choose(pdf());
    await advance(1_000);
    expect(screen.getByRole("alert")).toHaveTextContent(/may have arrived all the same/);
    expect(network.sent(uploads)).toHaveLength(1);
  });
});
