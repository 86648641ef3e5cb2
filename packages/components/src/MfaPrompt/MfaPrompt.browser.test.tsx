import { BANK, type WorldConnection } from "@basiq-kit/sandbox/testing";
import { openRefresh } from "../testing/openRefresh.js";
import "../styles.css";
import { BasiqError } from "@basiq-kit/hooks";
import { cleanup, render } from "@testing-library/react";
import { useState } from "react";
import { afterEach, describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { emulateMedia } from "../testing/emulateMedia.js";
import { accessibilityTree } from "../testing/accessibilityTree.js";
import { renderInWorld } from "../testing/renderInWorld.js";
import { mfa, NOW, wrongAnswer } from "../testing/states.js";
import { ChallengePrompt } from "./ChallengePrompt.js";
import { MfaPrompt, type MfaPromptProps } from "./MfaPrompt.js";

afterEach(async () => {
  cleanup();
  await emulateMedia({});
  await page.viewport(480, 720);
});

/** An app with one button that starts to watch a job at its challenge. */
async function openApp(options: Partial<WorldConnection> & Partial<MfaPromptProps> = {}) {
  const { login = "richard", ...props } = options;
  const world = await openRefresh({ institutionId: BANK.withMfa, login });
  await world.clock.advance(10_000);

  function App() {
    const [isWatched, setWatched] = useState(false);
    return (
      <main>
        <button type="button" onClick={() => setWatched(true)}>
          Refresh
        </button>
        {isWatched && (
          <MfaPrompt
            jobId={world.jobId}
            institutionName="Pied Piper"
            presentation="dialog"
            {...props}
          />
        )}
        <a href="#elsewhere">Elsewhere</a>
      </main>
    );
  }
  renderInWorld(world, <App />);
  return world;
}

const refresh = page.getByRole("button", { name: "Refresh" });
const dialog = page.getByRole("dialog", { name: "Pied Piper needs a code" });
const field = page.getByLabelText("Code from Pied Piper");
const answerNow = page.getByRole("button", { name: "Answer now" });

async function openDialog(options?: Parameters<typeof openApp>[0]) {
  const app = await openApp(options);
  await userEvent.click(refresh);
  await expect.element(field).toHaveFocus();
  return app;
}

describe("MfaPrompt: a challenge in a dialog", () => {
  it("opens by itself with the focus in its field", async () => {
    await openDialog();
    expect(dialog.element()).toHaveProperty("open", true);
    expect(dialog.element().matches(":modal")).toBe(true);
  });

  it("has a field that says why it asks, what the bank says and how long there is", async () => {
    await openDialog();
    await expect.element(dialog).not.toHaveAttribute("aria-describedby");
    await expect
      .element(field)
      .toHaveAccessibleDescription(/^To check that it’s you Pied Piper says: .+left$/);
  });

  it("keeps Tab inside", async () => {
    await openDialog();
    const visited = new Set<string>();
    for (let presses = 0; presses < 8; presses += 1) {
      await userEvent.tab();
      // Chromium's own bar is a stop too, and then nothing in the page has the focus.
      if (document.activeElement === document.body) continue;
      expect(dialog.element()).toContainElement(document.activeElement as HTMLElement);
      visited.add(document.activeElement?.textContent ?? "");
    }
    expect([...visited]).toEqual(["Continue", "Not now", ""]);
  });

  it("leaves nothing of the page behind to reach", async () => {
    await openDialog();
    const button = refresh.element() as HTMLElement;
    button.focus();
    expect(button).not.toHaveFocus();
    const { left, top } = button.getBoundingClientRect();
    expect(document.elementFromPoint(left + 2, top + 2)).toBe(dialog.element());
    const tree = await accessibilityTree();
    expect(tree).toContain("dialog: Pied Piper needs a code");
    expect(tree).not.toContain("button: Refresh");
    expect(tree).not.toContain("link: Elsewhere");
  });

  it("has its live region inside, the only place that a screen reader still announces", async () => {
    await openDialog();
    expect(dialog.getByRole("status").element()).toBeInTheDocument();
    expect((await accessibilityTree()).filter((node) => node.startsWith("status"))).toHaveLength(1);
  });

  it("says no at the field, and keeps the focus there", async () => {
    await openDialog();
    await userEvent.keyboard("0000{Enter}");
    await expect.element(page.getByRole("alert")).toHaveTextContent(/didn’t accept that code/);
    await expect.element(field).toHaveFocus();
    await expect.element(field).toHaveValue("");
    expect(await accessibilityTree()).toContain("alert: ");
  });

  it("closes when its answer is accepted, and gives the focus back", async () => {
    const { clock } = await openDialog();
    await userEvent.keyboard("1234{Enter}");
    await clock.advance(5_000);
    await expect.element(page.getByRole("dialog")).not.toBeInTheDocument();
    await expect.element(refresh).toHaveFocus();
  });
});

describe("MfaPrompt: a challenge in a dialog that is put aside", () => {
  it.each([
    ["Escape", () => userEvent.keyboard("{Escape}")],
    ["Not now", () => userEvent.click(page.getByRole("button", { name: "Not now" }))],
  ])("gives the focus to the button that brings it back: %s", async (_, putAside) => {
    await openDialog();
    await putAside();
    await expect.element(page.getByText(/^Pied Piper is still waiting/)).toBeVisible();
    expect(document.querySelector("dialog")).toBeNull();
    await expect.element(answerNow).toHaveFocus();
    expect(await accessibilityTree()).toContain("link: Elsewhere");
  });

  it("gives the focus to that button also when nothing had it before", async () => {
    await openApp();
    // As in Safari, where a click focuses no button.
    refresh.element().addEventListener("click", () => (refresh.element() as HTMLElement).blur());
    await userEvent.click(refresh);
    await expect.element(field).toHaveFocus();
    await userEvent.keyboard("{Escape}");
    await expect.element(answerNow).toHaveFocus();
  });

  it("comes back with the focus in its field, as often as one likes", async () => {
    await openDialog();
    for (let times = 0; times < 3; times += 1) {
      await userEvent.keyboard("{Escape}");
      await userEvent.click(answerNow);
      await expect.element(field).toHaveFocus();
      expect(dialog.element().matches(":modal")).toBe(true);
    }
  });
});

describe("MfaPrompt: a field", () => {
  it("for a code is one that the phone fills in, and that it doesn't correct", async () => {
    await openDialog();
    await expect.element(field).toHaveAttribute("autocomplete", "one-time-code");
    await expect.element(field).toHaveAttribute("autocapitalize", "off");
    await expect.element(field).toHaveAttribute("autocorrect", "off");
    await expect.element(field).toHaveAttribute("spellcheck", "false");
    await expect.element(field).toHaveAttribute("inputmode", "numeric");
  });

  it("for a security answer is filled in by nobody else", async () => {
    await openApp({ login: "Whistler" });
    await userEvent.click(refresh);
    const fields = page.getByRole("textbox");
    await expect.element(fields.first()).toHaveFocus();
    expect(fields.elements().map((each) => each.getAttribute("autocomplete"))).toEqual([
      "off",
      "off",
    ]);
    expect(fields.elements().map((each) => each.getAttribute("inputmode"))).toEqual([
      "text",
      "text",
    ]);
  });

  it("is large enough that a phone doesn't zoom in on it", async () => {
    await openDialog();
    expect(Number.parseFloat(getComputedStyle(field.element()).fontSize)).toBeGreaterThanOrEqual(
      16,
    );
  });
});

const sent = { challengeNumber: 1 } as const;
const network = new BasiqError("network");
const hint = "We sent a code by text message to your mobile number ending in 178.";
const WITH_A_FIELD = {
  "a code": mfa("code"),
  "a hint of the phone": mfa("code", { says: { description: hint, input: ["OTP Password"] } }),
  "one question": mfa("question"),
  "several questions": mfa("questions"),
  "a wrong code": mfa("code", { submission: wrongAnswer }),
  "wrong answers": mfa("questions", { submission: wrongAnswer }),
  "an answer on its way": mfa("code", { submission: { ...sent, status: "submitting" } }),
  "an answer that was accepted": mfa("code", {
    submission: { ...sent, status: "accepted", at: NOW },
  }),
  "an answer that may be lost": mfa("code", {
    submission: { ...sent, status: "unconfirmed", error: network, checked: true },
  }),
  "a code that has run out, where there is no other": mfa("code", { after: 120_000 }),
};

describe.each(Object.entries(WITH_A_FIELD))("MfaPrompt: on a phone, %s", (_, state) => {
  it.each(["inline", "dialog"] as const)(
    "has its field within 320 px of the top of the bank's name: %s",
    async (presentation) => {
      await page.viewport(390, 844);
      render(
        <ChallengePrompt
          mfa={state}
          secondsLeft={112}
          institutionName="Pied Piper Bank"
          presentation={presentation}
        />,
      );
      const top = (element: Element) => element.getBoundingClientRect().top;
      const name = page.getByRole("heading").element();
      const first = page.getByRole("textbox").first().element();
      expect(top(first) - top(name)).toBeLessThanOrEqual(320);
    },
  );
});

describe("MfaPrompt: a dialog", () => {
  it("fits a page at 400 %, where all of it can be scrolled to", async () => {
    await page.viewport(320, 256);
    await openDialog();
    const element = dialog.element();
    const { left, right, top, bottom } = element.getBoundingClientRect();
    expect(Math.min(left, top, 320 - right, 256 - bottom)).toBeGreaterThanOrEqual(0);
    expect(element.scrollWidth).toBe(element.clientWidth);
    expect(element.scrollHeight).toBeGreaterThan(element.clientHeight);
    for (const control of [field, page.getByRole("button", { name: "Not now" })]) {
      control.element().scrollIntoView();
      await expect.element(control).toBeInViewport({ ratio: 1 });
    }
  });

  it.each([
    ["no-preference", "0.2s"],
    ["reduce", "0s"],
  ])("rises into view, but not for those who prefer less motion: %s", async (motion, duration) => {
    await emulateMedia({ "prefers-reduced-motion": motion });
    await openDialog();
    const { animationName, animationDuration } = getComputedStyle(dialog.element());
    expect([animationName, animationDuration]).toEqual(["bk-enter", duration]);
  });
});
