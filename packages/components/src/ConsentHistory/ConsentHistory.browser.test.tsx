import "../styles.css";
import { cleanup, render } from "@testing-library/react";
import type { ReactElement } from "react";
import { afterEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { cdp, page, userEvent } from "vitest/browser";
import { CopyProvider } from "../languages/CopyProvider.js";
import { ar } from "../languages/ar.js";
import { enAU } from "../languages/enAU.js";
import { consents, EVERY_CONSENT, RECORD_TERMS } from "../testing/consents.js";
import { ConsentHistoryView, type ConsentHistoryViewProps } from "./ConsentHistoryView.js";

afterEach(async () => {
  cleanup();
  afterPrint();
  vi.restoreAllMocks();
  await emulatePrint(false);
});

const emulatePrint = (isPrinted: boolean) =>
  cdp().send("Emulation.setEmulatedMedia", { media: isPrinted ? "print" : "" });

const history = (props: Partial<ConsentHistoryViewProps> = {}) => (
  <ConsentHistoryView
    {...RECORD_TERMS}
    consents={consents(EVERY_CONSENT)}
    banksOf={() => [{ name: "Hooli", accounts: ["Everyday"] }]}
    {...props}
  />
);
const inPage = (ui: ReactElement) =>
  render(
    <main>
      <p>The rest of the app</p>
      {ui}
    </main>,
  );
const details = () => page.getByRole("button", { name: /^Details of the consent/ });

/** What a browser would put on paper; it prints when the page asks, and says so afterwards. */
async function printedBy(button: string) {
  const print = vi.spyOn(window, "print").mockImplementation(() => {});
  await userEvent.click(page.getByRole("button", { name: button, exact: true }));
  expect(print).toHaveBeenCalledTimes(1);
  await emulatePrint(true);
  return document.body.innerText.replaceAll("\u00a0", " ");
}
const afterPrint = () => window.dispatchEvent(new Event("afterprint"));

describe("ConsentHistory: printing", () => {
  it("puts the receipt on paper, and nothing else of the page", async () => {
    inPage(history());
    await userEvent.click(details().first());
    const paper = await printedBy("Print");
    expect(paper.startsWith("Your consent to Ledgerbird\n")).toBe(true);
    for (const point of Object.values(enAU.consentRecord.point)) expect(paper).toContain(point);
    expect(paper).toContain("Active until 29 December 2026");
    expect(paper).toContain("handles your data: https://ledgerbird.example/data-policy");
    expect(paper).not.toMatch(/The rest of the app|Print|Details|Sharing stopped on/);
  });

  it("puts the sentence on paper between what was recorded and what the app says today", async () => {
    inPage(history());
    await userEvent.click(page.getByRole("button", { name: "5 earlier consents" }));
    await userEvent.click(details().nth(2));
    const paper = await printedBy("Print");
    const order = ["Sharing stopped on", "Reference", "What Ledgerbird says today:", "Records"];
    const at = order.map((text) => paper.indexOf(text));
    expect(at).not.toContain(-1);
    expect(at).toEqual(at.toSorted((one, other) => one - other));
  });

  it("shows nothing of it on the screen, and leaves nothing behind", async () => {
    inPage(history());
    await userEvent.click(details().first());
    const before = document.body.innerText;
    const children = document.body.children.length;
    await emulatePrint(true);
    const onPaper = document.body.innerText;
    await emulatePrint(false);
    await printedBy("Print");
    await emulatePrint(false);
    expect(document.body.innerText).toBe(before);
    afterPrint();
    await emulatePrint(true);
    expect(document.body.innerText).toBe(onPaper);
    expect(document.body.children).toHaveLength(children);
    expect(document.adoptedStyleSheets).toHaveLength(0);
  });

  it.each([
    ["the window has the focus again", async () => void window.dispatchEvent(new Event("focus"))],
    ["the person moves on with the keyboard", () => userEvent.tab()],
    ["the person presses anything", () => userEvent.click(page.getByText("The rest of the app"))],
    ["the consents go", async () => cleanup()],
  ])("leaves nothing behind where a browser never says that it is over, once %s", async (_, go) => {
    inPage(history());
    await userEvent.click(details().first());
    await printedBy("Print");
    await emulatePrint(false);
    expect(document.querySelectorAll("[data-bk-paper]")).toHaveLength(1);
    await go();
    expect(document.querySelectorAll("[data-bk-paper]")).toHaveLength(0);
    expect(document.adoptedStyleSheets).toHaveLength(0);
  });

  it("leaves nothing behind where printing throws, and doesn’t swallow that", async () => {
    inPage(history());
    await userEvent.click(details().first());
    const thrown: string[] = [];
    const note = (event: ErrorEvent) => {
      event.preventDefault();
      thrown.push(event.message);
    };
    window.addEventListener("error", note);
    onTestFinished(() => window.removeEventListener("error", note));
    vi.spyOn(window, "print").mockImplementation(() => {
      throw new Error("no printer");
    });
    await userEvent.click(page.getByRole("button", { name: "Print", exact: true }));
    expect(thrown.join("\n")).toContain("no printer");
    expect(document.querySelectorAll("[data-bk-paper]")).toHaveLength(0);
    expect(document.adoptedStyleSheets).toHaveLength(0);
  });

  it("replaces one that a browser never said it had printed", async () => {
    inPage(history());
    await userEvent.click(details().first());
    await printedBy("Print");
    vi.restoreAllMocks();
    await emulatePrint(false);
    const paper = await printedBy("Print");
    expect(paper.match(/Your consent to Ledgerbird/g)).toHaveLength(1);
    afterPrint();
    expect(document.adoptedStyleSheets).toHaveLength(0);
  });

  it("goes the way of the page’s language", async () => {
    inPage(
      <div dir="rtl" lang="ar">
        <CopyProvider copy={ar}>{history()}</CopyProvider>
      </div>,
    );
    await userEvent.click(page.getByRole("button", { name: /^تفاصيل/ }).first());
    const paper = await printedBy(ar.consentRecord.print);
    expect(paper).toContain(ar.consentRecord.point.records);
    expect(document.querySelector("[data-bk-paper]")).toHaveAttribute("dir", "rtl");
  });
});

describe("ConsentHistory: printing from a shadow root", () => {
  it("hides the page around it, too", async () => {
    const host = document.body.appendChild(document.createElement("div"));
    onTestFinished(() => host.remove());
    const container = host
      .attachShadow({ mode: "open" })
      .appendChild(document.createElement("div"));
    render(history(), { container, baseElement: container });
    await userEvent.click(details().first());
    const paper = await printedBy("Print");
    expect(paper.startsWith("Your consent to Ledgerbird\n")).toBe(true);
    expect(host.offsetHeight).toBe(0);
  });
});

describe("ConsentHistory: saving", () => {
  /** The file that the page offers, and when it gives it up. */
  async function saved() {
    const files: Blob[] = [];
    const create = URL.createObjectURL.bind(URL);
    vi.spyOn(URL, "createObjectURL").mockImplementation((file) => {
      if (file instanceof Blob) files.push(file);
      return create(file);
    });
    const links: HTMLAnchorElement[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function click(
      this: HTMLAnchorElement,
    ) {
      links.push(this);
    });
    await userEvent.click(page.getByRole("button", { name: "Save as text" }));
    const [link] = links;
    return { files, links, name: link?.download, url: link?.href ?? "" };
  }

  it("offers a text file with the receipt, which other programs can read", async () => {
    inPage(history());
    await userEvent.click(details().first());
    const { files, links, name, url } = await saved();
    expect([files.length, links.length]).toEqual([1, 1]);
    expect(name).toBe("Consent to Ledgerbird, 2025-12-29.txt");
    const answer = await fetch(url);
    expect(answer.headers.get("content-type")).toBe("text/plain;charset=utf-8");
    const bytes = new Uint8Array(await answer.arrayBuffer());
    expect(bytes.slice(0, 3)).toEqual(new Uint8Array([0xef, 0xbb, 0xbf]));
    const text = new TextDecoder().decode(bytes);
    expect(text).toMatch(/^Your consent to Ledgerbird\nGiven on 29 December 2025\n\nStatus\n/);
    expect(text).toContain("Banks and accounts\n  Hooli\n  Everyday\n");
  });

  it("gives the file up a minute later", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout"] });
    inPage(history());
    await userEvent.click(details().first());
    const { url } = await saved();
    vi.advanceTimersByTime(59_000);
    expect((await fetch(url)).ok).toBe(true);
    vi.advanceTimersByTime(1_000);
    vi.useRealTimers();
    await expect(fetch(url)).rejects.toThrow("Failed to fetch");
  });
});

describe("ConsentHistory: while the banks load", () => {
  it("holds their place, so that nothing below moves when a bank comes", async () => {
    const { rerender } = inPage(history({ banksOf: () => "loading" }));
    await userEvent.click(details().first());
    const top = () => page.getByText("How far back").first().element().getBoundingClientRect().top;
    const before = top();
    rerender(
      <main>
        <p>The rest of the app</p>
        {history({ banksOf: () => [{ name: "Hooli" }] })}
      </main>,
    );
    await expect.element(page.getByText("Hooli").first()).toBeVisible();
    expect(top()).toBe(before);
  });

  it("neither prints nor saves, and keeps the focus", async () => {
    inPage(history({ banksOf: () => "loading" }));
    await userEvent.click(details().first());
    const print = vi.spyOn(window, "print").mockImplementation(() => {});
    const create = vi.spyOn(URL, "createObjectURL");
    for (const name of ["Print", "Save as text"]) {
      const button = page.getByRole("button", { name, exact: true });
      await expect.element(button).toHaveAttribute("aria-disabled", "true");
      (button.element() as HTMLElement).click();
    }
    expect([print.mock.calls.length, create.mock.calls.length]).toEqual([0, 0]);
  });
});
