import { BasiqError, type FailureReason, type UseJobProgressResult } from "@basiq-kit/hooks";
import { cleanup, render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { fromWords } from "../copy/dates.js";
import { enAU } from "../languages/enAU.js";
import { BETA, failedJob, NEW_PASSWORD, ranOutJob, refusedAnswerJob } from "../testing/states.js";
import type { FailureActions } from "../failures/actionButton.js";
import { FailureNoticeView, type FailureNoticeViewProps } from "./FailureNoticeView.js";

type Case = readonly [job: UseJobProgressResult, button: string | null];

/** Every reason, as Basiq would say it, and the one thing that can be pressed. */
const cases: Record<FailureReason, Case> = {
  "wrong-credentials": [failedJob("invalid-credentials"), "Update sign-in"],
  "account-locked": [failedJob("invalid-credentials", "Account is locked"), "Try again"],
  "mfa-not-supported": [
    failedJob("invalid-credentials", "MFA is not supported"),
    "Contact support",
  ],
  "answer-refused": [refusedAnswerJob, "Sign in again"],
  "action-needed-at-bank": [failedJob("user-action-required"), "Try again"],
  "declined-at-bank": [failedJob("authorization-failed", "access_denied"), "Try again"],
  "bank-unavailable": [failedJob("maintenance"), null],
  "bank-outage": [failedJob("maintenance", undefined, { connectorStatus: "major-outage" }), null],
  "retried-by-basiq": [failedJob("service-unavailable", undefined, { kind: "update" }), null],
  "challenge-ran-out": [ranOutJob, "Try again"],
  "took-too-long": [failedJob("job-timed-out"), "Try again"],
  "consent-ended": [failedJob("consent-expired"), "Give consent again"],
  "connection-ended": [failedJob("invalid-connection"), "Sign in again"],
  "bank-not-supported": [failedJob("institution-disabled"), "Contact support"],
  "file-rejected": [failedJob("bank-statement-invalid"), "Choose another file"],
  "file-empty": [failedJob("empty-file"), "Choose another file"],
  "file-too-long": [failedJob("row-count-exceeded"), "Choose another file"],
  "file-has-errors": [failedJob("invalid-csv-row"), "Choose another file"],
  "file-of-another-bank": [failedJob("bank-statement-not-supported"), "Choose another bank"],
  "file-not-supported": [failedJob("bank-statement-new-product"), "Choose another file"],
  "not-processed": [failedJob("maintenance", undefined, { kind: "upload" }), "Try again"],
  "too-many-requests": [failedJob("too-many-requests"), null],
  "app-misconfigured": [failedJob("no-production-access"), null],
  unknown: [failedJob("a-code-of-next-year"), "Contact support"],
};
const reasons = Object.keys(cases) as FailureReason[];

const allActions = () =>
  ({
    "update-credentials": vi.fn<() => void>(),
    reauthorise: vi.fn<() => void>(),
    "open-bank": vi.fn<() => void>(),
    retry: vi.fn<() => void>(),
    "choose-file": vi.fn<() => void>(),
    "choose-bank": vi.fn<() => void>(),
    "give-consent": vi.fn<() => void>(),
    "contact-support": vi.fn<() => void>(),
  }) satisfies Required<FailureActions>;

function draw(state: UseJobProgressResult, props: Partial<FailureNoticeViewProps> = {}) {
  if (state.status !== "failed" && state.status !== "delayed")
    throw new Error(`a job that is ${state.status} has no failure`);
  const { failure, guidance } = state;
  const { container } = render(
    <FailureNoticeView failure={failure} guidance={guidance} institutionName="Hooli" {...props} />,
  );
  return container;
}

const copyButton = () => screen.getByRole("button", { name: /^Copy/ });

describe("FailureNoticeView: a failure", () => {
  it.each(reasons)("says what happened and what to do next: %s", (reason) => {
    const [failed] = cases[reason];
    expect(failed).toMatchObject({ guidance: { reason } });
    draw(failed);
    const { what, next } = enAU.failure[reason];
    const action = "guidance" in failed ? failed.guidance.action : undefined;
    expect(screen.getByText(what("Hooli"))).toBeVisible();
    expect(
      screen.getByText(
        action?.type === "retry-later"
          ? enAU.action.retryFrom(fromWords("en-AU", action.retryAt))
          : next("Hooli"),
      ),
    ).toBeVisible();
  });

  it.each(["service-unavailable", "too-many-requests"])(
    "shows a time during the pause after it, and then a button: %s",
    (code) => {
      const pause = failedJob(code, undefined, { kind: "refresh" });
      const over = failedJob(code, undefined, { kind: "refresh", after: 10 * 60_000 });
      const container = draw(pause, { actions: allActions() });
      expect(container).toHaveTextContent(/Try again from \d+:\d\d.[ap]m\./);
      expect(screen.queryByRole("button")).toBeNull();
      cleanup();
      const later = draw(over, { actions: allActions() });
      expect(later).not.toHaveTextContent(/from \d/);
      expect(screen.getByRole("button", { name: "Try again" })).toBeVisible();
    },
  );

  it.each(reasons)("has a button for what helps, and no other: %s", async (reason) => {
    const [failed, button] = cases[reason];
    const actions = allActions();
    draw(failed, { actions });
    expect(screen.queryAllByRole("button").map((each) => each.textContent)).toEqual(
      button === null ? [] : [button],
    );
    if (button === null) return;
    await userEvent.click(screen.getByRole("button"));
    const wanted = "guidance" in failed ? failed.guidance.action.type : undefined;
    expect(Object.entries(actions).filter(([, act]) => act.mock.calls.length > 0)).toEqual([
      [wanted, expect.anything()],
    ]);
  });

  it.each(reasons)("has no button for what the app can't do: %s", (reason) => {
    draw(cases[reason][0], { actions: {} });
    expect(screen.queryByRole("button")).toBeNull();
  });

  it("is about your bank where its name isn’t known", () => {
    draw(failedJob("job-timed-out"), { institutionName: undefined });
    expect(screen.getByText("Your bank took too long to answer.")).toBeVisible();
  });

  it("keeps its button in place while what it does is under way", async () => {
    const retry = vi.fn<() => void>();
    draw(failedJob("job-timed-out"), { actions: { retry }, busy: true });
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(retry).not.toHaveBeenCalled();
    expect(screen.getByRole("button", { name: "Try again" })).toHaveAttribute("aria-disabled");
  });
});

describe("FailureNoticeView: the references for support", () => {
  const failed = cases.unknown[0];

  it("aren’t there when there are none", () => {
    draw(failed, { references: {} });
    expect(screen.queryByRole("button")).toBeNull();
    expect(screen.queryByText(/eference for/)).toBeNull();
  });

  it("are one line where there is one", () => {
    draw(failed, { references: { jobId: "5c50a2d1" } });
    expect(screen.getByText("Reference for support: 5c50a2d1")).toBeVisible();
    expect(copyButton()).toHaveTextContent("Copy reference");
  });

  it("are folded where support isn’t the way on", async () => {
    draw(cases["wrong-credentials"][0], { references: { jobId: "5c50a2d1" } });
    expect(screen.queryByText("Reference for support: 5c50a2d1")).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Details for support" }));
    expect(screen.getByText("Reference for support: 5c50a2d1")).toBeVisible();
  });

  it("are copied by the names that support knows them by, and that is said", async () => {
    const user = userEvent.setup();
    draw(failed, { references: { jobId: "job-1", userId: "user-1", connectionId: undefined } });
    expect(screen.getByText("User: user-1")).toBeVisible();
    expect(screen.getByText("Job: job-1")).toBeVisible();
    expect(screen.getByRole("status")).toBeEmptyDOMElement();
    await user.click(copyButton());
    expect(screen.getByRole("status")).toHaveTextContent("Copied");
    expect(await navigator.clipboard.readText()).toBe("userId: user-1\njobId: job-1");
  });

  it("are the ids of an error, and nothing else of it", async () => {
    const user = userEvent.setup();
    const cause = new Error("Bearer secret");
    const error = new BasiqError("unavailable", { jobId: "job-1", correlationId: "c-1", cause });
    const container = draw(failed, { references: error });
    await user.click(copyButton());
    expect(await navigator.clipboard.readText()).toBe("jobId: job-1\ncorrelationId: c-1");
    expect(container).not.toHaveTextContent("secret");
  });

  it("are selected where the browser lets nobody copy", async () => {
    const user = userEvent.setup();
    vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new Error("denied"));
    draw(failed, { references: { jobId: "job-1" } });
    await user.click(copyButton());
    expect(await screen.findByText(/The text is selected/)).toBeVisible();
    expect(getSelection()?.toString()).toBe("Reference for support: job-1");
  });
});

describe("FailureNoticeView: the bank's own words", () => {
  const words = 'Accept the <b>terms</b> <a href="https://hooli.example">here</a> & come back';

  it("are text in their own direction, introduced by the bank's name, never HTML and never linked", () => {
    const container = draw(failedJob("user-action-required", words));
    const said = screen.getByText(words);
    expect(said.tagName).toBe("BDI");
    expect(said.closest("p")).toHaveTextContent(`Hooli says: ${words}`);
    expect(container.querySelector("a, b")).toBeNull();
  });

  it("doesn’t put Basiq’s words about a file into the bank’s mouth", () => {
    const said = "Row 12 has no date";
    const job = failedJob("invalid-csv-row", said, { kind: "upload" });
    if (job.status !== "failed") throw new Error("The job has to fail.");
    render(<FailureNoticeView {...job} institutionName="Hooli" />);
    expect(screen.getByText(said).parentElement).toHaveTextContent(/^Row 12 has no date$/);
  });

  it("are left out when they are a code", () => {
    const container = draw(failedJob("authorization-failed", "access_denied"));
    expect(container).not.toHaveTextContent("access_denied");
  });
});

describe("FailureNoticeView: a forgotten password", () => {
  const connector = BETA;
  const link = () => screen.queryByRole("link");

  it("has a link to the bank's own page, which opens in a new tab and says so", () => {
    draw(failedJob("invalid-credentials", undefined, { connector }), { actions: allActions() });
    expect(link()).toHaveAccessibleName(
      /^Forgotten your password for Hooli\? ?Opens in a new tab$/,
    );
    expect(link()).toHaveAttribute("href", NEW_PASSWORD);
    expect(link()).toHaveAttribute("target", "_blank");
    expect(link()).toHaveAttribute("rel", "noopener noreferrer");
    expect(screen.getAllByRole("button")).toHaveLength(1);
  });

  it("has it where the app has no button, too", () => {
    draw(failedJob("invalid-credentials", undefined, { connector }));
    expect(link()).toBeVisible();
  });

  it.each([
    ["a locked account", failedJob("invalid-credentials", "Account is locked", { connector })],
    ["an address that isn't known", failedJob("invalid-credentials")],
    ["a connection that has ended", failedJob("invalid-connection", undefined, { connector })],
    ["a bank that isn't available", failedJob("service-unavailable", undefined, { connector })],
  ])("has none for %s", (_, failed) => {
    draw(failed, { actions: allActions() });
    expect(link()).toBeNull();
  });
});

describe("FailureNoticeView: a connector that isn't live yet", () => {
  const early = /so it may fail more often than others\.$/;

  it("is said to fail more often where that may be why", () => {
    draw(failedJob("job-timed-out", undefined, { connector: BETA }));
    expect(screen.getByText(early)).toHaveTextContent(/^Hooli’s connection is still in beta/);
    cleanup();
    draw(failedJob("job-timed-out", undefined, { connector: { ...BETA, stage: "alpha" } }));
    expect(screen.getByText(early)).toHaveTextContent(
      /^Hooli’s connection is still in early testing/,
    );
  });

  it("isn't blamed for what the person can put right", () => {
    draw(failedJob("invalid-credentials", undefined, { connector: BETA }));
    expect(screen.queryByText(early)).toBeNull();
  });
});
