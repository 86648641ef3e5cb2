import { BasiqError, type UseMfaChallengeResult } from "@basiq-kit/hooks";
import { act, render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { enAU } from "../languages/enAU.js";
import { describe, expect, it, vi } from "vitest";
import { mfa, type MfaOptions, NOW, wrongAnswer } from "../testing/states.js";
import { MfaPromptView, type MfaPromptViewProps } from "./MfaPromptView.js";

const sent = { challengeNumber: 1 } as const;
const lost = new BasiqError("network");
const submitting: MfaOptions = { submission: { ...sent, status: "submitting" } };
const expired: MfaOptions = { after: 120_000 };

function draw(state: UseMfaChallengeResult, props: Partial<MfaPromptViewProps> = {}) {
  const ui = (next: UseMfaChallengeResult, changed: Partial<MfaPromptViewProps> = {}) => (
    <MfaPromptView mfa={next} institutionName="Hooli" {...props} {...changed} />
  );
  const { container, rerender } = render(ui(state));
  return {
    container,
    redraw: (next: UseMfaChallengeResult, changed: Partial<MfaPromptViewProps> = {}) =>
      rerender(ui(next, changed)),
  };
}

const fields = () => screen.queryAllByRole<HTMLInputElement>("textbox");
const codeField = () => screen.getByRole<HTMLInputElement>("textbox", { name: "Code from Hooli" });
const button = (name: string) => screen.getByRole("button", { name });
const buttons = () => screen.queryAllByRole("button").map((each) => each.textContent);
const announced = () => screen.getByRole("status").textContent;

describe("MfaPromptView: a challenge", () => {
  it.each([
    ["code", "Hooli needs a code", "To check that it’s you", ["Code from Hooli"], "Continue"],
    [
      "question",
      "Hooli has a question",
      "To check that it’s you",
      ["What’s your first company?"],
      "Continue",
    ],
    [
      "questions",
      "Hooli has 2 questions",
      "To check that it’s you",
      ["What’s your favourite company?", "What’s the ID of this institution?"],
      "Continue",
    ],
    [
      "confirm",
      "Approve this in Hooli’s app",
      "To check that it’s you, then come back here",
      [],
      "I’ve approved it",
    ],
  ] as const)("says who asks for what and why: %s", (kind, title, why, labels, send) => {
    draw(mfa(kind));
    expect(screen.getByRole("heading", { name: title })).toBeVisible();
    expect(screen.getByRole("article", { name: title })).toHaveAttribute("data-status", "required");
    expect(screen.getByText(why)).toBeVisible();
    expect(fields()).toEqual(labels.map((name) => screen.getByRole("textbox", { name })));
    expect(buttons()).toEqual([send]);
  });

  it.each(["loading", "none"] as const)("that isn't there draws nothing: %s", (status) => {
    const none = { status, submit: () => Promise.resolve() };
    expect(draw(none).container).toBeEmptyDOMElement();
  });

  it("shows the bank's message as text in its own direction, once", () => {
    const message = "We sent <b>a code</b> to XXX 178";
    const { container } = draw(mfa("code", { says: { description: message, input: [message] } }));
    const said = screen.getByText(message);
    expect(said.tagName).toBe("BDI");
    expect(said.closest("p")).toHaveTextContent(`Hooli says: ${message}`);
    expect(said.parentElement).toHaveAttribute("lang", "en-AU");
    expect(container.querySelector("b")).toBeNull();
  });

  it("doesn't show a label such as OTP Password as a message", () => {
    draw(mfa("code", { says: { input: ["OTP Password"] } }));
    expect(screen.queryByText(/OTP/)).toBeNull();
  });

  it("can be put aside only where the app allows it", async () => {
    const onDismiss = vi.fn<() => void>();
    const { redraw } = draw(mfa("code"));
    expect(buttons()).toEqual(["Continue"]);
    redraw(mfa("code"), { onDismiss });
    await userEvent.click(button("Not now"));
    expect(onDismiss).toHaveBeenCalledTimes(1);
  });

  it("takes the focus only when it is asked to", () => {
    const { redraw } = draw(mfa("questions"));
    expect(document.body).toHaveFocus();
    redraw(mfa("questions"), { takesFocus: true });
    expect(fields()[0]).toHaveFocus();
  });
});

describe("MfaPromptView: a field", () => {
  it("is described by why, the bank's words and the time left", () => {
    draw(mfa("code"), { secondsLeft: 112 });
    expect(codeField()).toHaveAccessibleDescription(
      "To check that it’s you Hooli says: We sent a code to your mobile ending in XXX 178 About 2 minutes left",
    );
  });

  it("keeps its description while it has the focus, and has the time of now when it gets it", () => {
    const { redraw } = draw(mfa("code"), { secondsLeft: 112 });
    act(() => codeField().focus());
    redraw(mfa("code"), { secondsLeft: 60 });
    expect(codeField()).toHaveAccessibleDescription(/About 2 minutes left$/);
    expect(screen.getByText("About 1 minute left", { selector: "p" })).toBeVisible();
    act(() => codeField().blur());
    expect(codeField()).toHaveAccessibleDescription(/About 1 minute left$/);
  });

  it("of several is described once", () => {
    draw(mfa("questions"), { secondsLeft: 112 });
    const [first, second] = fields();
    expect(first).toHaveAccessibleDescription(
      "Hooli has 2 questions To check that it’s you About 2 minutes left",
    );
    expect(second).not.toHaveAccessibleDescription();
  });

  it("is called by the bank's question in the bank's language, as far as it is known", () => {
    draw(mfa("questions"));
    for (const label of document.querySelectorAll("label bdi"))
      expect(label).toHaveAttribute("lang", "en-AU");
    expect(document.querySelectorAll("label bdi")).toHaveLength(2);
  });

  it("isn't invalid before anybody has touched it", () => {
    draw(mfa("questions"));
    for (const field of fields()) {
      expect(field).toBeRequired();
      expect(field).toBeValid();
      expect(field.required).toBe(false);
    }
  });
});

describe("MfaPromptView: an answer", () => {
  it("is sent as typed, and leaves the page at once", async () => {
    const submit = vi.fn<() => Promise<void>>(() => new Promise(() => {}));
    const { container } = draw(mfa("questions", { submit }));
    const [first, second] = fields();
    await userEvent.type(first!, "Basiq");
    await userEvent.type(second!, "AU00000{Enter}");
    expect(submit).toHaveBeenCalledExactlyOnceWith(["Basiq", "AU00000"]);
    expect(fields().map(({ value }) => value)).toEqual(["", ""]);
    expect(container.innerHTML).not.toMatch(/Basiq|AU00000/);
  });

  it("that fails is shown by the next state", async () => {
    draw(mfa("code", { submit: () => Promise.reject(lost) }));
    await userEvent.type(codeField(), "1234{Enter}");
    expect(codeField()).toHaveValue("");
  });

  it("is a press of a button where the bank's app asks", async () => {
    const submit = vi.fn<() => Promise<void>>(() => Promise.resolve());
    draw(mfa("confirm", { submit }));
    await userEvent.click(button("I’ve approved it"));
    expect(submit).toHaveBeenCalledTimes(1);
  });

  it.each([
    ["code", [], 0, "Enter the code that Hooli sent you."],
    ["questions", ["", "AU00000"], 0, "Answer this question."],
    ["questions", ["Basiq", "  "], 1, "Answer this question."],
  ] as const)(
    "that is empty isn't sent, and the field says so: %s %j",
    async (kind, typed, at, words) => {
      const submit = vi.fn<() => Promise<void>>(() => Promise.resolve());
      draw(mfa(kind, { submit }));
      for (const [index, text] of typed.entries())
        if (text !== "") await userEvent.type(fields()[index]!, text);
      await userEvent.click(screen.getByRole("button"));
      expect(submit).not.toHaveBeenCalled();
      expect(fields()[at]).toHaveFocus();
      expect(fields()[at]).toBeInvalid();
      expect(screen.getByRole("alert")).toHaveTextContent(words);
      await userEvent.tab();
      expect(fields()[at]).toHaveAccessibleDescription(new RegExp(`^${words}`));
    },
  );

  it("that was empty leaves no error on the next challenge", async () => {
    const { redraw } = draw(mfa("question"));
    await userEvent.click(button("Continue"));
    expect(fields()[0]).toBeInvalid();
    redraw(mfa("question", { number: 2 }));
    expect(fields()[0]).not.toBeInvalid();
    expect(fields()[0]).not.toHaveAccessibleDescription(/Answer this question/);
  });
});

describe("MfaPromptView: an answer that is being sent", () => {
  it("keeps the button in the focus order, where it does nothing", async () => {
    const submit = vi.fn<() => Promise<void>>(() => Promise.resolve());
    draw(mfa("code", { ...submitting, submit }));
    const busy = button("Checking");
    expect(busy).toHaveAttribute("aria-disabled", "true");
    await userEvent.type(codeField(), "1234{Enter}");
    await userEvent.click(busy);
    expect(busy).toHaveFocus();
    expect(submit).not.toHaveBeenCalled();
    expect(codeField()).toHaveValue("1234");
    expect(announced()).toBe("Checking with Hooli");
  });

  it("is said to be accepted in the button's place, and takes the focus from nothing", async () => {
    const submit = vi.fn<() => Promise<void>>(() => Promise.resolve());
    const { redraw } = draw(mfa("code", submitting), { onDismiss: vi.fn<() => void>() });
    codeField().focus();
    redraw(mfa("code", { submission: { ...sent, status: "accepted", at: NOW }, submit }), {
      onDismiss: vi.fn<() => void>(),
    });
    expect(buttons()).toEqual(["Accepted"]);
    expect(announced()).toBe("Accepted");
    expect(codeField()).toHaveFocus();
    expect(codeField()).toHaveAttribute("readonly");
    await userEvent.keyboard("{Enter}");
    expect(submit).not.toHaveBeenCalled();
  });
});

describe("MfaPromptView: an answer that the bank doesn't accept", () => {
  it.each([
    ["code", "Hooli didn’t accept that code. Check it and enter it again."],
    ["question", "Hooli didn’t accept that answer. Check it and enter it again."],
    ["questions", "Hooli didn’t accept those answers. Check each one and enter them again."],
  ] as const)("is said at the first field, which takes the focus: %s", (kind, words) => {
    const { redraw } = draw(mfa(kind, submitting));
    redraw(mfa(kind, { submission: wrongAnswer }));
    expect(fields()[0]).toHaveFocus();
    // If Enter sent it, the focus was there already, and a description alone isn't announced.
    expect(screen.getByRole("alert")).toHaveTextContent(words);
    // Where a change of the description is announced too, it would be heard twice.
    expect(fields()[0]).not.toHaveAccessibleDescription(new RegExp(words));
    act(() => fields()[0]?.blur());
    expect(fields()[0]).toHaveAccessibleDescription(new RegExp(`^${words}`));
  });

  it("isn't said again before the next one: not in a field that has the focus, and not once it is sent", () => {
    const { redraw } = draw(mfa("code", submitting));
    const rejected = () => redraw(mfa("code", { submission: wrongAnswer }));
    rejected();
    const whileTyping = codeField().getAttribute("aria-describedby");
    redraw(mfa("code", submitting));
    expect(codeField().getAttribute("aria-describedby")).toBe(whileTyping);
    rejected();
    act(() => codeField().blur());
    redraw(mfa("code", submitting));
    expect(codeField()).not.toHaveAccessibleDescription(/didn’t accept/);
    rejected();
    expect(screen.getByRole("alert")).toHaveTextContent(/didn’t accept/);
    expect(codeField()).not.toHaveAccessibleDescription(/didn’t accept/);
  });

  it("is marked at each field, because the bank doesn't say which, and said once", () => {
    draw(mfa("questions", { submission: wrongAnswer }));
    const [first, second] = fields();
    expect(first).toBeInvalid();
    expect(second).toBeInvalid();
    expect(second).toHaveAccessibleDescription("Check this answer");
    expect(screen.getAllByRole("alert")).toHaveLength(1);
  });

  it("is said above the button where there is no field", () => {
    draw(mfa("confirm", { submission: wrongAnswer }));
    expect(screen.getByRole("alert")).toHaveTextContent(
      "Hooli hasn’t seen your approval yet. Approve it in the app, then try again.",
    );
  });

  it("isn't blamed on the bank when it never got there", () => {
    const error = new BasiqError("rate-limited", { status: 429 });
    draw(mfa("code", { submission: { ...sent, status: "rejected", error } }));
    expect(screen.getByRole("alert")).toHaveTextContent("We couldn’t send that. Try again.");
    expect(codeField()).not.toBeInvalid();
  });

  it.each([
    ["not-signed-in", 401, enAU.reachability.signedOut],
    ["person-changed", undefined, enAU.reachability.stopped],
    ["not-found", 404, enAU.reachability.stopped],
  ] as const)("isn’t to be tried again where that can’t help: %s", (code, status, words) => {
    const error = new BasiqError(code, { status });
    draw(mfa("code", { submission: { ...sent, status: "rejected", error } }), {
      onDismiss: vi.fn<() => void>(),
    });
    expect(screen.getByRole("alert")).toHaveTextContent(words);
    expect(screen.queryByRole("textbox")).toBeNull();
    expect(screen.getAllByRole("button").map(({ textContent }) => textContent)).toEqual(["Close"]);
    expect(screen.queryByText(/left$/)).toBeNull();
  });

  it("has a time and no button until the time that a server named", () => {
    const retryAt = Date.now() + 60_000;
    const error = new BasiqError("rate-limited", { status: 429, retryAt });
    const { redraw } = draw(mfa("code"));
    codeField().focus();
    redraw(mfa("code", { submission: { ...sent, status: "rejected", error } }));
    expect(screen.getByRole("alert")).toHaveTextContent(/^The service is busy. Try again from /);
    expect(screen.queryByRole("button")).toBeNull();
    // The field had it.
    expect(screen.getByRole("heading")).toHaveFocus();
  });

  it("doesn't take the focus again when the time runs out", () => {
    const { redraw } = draw(mfa("code", { submission: wrongAnswer }), { takesFocus: true });
    codeField().blur();
    redraw(mfa("code", expired));
    expect(document.body).toHaveFocus();
  });
});
