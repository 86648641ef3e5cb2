import type {
  ConnectionsChange,
  ConsentChange,
  ReturnChanges,
  UseConsentReturnResult,
} from "@basiq-kit/hooks";
import { BasiqError } from "@basiq-kit/hooks";
import { render, screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { enAU } from "../languages/enAU.js";
import { ConsentReturnView, type ConsentReturnViewProps } from "./ConsentReturnView.js";

const nothing = () => {};
const unknown = {
  status: "unknown-outcome",
  action: "connect",
  returnTo: "/accounts",
  changes: { status: "loading" },
  dismiss: nothing,
} as const;
const returned = { ...unknown, status: "returned", jobs: [] } as const;

function draw(back: UseConsentReturnResult, props: Partial<ConsentReturnViewProps> = {}) {
  return render(
    <ConsentReturnView
      back={back}
      renderJobs={(renderNext) => renderNext("secondary")}
      {...props}
    />,
  );
}

const ENDS = Date.UTC(2027, 10, 29);
const UNCHANGED: ConsentChange = { type: "unchanged", expiresAt: ENDS };
const ready = (consent: ConsentChange, connections: ConnectionsChange): ReturnChanges => ({
  status: "ready",
  consent,
  connections,
});
const said = () =>
  [...document.querySelectorAll(".bk-return__text")]
    .map((line) => line.textContent.replaceAll("\u00a0", " "))
    .join(" | ");

const title = () => screen.getByRole("heading").textContent;
const goOn = () => screen.getByRole("link", { name: "Continue" });

describe("ConsentReturnView: a return", () => {
  it("is nothing on any other visit", () => {
    expect(draw({ status: "none" }).container).toBeEmptyDOMElement();
  });

  it("reserves its space while it is checked", () => {
    const { container } = draw({ status: "checking" });
    expect(screen.getByRole("region", { name: "Checking your connection" })).toBeVisible();
    expect(container.querySelector(".bk-skeleton")).toBeVisible();
  });

  it.each([undefined, "connect", "extend", "reauthorise", "update", "manage"] as const)(
    "with jobs has words for what the person left for: %s",
    (action) => {
      draw({ ...returned, action });
      expect(screen.getByText(enAU.consentReturn.returned[action ?? "first"])).toBeVisible();
    },
  );

  it("draws its jobs, with the continue action beneath", () => {
    draw(returned, {
      renderJobs: (renderNext) => (
        <div>
          <p>Jobs</p>
          {renderNext("secondary")}
        </div>
      ),
    });
    expect(screen.getByText("Jobs").parentElement).toContainElement(goOn());
    expect(goOn()).toHaveAttribute("data-variant", "secondary");
  });

  it("without jobs says what has changed, and continues", () => {
    draw({ ...unknown, changes: ready(UNCHANGED, { type: "unchanged" }) });
    expect(title()).toBe("Welcome back");
    expect(said()).toBe("Nothing has changed. Your consent still runs until 29 November 2027.");
    expect(goOn()).toHaveAttribute("data-variant", "primary");
  });

  it("that can’t be matched warns of a foreign link, and of nothing else", () => {
    draw({ status: "state-mismatch", dismiss: nothing });
    expect(title()).toBe("We couldn’t match this to something you started here.");
    expect(
      screen.getByText("If someone sent you a link to connect your bank, tell us and your bank."),
    ).toBeVisible();
    expect(screen.queryByRole("link")).toBeNull();
  });

  it("that came too late says what to do", () => {
    draw({ status: "expired", dismiss: nothing });
    expect(title()).toBe("That took longer than an hour.");
    expect(screen.getByText(/Start again when you’re ready/)).toBeVisible();
  });

  it("is announced, a moment after it is drawn, and takes no focus", async () => {
    draw({ status: "state-mismatch", dismiss: nothing });
    expect(screen.getByRole("status")).toBeEmptyDOMElement();
    await waitFor(() =>
      expect(screen.getByRole("status")).toHaveTextContent(enAU.consentReturn.mismatchTitle),
    );
    expect(document.body).toHaveFocus();
  });
});

describe("ConsentReturnView: what has changed", () => {
  const none = { type: "changed", added: [], ended: [], renewed: [], stopped: [] } as const;
  const same = { type: "unchanged" } as const;
  const extended = {
    type: "changed",
    expiresAt: ENDS,
    extended: true,
    permissionsChanged: false,
  } as const;

  it.each<[ConsentChange, ConnectionsChange, string]>([
    [extended, same, "Your consent now runs until 29 November 2027."],
    [
      { ...extended, permissionsChanged: true },
      { ...none, ended: ["a", "b"] },
      "What you share has changed. Your consent now runs until 29 November 2027. 2 connections were disconnected.",
    ],
    [{ ...extended, expiresAt: undefined }, same, "Your consent has no end date."],
    [
      { type: "given", expiresAt: ENDS },
      { ...none, added: ["a"] },
      "Your consent now runs until 29 November 2027. 1 connection was added.",
    ],
    [{ type: "ended" }, same, "Your consent has ended. No new data is shared."],
    [UNCHANGED, same, "Nothing has changed. Your consent still runs until 29 November 2027."],
    [
      UNCHANGED,
      { ...none, renewed: ["a"], stopped: ["b"] },
      "Your consent still runs until 29 November 2027. 1 connection was renewed. 1 connection no longer works.",
    ],
    [
      { type: "none" },
      same,
      "Nothing has changed. You have no active consent. No new data is shared.",
    ],
    [{ type: "absent" }, same, "You have no active consent. No new data is shared."],
    [
      { type: "present", expiresAt: ENDS },
      { type: "unknown" },
      "Your consent runs until 29 November 2027. We can’t tell whether your connections have changed.",
    ],
    [{ type: "unknown" }, { type: "unknown" }, "We can’t tell what has changed."],
  ])("%j, %j: is said, and no more", (consent, connections, words) => {
    draw({ ...unknown, changes: ready(consent, connections) });
    expect(said()).toBe(words);
  });

  it.each<[string, ConnectionsChange, string]>([
    ["what was added or renewed", { ...none, added: ["a"], renewed: ["b"] }, ""],
    ["what isn’t known", { type: "unknown" }, ""],
    [
      "all at once",
      { ...none, added: ["a"], ended: ["b", "c"], stopped: ["d"] },
      " 2 connections were disconnected. 1 connection no longer works.",
    ],
  ])("beside jobs says what was lost, and leaves the rest to them: %s", (_, connections, lost) => {
    draw({ ...returned, action: "update", changes: ready(extended, connections) });
    expect(said()).toBe(
      `${enAU.consentReturn.returned.update} | Your consent now runs until 29 November 2027.${lost}`,
    );
  });

  it("holds its space while it is read, and claims nothing", () => {
    draw(unknown);
    expect(said()).toBe("Loading");
    expect(document.querySelector(".bk-return__text .bk-held__bar")).toBeVisible();
  });

  it("can be read again if that failed", async () => {
    const retry = vi.fn<() => Promise<void>>(async () => {});
    draw({ ...unknown, changes: { status: "error", error: new BasiqError("network"), retry } });
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(retry).toHaveBeenCalledTimes(1);
  });

  it("is announced once it is known", async () => {
    draw({ ...unknown, changes: ready(extended, same) });
    await waitFor(() =>
      expect(screen.getByRole("status")).toHaveTextContent(/^Your consent now runs until/),
    );
  });
});

describe("ConsentReturnView: the continue action", () => {
  it("is a link to where they left from, which ends the return", async () => {
    const dismiss = vi.fn<() => void>();
    draw({ ...unknown, dismiss });
    expect(goOn()).toHaveAttribute("href", "/accounts");
    // jsdom goes nowhere.
    goOn().addEventListener("click", (event) => event.preventDefault());
    await userEvent.click(goOn());
    expect(dismiss).toHaveBeenCalledTimes(1);
  });

  it("can be the app’s own router’s", async () => {
    const calls: string[] = [];
    draw(
      { ...unknown, dismiss: () => calls.push("dismissed") },
      { onContinue: (returnTo) => calls.push(returnTo) },
    );
    expect(screen.queryByRole("link")).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Continue" }));
    expect(calls).toEqual(["dismissed", "/accounts"]);
  });

  it("names the app where its name is known", () => {
    draw(unknown, { appName: "Ledgerbird" });
    expect(screen.getByRole("link", { name: "Continue to Ledgerbird" })).toBeVisible();
  });
});
