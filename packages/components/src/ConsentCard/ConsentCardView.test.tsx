import { render, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { consent, noConsent, TERMS, type WireConsent } from "../testing/consents.js";
import { openDialogsInJsdom } from "../testing/dialogsInJsdom.js";
import { confirmingRedirect, idleRedirect } from "../testing/redirects.js";
import { failedRead } from "../testing/states.js";
import { ConsentCardView, type ConsentCardViewProps } from "./ConsentCardView.js";

openDialogsInJsdom();

const onWithdraw = () => {};

function draw(wanted: WireConsent | undefined, props: Partial<ConsentCardViewProps> = {}) {
  const given = {
    ...TERMS,
    connections: 3,
    onWithdraw,
    redirect: idleRedirect,
    manage: idleRedirect,
  };
  const ui = (over: Partial<ConsentCardViewProps> = {}) => (
    <ConsentCardView {...given} consent={consent(wanted)} {...props} {...over} />
  );
  const { container, rerender } = render(ui());
  return {
    container,
    redraw: (over: Partial<ConsentCardViewProps>) => rerender(ui(over)),
  };
}

const heading = () => screen.getByRole("heading", { level: 3 }).textContent;
const buttons = () => screen.getAllByRole("button").map(({ textContent }) => textContent);
/** The text of the row with this name; the spaces in dates don't break. */
function valueOf(name: string) {
  const term = screen.getAllByRole("term").find(({ textContent }) => textContent === name);
  return term?.nextElementSibling?.textContent.replaceAll("\u00a0", " ");
}

describe("ConsentCardView: a consent", () => {
  it("reads like a receipt", () => {
    draw({});
    expect(heading()).toBe("What you share with Ledgerbird");
    expect(screen.getAllByRole("term").map(({ textContent }) => textContent)).toEqual([
      "Who gets it",
      "Why",
      "What",
      "Until",
      "How to stop sharing",
    ]);
    expect(screen.getByText(/^You agreed on 29\sDecember\s2025\.$/)).toBeVisible();
    expect(valueOf("Why")).toBe("Budgeting");
    expect(valueOf("Until")).toBe("29 December 2026, in 9 months");
    expect(valueOf("Who gets it")).toContain(
      "Ledgerbird Pty LtdAccredited: Example Data Pty Ltd, number ADRBNK000000",
    );
    expect(valueOf("How to stop sharing")).toBe(
      "Stop sharing here any time, or contact privacy@ledgerbird.example." +
        "Basiq disconnects all 3 connections and deletes its copy of your data." +
        "We delete our copy within 30 days.",
    );
    const link = screen.getByRole("link", { name: "How Ledgerbird Pty Ltd handles your data" });
    expect(link).toHaveAttribute("href", TERMS.policyUrl);
  });
});

describe("ConsentCardView: what is shared", () => {
  it("is counted, and opens in place to its names and what it comprises", async () => {
    draw({});
    expect(screen.getByText("Account balance and details")).not.toBeVisible();
    expect(screen.getByText("Account number")).not.toBeVisible();
    await userEvent.click(screen.getByText("2 kinds of data"));
    expect(screen.getByText("Ledgerbird shows you where your money goes.")).toBeVisible();
    expect(screen.getByText("Account balance and details")).toBeVisible();
    expect(screen.getByText("Account number")).toBeVisible();
  });

  it("has a name in plain words where Basiq gives none", () => {
    const scopes = ["bank:payees:read", "bank:hats:read", "constructor"];
    draw({ permissions: scopes.map((scope) => ({ scope, consented: true })) });
    expect(
      screen.getAllByRole("listitem", { hidden: true }).map(({ textContent }) => textContent),
    ).toEqual([
      "Saved payees",
      "Other data, listed as bank:hats:read",
      "Other data, listed as constructor",
    ]);
  });

  it("leaves out what was declined, and says so below", () => {
    draw({});
    expect(valueOf("What")).toMatch(/You don’t share: Name and contact details$/);
    expect(screen.queryByText("Phone")).toBeNull();
  });

  it("shows what comes from outside as text", () => {
    const information = { name: "<b>Hats</b>", description: "<i>All</i>", attributeList: ["<u>"] };
    const { container } = draw({ permissions: [{ scope: "x", consented: true, information }] });
    expect(screen.getByText("<b>Hats</b>").tagName).toBe("BDI");
    expect(container.querySelector("b, i, u")).toBeNull();
  });
});

describe("ConsentCardView: each state", () => {
  it.each<[string, WireConsent, string, string, readonly string[]]>([
    ["active", {}, "What you share with Ledgerbird", "Active", ["Manage", "Stop sharing"]],
    [
      "expiring",
      { days: 5 },
      "What you share with Ledgerbird",
      "Ends in 5 days",
      ["Extend", "Stop sharing"],
    ],
    [
      "expiring",
      { days: 0.5 },
      "What you share with Ledgerbird",
      "Ends in less than a day",
      ["Extend", "Stop sharing"],
    ],
    [
      "active",
      { policyChanged: true },
      "What you share with Ledgerbird",
      "Active",
      ["Review the new terms", "Stop sharing"],
    ],
    [
      "expired",
      { days: -2 },
      "Sharing with Ledgerbird has ended",
      "Expired",
      ["Give consent again"],
    ],
    [
      "revoked",
      { status: "revoked", revokedAgo: 2 },
      "Sharing with Ledgerbird has stopped",
      "Sharing stopped",
      ["Give consent again"],
    ],
  ])("says its status and offers what can be done: %s %j", (...given) => {
    const [status, wanted, title, badge, offers] = given;
    const { container } = draw(wanted);
    expect(container.firstElementChild).toHaveAttribute("data-status", status);
    expect(heading()).toBe(title);
    expect(container.querySelector(".bk-badge")).toHaveTextContent(badge);
    expect(buttons()).toHaveLength(offers.length);
    offers.forEach((offer, index) => expect(buttons()[index]).toContain(offer));
  });

  it("says that the terms have changed, and what that means to somebody who reviews them", () => {
    const changes = <p>What is different</p>;
    const { redraw } = draw({ policyChanged: true }, { changes });
    expect(screen.getByText("Ledgerbird has changed its terms.")).toBeVisible();
    expect(screen.queryByText("What is different")).toBeNull();
    redraw({ redirect: confirmingRedirect(3) });
    expect(screen.getByText("What is different")).toBeVisible();
  });

  it("says what becomes of the data once it is over", () => {
    const { redraw } = draw({ days: -2 });
    expect(valueOf("What happens now")).toBe(
      "Your banks are disconnected. Basiq deletes its copy of your data.",
    );
    expect(valueOf("Ended")).toBe("2 March 2026");
    redraw({ consent: consent({ status: "revoked", revokedAgo: 1 }) });
    expect(valueOf("What happens now")).toBe(
      "Your banks are disconnected. Basiq deletes its copy of your data.We delete our copy within 30 days.",
    );
    expect(valueOf("Ended")).toBe("3 March 2026");
  });

  it("has no receipt for someone who never consented, but a button to start", () => {
    draw(undefined, { consent: noConsent });
    expect(heading()).toBe("You share nothing with Ledgerbird");
    expect(screen.queryByRole("term")).toBeNull();
    expect(buttons()).toEqual([expect.stringContaining("Give consent")]);
  });

  it("says that what is shown is from before", () => {
    draw({ stale: true });
    expect(screen.getByText(/You’re seeing older data/)).toBeVisible();
  });

  it("says what the app says while the rest loads", () => {
    draw(undefined, { consent: { status: "loading" } });
    expect(screen.getByText("Loading")).toBeInTheDocument();
    expect(heading()).toBe("What you share with Ledgerbird");
    expect(valueOf("Who gets it")).toContain("Ledgerbird Pty Ltd");
    expect(screen.queryByRole("button")).toBeNull();
  });

  it("can be tried again where it can’t be read", async () => {
    const retry = vi.fn<() => Promise<void>>(() => Promise.resolve());
    draw(undefined, { consent: failedRead("network", retry) });
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(retry).toHaveBeenCalledTimes(1);
  });

  it("is a receipt alone where the app offers nothing to do", () => {
    draw({ days: 5 }, { onWithdraw: undefined, redirect: undefined, manage: undefined });
    expect(screen.queryByRole("button")).toBeNull();
  });
});

describe("ConsentCardView: stopping", () => {
  const dialog = () =>
    within(screen.getByRole("dialog", { name: "Stop sharing with Ledgerbird?" }));
  const ask = () => userEvent.click(screen.getByRole("button", { name: "Stop sharing" }));

  it.each([
    [
      3,
      "Basiq disconnects all 3 connections and deletes its copy of your data.",
      "Stop sharing and disconnect all 3",
    ],
    [
      1,
      "Basiq disconnects your bank and deletes its copy of your data.",
      "Stop sharing and disconnect",
    ],
    [0, "Basiq deletes its copy of your data.", "Stop sharing"],
    [
      undefined,
      "Basiq disconnects all your banks and deletes its copy of your data.",
      "Stop sharing and disconnect all",
    ],
  ])("names what goes with it, and the button repeats it: %s", async (connections, lost, verb) => {
    draw({}, { connections });
    await ask();
    // What Basiq deletes and what the app does with its copy are two facts.
    expect(dialog().getByText(/deletes its copy of your data/).textContent).toBe(lost);
    expect(dialog().getByText(TERMS.afterWithdrawal)).toBeVisible();
    expect(dialog().getByText(/or contact privacy@ledgerbird\.example/)).toBeVisible();
    expect(dialog().getByRole("button", { name: verb })).toBeVisible();
  });

  it("says what the service loses, where the app says so", async () => {
    draw({}, { serviceLoss: "Ledgerbird can no longer sort your spending." });
    await ask();
    expect(dialog().getByText("Ledgerbird can no longer sort your spending.")).toBeVisible();
  });

  it("asks once, and passes on which consent it is", async () => {
    const withdraw = vi.fn<(consentId: string) => void>();
    draw({}, { onWithdraw: withdraw });
    await ask();
    expect(withdraw).not.toHaveBeenCalled();
    await userEvent.click(dialog().getByRole("button", { name: /disconnect all 3/ }));
    expect(withdraw).toHaveBeenCalledExactlyOnceWith("consent-1");
  });

  it("changes nothing when the person keeps sharing", async () => {
    const [withdraw, keep] = [vi.fn<() => void>(), vi.fn<() => void>()];
    draw({}, { onWithdraw: withdraw, onKeep: keep });
    await ask();
    await userEvent.click(dialog().getByRole("button", { name: "Not now" }));
    expect(screen.queryByRole("dialog")).toBeNull();
    expect([withdraw.mock.calls.length, keep.mock.calls.length]).toEqual([0, 1]);
  });

  it("can neither be repeated nor called off while it is under way", async () => {
    const [withdraw, keep] = [vi.fn<() => void>(), vi.fn<() => void>()];
    const { redraw } = draw({}, { onWithdraw: withdraw, onKeep: keep });
    await ask();
    redraw({ withdrawal: { status: "requesting" } });
    for (const button of dialog().getAllByRole("button")) {
      expect(button).toHaveAttribute("aria-disabled", "true");
      await userEvent.click(button);
    }
    expect([withdraw.mock.calls.length, keep.mock.calls.length]).toEqual([0, 0]);
    expect(dialog().getByRole("status")).toHaveTextContent("Stopping");
  });

  it("is over where Basiq has agreed, though the list couldn’t be fetched again", async () => {
    const { redraw } = draw({});
    await ask();
    redraw({ consent: consent({ stale: true }), withdrawal: { status: "done" } });
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(heading()).toBe("Sharing with Ledgerbird has stopped");
    expect(screen.getByRole("heading")).toHaveFocus();
    expect(screen.queryByText("Ended")).toBeNull();
  });

  it("leaves the focus alone unless the person asked", () => {
    const { redraw } = draw({});
    redraw({ consent: consent({ status: "revoked", revokedAgo: 0 }) });
    expect(document.body).toHaveFocus();
  });
});
