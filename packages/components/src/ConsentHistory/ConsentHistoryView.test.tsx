import { BasiqError } from "@basiq-kit/hooks";
import { render, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { enAU } from "../languages/enAU.js";
import { consents, EVERY_CONSENT, RECORD_TERMS, SILENT_TERMS, TERMS } from "../testing/consents.js";
import { ConsentHistoryView, type ConsentHistoryViewProps } from "./ConsentHistoryView.js";

function draw(props: Partial<ConsentHistoryViewProps> = {}) {
  const ui = (over: Partial<ConsentHistoryViewProps> = {}) => (
    <ConsentHistoryView {...SILENT_TERMS} consents={consents(EVERY_CONSENT)} {...props} {...over} />
  );
  const { rerender } = render(ui());
  return (over: Partial<ConsentHistoryViewProps>) => rerender(ui(over));
}

const rows = () => screen.getAllByRole("listitem");
/** Unfolds the consents before the newest. */
const unfold = () => userEvent.click(screen.getByRole("button", { name: /earlier consents?$/ }));
const textOf = (row: Element | undefined) =>
  [...(row?.querySelectorAll(".bk-record__head p") ?? [])].map(({ textContent }) =>
    textContent.replaceAll("\u00a0", " "),
  );

describe("ConsentHistoryView", () => {
  it("folds the earlier ones with their count", async () => {
    draw();
    expect(rows().map((row) => row.getAttribute("aria-current"))).toEqual(["true"]);
    await userEvent.click(screen.getByRole("button", { name: "5 earlier consents" }));
    expect(rows()).toHaveLength(6);
  });

  it("lists each with when it was given and what became of it, the newest first", async () => {
    draw();
    await unfold();
    expect(screen.getByRole("heading", { level: 3 })).toHaveTextContent(
      "Your consents to Ledgerbird",
    );
    expect(rows().map(textOf)).toEqual([
      ["Given on 29 December 2025", "Active until 29 December 2026"],
      [
        "Given on 16 August 2025",
        "Ended on 29 December 2025, at about the time a newer one was given",
      ],
      ["Given on 18 April 2025", "Sharing stopped on 7 July 2025"],
      ["Given on 25 December 2023", "Expired on 24 December 2024"],
      ["Given on 16 September 2023", "Sharing stopped, date not known"],
      ["Date of consent not known", "Status not known"],
    ]);
  });

  it("marks the one that holds now, and no other", async () => {
    draw();
    await unfold();
    const current = rows().map((row) => row.getAttribute("aria-current"));
    expect(current).toEqual(["true", null, null, null, null, null]);
  });

  it("opens to the receipt, and names each button by its consent", async () => {
    draw({ ...RECORD_TERMS, banksOf: () => [{ name: "Hooli" }] });
    await unfold();
    const name = /^Details of the consent: Given on 16.August.2025$/;
    await userEvent.click(screen.getByRole("button", { name, expanded: false }));
    const row = within(rows()[1] ?? document.body);
    expect(row.getByText("Budgeting")).toBeVisible();
    expect(row.getByText("Hooli")).toHaveAttribute("translate", "no");
    expect(row.getByText(RECORD_TERMS.howOften ?? "")).toBeVisible();
    expect(row.getByRole("link")).toHaveAttribute("href", TERMS.policyUrl);
    for (const action of ["Print", "Save as text"])
      expect(row.getByRole("button", { name: action })).toHaveAccessibleDescription(
        /^Given on 16.August.2025$/,
      );
  });

  it("asks for the banks of each consent, and shows them beside no other", async () => {
    draw({
      banksOf: ({ consentId }) => (consentId === "active" ? [{ name: "Hooli" }] : undefined),
    });
    await unfold();
    for (const button of screen.getAllByRole("button", { name: /^Details/ }))
      await userEvent.click(button);
    expect(screen.getAllByText("Banks and accounts")).toHaveLength(1);
  });

  it("says apart what the app says today, unless the app knows what it said then", async () => {
    const then = { ...RECORD_TERMS, legalEntity: "Birdbook Pty Ltd" };
    draw({ ...RECORD_TERMS, termsOf: (one) => (one.consentId === "expired" ? then : undefined) });
    await unfold();
    for (const button of screen.getAllByRole("button", { name: /^Details/ }))
      await userEvent.click(button);
    const says = (row: HTMLElement) => within(row).queryByText("What Ledgerbird says today:");
    expect(rows().map((row) => says(row) !== null)).toEqual([false, true, true, false, true, true]);
    expect(within(rows()[3] ?? document.body).getByText("Birdbook Pty Ltd")).toBeVisible();
    expect(screen.getAllByText("Birdbook Pty Ltd")).toHaveLength(1);
  });

  it("says why nothing can be printed or saved while the banks load, and where they come", async () => {
    const redraw = draw({ consents: consents([{}]), banksOf: () => "loading" });
    await userEvent.click(screen.getByRole("button", { name: /^Details/ }));
    const why = "Once your banks have loaded, you can print and save.";
    expect(screen.getByText(why)).toBeVisible();
    for (const name of ["Print", "Save as text"])
      expect(screen.getByRole("button", { name })).toHaveAccessibleDescription(
        new RegExp(`^Given on .* ${why}$`),
      );
    const term = screen.getByText("Banks and accounts");
    expect(term.nextElementSibling).toHaveTextContent("Loading");
    redraw({ consents: consents([{}]), banksOf: () => [{ name: "Hooli" }] });
    expect(screen.queryByText(why)).toBeNull();
    expect(term.nextElementSibling).toHaveTextContent(/^Hooli$/);
  });

  it("has a line for someone who never consented", () => {
    draw({ consents: consents([]) });
    expect(screen.getByText(/^Once you give Ledgerbird consent, it is listed here/)).toBeVisible();
    expect(screen.queryByRole("list")).toBeNull();
  });

  it("says that what it shows is older, where the last fetch failed", () => {
    draw({ consents: consents(EVERY_CONSENT, { stale: true }) });
    expect(screen.getByText(enAU.read.stale)).toBeVisible();
    expect(rows()).toHaveLength(1);
  });

  it("says why it can’t be read, and tries again", async () => {
    const retry = vi.fn<() => Promise<void>>(() => Promise.resolve());
    const redraw = draw({ consents: { status: "loading" } });
    expect(screen.queryByRole("button")).toBeNull();
    redraw({ consents: { status: "error", error: new BasiqError("network"), retry } });
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(retry).toHaveBeenCalledTimes(1);
    redraw({});
    expect(screen.getByRole("heading")).toHaveFocus();
  });

  it("throws where the app doesn’t say what it does with its copy", () => {
    const silent = vi.spyOn(console, "error").mockImplementation(() => {});
    expect(() => draw({ afterWithdrawal: "" })).toThrow(
      /^basiq-kit: <ConsentHistory>: `afterWithdrawal` is missing/,
    );
    silent.mockRestore();
  });
});
