import { BasiqError, type UseConsentRedirectResult } from "@basiq-kit/hooks";
import { nextTry } from "@basiq-kit/hooks/core";
import { render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { enAU } from "../languages/enAU.js";
import { failedRedirect, idleRedirect, redirectState } from "../testing/redirects.js";
import { PartsProvider } from "../theme/PartsProvider.js";
import { ConnectButtonView, type ConnectButtonViewProps } from "./ConnectButtonView.js";

function draw(redirect: UseConsentRedirectResult, props: Partial<ConnectButtonViewProps> = {}) {
  return render(<ConnectButtonView redirect={redirect} {...props} />);
}

const button = () => screen.getByRole("button");

describe("ConnectButtonView: the button’s words", () => {
  it.each([
    [{}, "Connect your bank"],
    [{ action: "connect" }, "Connect your bank"],
    [{ connectionId: "8fce3b" }, "Update this connection"],
    [{ action: "extend" }, "Extend your consent"],
    [{ action: "reauthorise" }, "Renew your connections"],
    [{ action: "update" }, "Update your consent"],
    [{ action: "manage" }, "Manage what you share"],
    [{ action: "manage", children: "Your consent" }, "Your consent"],
  ] as const)("for %o are: %s", (props, words) => {
    draw(idleRedirect, props);
    expect(button()).toHaveAccessibleName(words);
  });
});

describe("ConnectButtonView: the button", () => {
  it("has the app’s class itself, in any state", () => {
    const { rerender } = draw(idleRedirect, { className: "wide" });
    expect(button()).toHaveClass("bk-button", "bk-connect__button", "wide");
    rerender(<ConnectButtonView redirect={failedRedirect("network")} className="wide" />);
    expect(button()).toHaveClass("wide");
    expect(document.querySelectorAll(".wide")).toHaveLength(1);
  });

  it("prepares when the pointer or the focus reaches it, and redirects when it is pressed", async () => {
    const [prepare, redirect] = [vi.fn<() => void>(), vi.fn<() => void>()];
    draw({ status: "idle", redirect, prepare });
    await userEvent.hover(button());
    expect(prepare).toHaveBeenCalledTimes(1);
    await userEvent.tab();
    expect(prepare).toHaveBeenCalledTimes(2);
    expect(redirect).not.toHaveBeenCalled();
    await userEvent.keyboard("{Enter}");
    expect(redirect).toHaveBeenCalledTimes(1);
  });

  it.each([
    ["preparing", "Connect your bank", "Getting ready"],
    ["redirecting", "Opening Basiq’s page", "Opening Basiq’s page"],
  ] as const)("stays in the focus order and says so: %s", (status, name, said) => {
    draw(redirectState({ status }));
    expect(button()).toHaveAccessibleName(name);
    expect(button()).toHaveAttribute("aria-disabled", "true");
    expect(button()).toBeEnabled();
    expect(button()).toHaveAttribute("data-status", status);
    expect(screen.getByRole("status")).toHaveTextContent(said);
  });

  it("says nothing while nothing happens", () => {
    draw(idleRedirect);
    expect(screen.getByRole("status")).toBeEmptyDOMElement();
    expect(screen.getByRole("alert")).toBeEmptyDOMElement();
    expect(button()).not.toHaveAttribute("aria-disabled");
  });

  it("can have another icon, or none", () => {
    const { container, rerender } = draw(idleRedirect);
    const pictures = () => container.querySelectorAll("svg").length;
    expect(pictures()).toBeGreaterThan(0);
    rerender(<ConnectButtonView redirect={idleRedirect} icon={null} />);
    expect(pictures()).toBe(0);
    rerender(<ConnectButtonView redirect={idleRedirect} icon={<b data-testid="own-icon" />} />);
    expect(screen.getAllByTestId("own-icon")[0]).toBeVisible();
  });

  it("can be the app’s own, which is given all of its state", async () => {
    const redirect = vi.fn<() => void>();
    draw(
      { ...failedRedirect("network"), redirect },
      {
        // oxlint-disable-next-line react/button-has-type -- it is among the props
        render: (props) => <button {...props} data-testid="own" />,
      },
    );
    const own = screen.getByTestId("own");
    expect(own).toHaveAttribute("data-status", "error");
    expect(own).toHaveAccessibleDescription(enAU.connect.unreachable);
    await userEvent.click(own);
    expect(redirect).toHaveBeenCalledTimes(1);
  });
});

describe("ConnectButtonView: an error", () => {
  it.each([
    ["storage-blocked", enAU.connect.storageBlocked],
    ["before-redirect-failed", enAU.connect.notSaved],
    ["network", enAU.connect.unreachable],
    ["timeout", enAU.connect.unreachable],
    ["unavailable", enAU.connect.unreachable],
    ["token-endpoint-failed", enAU.connect.unreachable],
    ["rate-limited", enAU.connect.unreachable],
    ["not-signed-in", enAU.connect.signedOut],
    ["person-changed", enAU.connect.personChanged],
    ["server-token-in-browser", enAU.connect.misconfigured],
    ["token-refused", enAU.connect.misconfigured],
    ["rejected", enAU.connect.notDone],
    ["not-found", enAU.connect.notFound],
  ] as const)("says what happened and what to do, under the button: %s", (code, words) => {
    draw(failedRedirect(code));
    expect(screen.getByRole("alert")).toHaveTextContent(words);
    expect(button()).toHaveAccessibleDescription(words);
    const canHelp = nextTry(new BasiqError(code), 0).type === "now";
    expect(button().getAttribute("aria-disabled")).toBe(canHelp ? null : "true");
  });

  it("has no use for the button before the time that a server named", async () => {
    const redirect = vi.fn<() => void>();
    const retryAt = Date.parse("2099-03-05T03:00:00");
    draw({ ...failedRedirect("rate-limited", { retryAt }), redirect });
    expect(screen.getByRole("alert")).toHaveTextContent(/Try again from 3:00.am\./);
    await userEvent.click(button());
    expect(redirect).not.toHaveBeenCalled();
  });

  it("isn’t drawn as if something were under way", () => {
    const retryAt = Date.parse("2099-03-05T03:00:00");
    draw(failedRedirect("rate-limited", { retryAt }));
    expect(button()).toHaveAttribute("aria-disabled", "true");
    // The spinner is drawn by this status.
    expect(button().closest(".bk-connect")).toHaveAttribute("data-status", "error");
  });

  it("of someone who has been signed out offers the app’s own sign-in", async () => {
    const onSignIn = vi.fn<() => void>();
    render(
      <PartsProvider parts={{ onSignIn }}>
        <ConnectButtonView redirect={failedRedirect("not-signed-in")} />
      </PartsProvider>,
    );
    await userEvent.click(screen.getByRole("button", { name: "Sign in" }));
    expect(onSignIn).toHaveBeenCalledTimes(1);
  });

  it("has the reference that support asks for folded, where there is one", async () => {
    draw(failedRedirect("unavailable", { correlationId: "8b9a1f72" }));
    expect(screen.queryByText(/8b9a1f72/)).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Details for support" }));
    expect(screen.getByText("Reference for support: 8b9a1f72")).toBeVisible();
  });

  it("shows nothing of the message for developers", () => {
    const { container } = draw(failedRedirect("server-token-in-browser"));
    expect(container).not.toHaveTextContent(/SERVER_ACCESS|token/i);
  });
});

describe("ConnectButtonView: an update", () => {
  const confirming = (connections: number | undefined, termsChanged = false) =>
    redirectState({ status: "confirming", connections, termsChanged, confirm, cancel });
  const confirm = vi.fn<() => void>();
  const cancel = vi.fn<() => void>();

  it("whose terms are known to have changed says so, without an if", () => {
    draw(confirming(3, true), { action: "update" });
    expect(
      screen.getByText(
        "The terms have changed. Updating disconnects all 3 connections. You can then connect again.",
      ),
    ).toBeVisible();
  });

  it.each([
    [3, /updating may disconnect all 3 connections/],
    [1, /updating may disconnect your bank/],
    [undefined, /updating may disconnect all your banks/],
    [0, /No banks are connected now/],
  ])("says first what may be lost: %s", (connections, words) => {
    draw(confirming(connections), { action: "update" });
    const question = screen.getByRole("group", { name: words });
    expect(question).toHaveFocus();
  });

  it("has a button with its own verb, which confirms", async () => {
    draw(confirming(3), { action: "update" });
    await userEvent.click(screen.getByRole("button", { name: "Update consent" }));
    expect(confirm).toHaveBeenCalledTimes(1);
    expect(screen.getByRole("button", { name: "Update your consent" })).toHaveFocus();
  });

  it.each([
    ["Not now", () => userEvent.click(screen.getByRole("button", { name: "Not now" }))],
    ["Escape", () => userEvent.keyboard("{Escape}")],
  ])("can be cancelled, and gives the focus back: %s", async (_, leave) => {
    cancel.mockClear();
    draw(confirming(3), { action: "update" });
    await leave();
    expect(cancel).toHaveBeenCalledTimes(1);
    expect(screen.getByRole("button", { name: "Update your consent" })).toHaveFocus();
  });
});
