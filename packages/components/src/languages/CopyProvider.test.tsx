import { render, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { JobProgressView } from "../JobProgress/JobProgressView.js";
import { MfaPromptView } from "../MfaPrompt/MfaPromptView.js";
import { job, mfa, NOW, VERIFY } from "../testing/states.js";
import type { BasiqCopy } from "./BasiqCopy.js";
import { CopyProvider } from "./CopyProvider.js";
import { enAU } from "./enAU.js";

const components = (
  <>
    <JobProgressView
      job={job([[VERIFY, "in-progress"]], { etaAt: NOW + 120_000 })}
      kind="refresh"
      secondsLeft={120}
    />
    <MfaPromptView mfa={mfa("code")} />
  </>
);

describe("CopyProvider", () => {
  it("is Australian English without a provider", () => {
    render(components);
    expect(screen.getByRole("heading", { name: "Refreshing your bank" })).toBeVisible();
    expect(screen.getByRole("heading", { name: "Your bank needs a code" })).toBeVisible();
  });

  it("is replaced word by word", () => {
    const copy: BasiqCopy = { ...enAU, yourBank: "your credit union" };
    render(<CopyProvider copy={copy}>{components}</CopyProvider>);
    expect(screen.getByRole("heading", { name: "Refreshing your credit union" })).toBeVisible();
    expect(screen.getByRole("heading", { name: "Your credit union needs a code" })).toBeVisible();
    expect(screen.getByLabelText("Code from your credit union")).toBeVisible();
  });

  it("says durations in its own language", () => {
    const timeLeft = (duration?: string) => `Noch etwa ${duration}`;
    const copy: BasiqCopy = { ...enAU, locale: "de-DE", job: { ...enAU.job, timeLeft } };
    render(<CopyProvider copy={copy}>{components}</CopyProvider>);
    expect(screen.getByText("Noch etwa 2 Minuten")).toBeVisible();
  });

  it("is that of the nearest provider", () => {
    render(
      <CopyProvider copy={{ ...enAU, yourBank: "your credit union" }}>
        <CopyProvider copy={enAU}>{components}</CopyProvider>
      </CopyProvider>,
    );
    expect(screen.getByRole("heading", { name: "Refreshing your bank" })).toBeVisible();
  });

  it("is English where an app without types has left a part of its dictionary out", () => {
    const { mfa: _, ...rest } = { ...enAU, yourBank: "your credit union" };
    // @ts-expect-error -- A missing part.
    render(<CopyProvider copy={rest}>{components}</CopyProvider>);
    expect(screen.getByRole("heading", { name: "Refreshing your credit union" })).toBeVisible();
    expect(screen.getByRole("heading", { name: "Your bank needs a code" })).toBeVisible();
  });
});
