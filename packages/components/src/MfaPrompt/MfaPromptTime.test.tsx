import { BasiqError } from "@basiq-kit/hooks";
import { render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { failedRead, mfa, type MfaOptions } from "../testing/states.js";
import { MfaPromptView, type MfaPromptViewProps } from "./MfaPromptView.js";

const view = (props: MfaPromptViewProps) => <MfaPromptView institutionName="Hooli" {...props} />;
const draw = (props: MfaPromptViewProps) => render(view(props));
const announced = () => screen.getByRole("status").textContent;
const buttons = () => screen.queryAllByRole("button").map((each) => each.textContent);
const lost = new BasiqError("network");
const unconfirmed = (checked: boolean): MfaOptions => ({
  submission: { challengeNumber: 1, status: "unconfirmed", error: lost, checked },
});

describe("MfaPromptView: the time left", () => {
  it.each([
    [112, "About 2 minutes left"],
    [60, "About 1 minute left"],
    [28, "About 30 seconds left"],
    [9, "A few seconds left"],
  ])("is said in rough words: %s seconds", (secondsLeft, words) => {
    draw({ mfa: mfa("code"), secondsLeft });
    expect(screen.getByText(words, { selector: "p" })).toBeVisible();
  });

  it.each([0, undefined])("isn't said where there is none to say: %s", (secondsLeft) => {
    draw({ mfa: mfa("code"), secondsLeft });
    expect(screen.queryByText(/left$/)).toBeNull();
  });

  it("is announced at 60, 30 and 10 seconds, and at no other", () => {
    const { rerender } = draw({ mfa: mfa("code"), secondsLeft: 120 });
    const said: [at: number, words: string][] = [];
    let last = announced();
    for (let secondsLeft = 119; secondsLeft >= 0; secondsLeft -= 1) {
      rerender(view({ mfa: mfa("code"), secondsLeft }));
      const words = announced();
      if (words !== last && words !== "") said.push([secondsLeft, words]);
      last = words;
    }
    expect(said).toEqual([
      [60, "About 1 minute left"],
      [30, "About 30 seconds left"],
      [10, "About 10 seconds left"],
    ]);
  });

  it("isn't announced between these because an answer was", () => {
    const { rerender } = draw({
      mfa: mfa("code", { submission: { challengeNumber: 1, status: "submitting" } }),
      secondsLeft: 46,
    });
    expect(announced()).toBe("Checking with Hooli");
    rerender(view({ mfa: mfa("code"), secondsLeft: 45 }));
    expect(announced()).toBe("");
  });
});

describe("MfaPromptView: a challenge whose time has run out", () => {
  const expired = (kind: "code" | "question" | "confirm", options: MfaOptions = {}) =>
    mfa(kind, { after: 120_000, ...options });

  it.each([
    [
      "code",
      "That code has run out",
      "Hooli can send another",
      "Get a new code",
      "Enter the code you have",
    ],
    [
      "question",
      "The time to answer has run out",
      "Hooli can ask again",
      "Start again",
      "Answer anyway",
    ],
    [
      "confirm",
      "The time to answer has run out",
      "Hooli can ask again",
      "Start again",
      "Back to the request",
    ],
  ] as const)("has one way on: %s", async (kind, title, why, again, anyway) => {
    const onNewCode = vi.fn<() => void>();
    draw({ mfa: expired(kind), secondsLeft: 0, onNewCode, onDismiss: vi.fn<() => void>() });
    expect(screen.getByRole("heading", { name: title })).toBeVisible();
    expect(screen.getByText(why, { selector: "p" })).toBeVisible();
    expect(announced()).toBe(`${title}. ${why}`);
    expect(buttons()).toEqual([again, "Not now", anyway]);
    expect(document.querySelectorAll("[data-variant=primary]")).toHaveLength(1);
    await userEvent.click(screen.getByRole("button", { name: again }));
    expect(onNewCode).toHaveBeenCalledTimes(1);
  });

  it("may still be answered: the countdown is an estimate", async () => {
    const submit = vi.fn<() => Promise<void>>(() => Promise.resolve());
    const onNewCode = vi.fn<() => void>();
    draw({ mfa: expired("code", { submit }), secondsLeft: 0, onNewCode });
    await userEvent.click(screen.getByRole("button", { name: "Enter the code you have" }));
    expect(screen.getByRole("textbox")).toHaveFocus();
    expect(buttons()).toEqual(["Continue", "Get a new code"]);
    await userEvent.type(screen.getByRole("textbox"), "1234{Enter}");
    expect(submit).toHaveBeenCalledExactlyOnceWith(["1234"]);
    expect(onNewCode).not.toHaveBeenCalled();
  });

  it("keeps what is being typed, and says that the code may have run out", async () => {
    const onNewCode = vi.fn<() => void>();
    const { rerender } = draw({ mfa: mfa("code"), secondsLeft: 1, onNewCode });
    await userEvent.type(screen.getByRole("textbox"), "12");
    rerender(view({ mfa: expired("code"), secondsLeft: 0, onNewCode }));
    expect(screen.getByRole("textbox")).toHaveValue("12");
    expect(screen.getByRole("textbox")).toHaveFocus();
    expect(screen.getByText("This code may have run out.", { selector: "p" })).toBeVisible();
    expect(announced()).toBe("This code may have run out.");
    expect(buttons()).toEqual(["Continue", "Get a new code"]);
  });

  it("moves the focus from an empty field to the title, which a screen reader then reads once", () => {
    const onNewCode = vi.fn<() => void>();
    const { rerender } = draw({ mfa: mfa("code"), secondsLeft: 1, onNewCode, takesFocus: true });
    expect(screen.getByRole("textbox")).toHaveFocus();
    rerender(view({ mfa: expired("code"), secondsLeft: 0, onNewCode, takesFocus: true }));
    expect(screen.getByRole("heading", { name: "That code has run out" })).toHaveFocus();
    expect(announced()).toBe("Hooli can send another");
  });

  it("keeps its field where the app can't get a new code", () => {
    draw({ mfa: expired("code"), secondsLeft: 0 });
    expect(buttons()).toEqual(["Continue"]);
  });

  it("says when to come back once there are no more codes", () => {
    draw({
      mfa: expired("code"),
      secondsLeft: 0,
      noMoreCodes: true,
      onDismiss: vi.fn<() => void>(),
    });
    expect(screen.getByRole("heading", { name: "No more codes for now" })).toBeVisible();
    expect(
      screen.getByText(
        "So that Hooli doesn’t lock your account, wait 10 minutes, then refresh again.",
      ),
    ).toBeVisible();
    expect(buttons()).toEqual(["Close"]);
  });
});

describe("MfaPromptView: an answer that may have got lost", () => {
  it.each([
    ["code", false, "The connection dropped. Checking whether Hooli got your answer."],
    [
      "code",
      true,
      "The connection dropped, and Hooli is still waiting. Enter it again if it’s still valid.",
    ],
    ["confirm", true, "The connection dropped, and Hooli is still waiting. Try again."],
  ] as const)("is never sent again by itself: %s, checked: %s", (kind, checked, words) => {
    const submit = vi.fn<() => Promise<void>>(() => Promise.resolve());
    const state = mfa(kind, { ...unconfirmed(checked), submit });
    draw({ mfa: state });
    expect(screen.getByText(words, { selector: "p" })).toBeVisible();
    expect(announced()).toBe(words);
    expect(submit).not.toHaveBeenCalled();
  });
});

describe("MfaPromptView: a challenge that can't be shown", () => {
  it("is refused when it wants its answer elsewhere, and there is nothing to type or press", () => {
    draw({
      mfa: mfa("code", { link: "https://evil.example/jobs/x/mfa" }),
      onDismiss: vi.fn<() => void>(),
    });
    expect(screen.getByRole("alert")).toHaveTextContent(
      "This request doesn’t look like it comes from Hooli, so nothing was sent. Contact support.",
    );
    expect(screen.queryByRole("textbox")).toBeNull();
    expect(buttons()).toEqual([]);
  });

  it("can be fetched again when its job can't be read", async () => {
    const retry = vi.fn<() => Promise<void>>(() => Promise.resolve());
    draw({ mfa: failedRead("rejected", retry) });
    expect(screen.getByRole("alert")).toHaveTextContent("We can’t show progress. Try again.");
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(retry).toHaveBeenCalledTimes(1);
  });
});
