import "../styles/ConnectButton.css";
import type { UseConsentRedirectResult } from "@basiq-kit/hooks";
import { cleanup, render } from "@testing-library/react";
import { useState } from "react";
import { afterEach, describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { contrast } from "../testing/colour.js";
import { emulateMedia } from "../testing/emulateMedia.js";
import { accessibilityTree } from "../testing/accessibilityTree.js";
import {
  confirmingRedirect,
  failedRedirect,
  idleRedirect,
  redirectState,
} from "../testing/redirects.js";
import { ConnectButtonView, type ConnectButtonViewProps } from "./ConnectButtonView.js";

afterEach(async () => {
  cleanup();
  await emulateMedia({});
  await page.viewport(480, 720);
});

const failed = failedRedirect("unavailable", { correlationId: "8b9a1f72-0c8d-11ef-9d1c" });
const states: readonly UseConsentRedirectResult[] = [
  idleRedirect,
  redirectState({ status: "preparing" }),
  confirmingRedirect(3),
  redirectState({ status: "redirecting" }),
  failed,
];

const trigger = () => document.querySelector(".bk-connect__button") as HTMLElement;
const box = (element: Element) => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { left, top, width, height };
};

describe("ConnectButton: its width", () => {
  const widthIn = (container: string, props: Partial<ConnectButtonViewProps>) => {
    const { container: drawn } = render(
      <div style={{ inlineSize: 360, display: container, alignItems: "start" }}>
        <ConnectButtonView redirect={idleRedirect} {...props} />
      </div>,
    );
    const { width } = box(trigger());
    expect(drawn.scrollWidth).toBe(drawn.clientWidth);
    return width;
  };

  it.each(["block", "flex", "grid", "inline-grid"])(
    "fills its parent by one prop: %s",
    (parent) => {
      expect(widthIn(parent, { isFullWidth: true })).toBe(360);
    },
  );

  it("is that of its words otherwise", () => {
    expect(widthIn("block", {})).toBeLessThan(300);
  });

  it("is what a class of the app says, as on a button of its own", () => {
    const style = document.head.appendChild(document.createElement("style"));
    style.textContent = ".w-full { inline-size: 100% }";
    expect(widthIn("block", { className: "w-full" })).toBe(360);
    style.remove();
  });
});

describe("ConnectButton: the button", () => {
  it.each<[string, Partial<ConnectButtonViewProps>]>([
    ["its own words", {}],
    ["no icon", { icon: null }],
    ["a short word", { children: "Go", icon: null }],
    ["large", { size: "large", variant: "secondary" }],
  ])("keeps its size in every state: %s", (_, props) => {
    const { rerender } = render(<ConnectButtonView redirect={idleRedirect} {...props} />);
    const idle = box(trigger());
    const moved = states.filter((redirect) => {
      rerender(<ConnectButtonView redirect={redirect} {...props} />);
      const { left, top, width, height } = box(trigger());
      return (
        left !== idle.left || top !== idle.top || width !== idle.width || height !== idle.height
      );
    });
    expect(moved).toEqual([]);
  });

  it("moves nothing beside it", () => {
    const row = (redirect: UseConsentRedirectResult) => (
      <div style={{ display: "flex", gap: 12 }}>
        <ConnectButtonView redirect={redirect} />
        <a href="#beside" data-testid="beside">
          Not now
        </a>
      </div>
    );
    const { rerender, getByTestId } = render(row(idleRedirect));
    const { left } = box(getByTestId("beside"));
    const pushed = states.filter((redirect) => {
      rerender(row(redirect));
      return box(getByTestId("beside")).left !== left;
    });
    expect(pushed).toEqual([]);
  });

  it("shows that it waits after 400 ms, and stays still for those who prefer less motion", async () => {
    render(<ConnectButtonView redirect={redirectState({ status: "preparing" })} />);
    const ring = () => getComputedStyle(document.querySelector(".bk-connect__icon")!, "::after");
    expect(ring().transitionDelay).toBe("0.4s");
    expect([ring().animationName, ring().animationDuration]).toEqual(["bk-turn", "1.1s"]);
    await emulateMedia({ "prefers-reduced-motion": "reduce" });
    expect(ring().animationDuration).toBe("0s");
  });

  it.each(["light", "dark"])("says in readable colours what went wrong: %s", async (scheme) => {
    const background = scheme === "light" ? "white" : "black";
    const { getByText } = render(
      <div
        style={{ colorScheme: scheme, background, color: scheme === "light" ? "black" : "white" }}
      >
        <ConnectButtonView redirect={failed} />
      </div>,
    );
    await userEvent.click(page.getByRole("button", { name: "Details for support" }));
    for (const words of [/^We can’t reach the service/, /^Reference/])
      expect(contrast(getComputedStyle(getByText(words)).color, background)).toBeGreaterThanOrEqual(
        4.5,
      );
  });
});

describe("ConnectButton: the question before an update", () => {
  const answers: string[] = [];

  function App() {
    const [redirect, setRedirect] = useState<UseConsentRedirectResult>({
      ...idleRedirect,
      redirect: () =>
        setRedirect(
          redirectState({
            status: "confirming",
            connections: 3,
            termsChanged: false,
            confirm: () => {
              answers.push("confirmed");
              setRedirect(redirectState({ status: "redirecting" }));
            },
            cancel: () => {
              answers.push("cancelled");
              setRedirect(idleRedirect);
            },
          }),
        ),
    });
    return <ConnectButtonView redirect={redirect} action="update" />;
  }

  const update = page.getByRole("button", { name: "Update your consent" });
  const question = page.getByRole("group");

  it("is read before its button, which Tab reaches next", async () => {
    answers.length = 0;
    render(<App />);
    await userEvent.tab();
    await userEvent.keyboard("{Enter}");
    await expect.element(question).toHaveFocus();
    expect(await accessibilityTree()).toContain(
      "group: If the terms have changed, updating may disconnect all 3 connections. You can then connect again.",
    );
    await userEvent.tab();
    await expect.element(page.getByRole("button", { name: "Update consent" })).toHaveFocus();
    await userEvent.keyboard("{Enter}");
    expect(answers).toEqual(["confirmed"]);
    await expect.element(page.getByRole("button", { name: "Opening Basiq’s page" })).toHaveFocus();
  });

  it("isn’t answered by a second click", async () => {
    answers.length = 0;
    render(<App />);
    await userEvent.dblClick(update);
    await expect.element(question).toBeVisible();
    expect(answers).toEqual([]);
    await userEvent.keyboard("{Escape}");
    expect(answers).toEqual(["cancelled"]);
    await expect.element(update).toHaveFocus();
  });
});
