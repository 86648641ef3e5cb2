import type { FailureReason, UseJobProgressResult } from "@basiq-kit/hooks";
import { render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { enAU } from "../copy/enAU.js";
import { failedJob, job, MFA, VERIFY } from "../testing/states.js";
import type { FailureActions } from "./JobFailure.js";
import { JobProgressView, type JobProgressViewProps } from "./JobProgressView.js";

type Case = readonly [job: UseJobProgressResult, button: string | null];

/** Every reason, as Basiq would say it, and the one thing that can be pressed. */
const cases: Record<FailureReason, Case> = {
  "wrong-credentials": [failedJob("invalid-credentials"), "Update sign-in details"],
  "account-locked": [failedJob("invalid-credentials", "Account is locked"), "Try again"],
  "mfa-not-supported": [
    failedJob("invalid-credentials", "MFA is not supported"),
    "Contact support",
  ],
  "action-needed-at-bank": [failedJob("user-action-required"), "Try again"],
  "declined-at-bank": [failedJob("authorization-failed", "access_denied"), "Try again"],
  "bank-unavailable": [failedJob("maintenance"), null],
  "bank-outage": [failedJob("maintenance", undefined, { connectorStatus: "major-outage" }), null],
  "retried-by-basiq": [failedJob("service-unavailable", undefined, { kind: "update" }), null],
  "challenge-ran-out": [
    job([
      [VERIFY, "success"],
      [MFA, "failed", { code: "job-timed-out" }],
    ]),
    "Try again",
  ],
  "took-too-long": [failedJob("job-timed-out"), "Try again"],
  "consent-ended": [failedJob("consent-expired"), "Give consent again"],
  "connection-ended": [failedJob("invalid-connection"), "Update sign-in details"],
  "bank-not-supported": [failedJob("institution-disabled"), "Contact support"],
  "too-many-requests": [failedJob("too-many-requests"), null],
  "app-misconfigured": [failedJob("no-production-access"), null],
  unknown: [failedJob("a-code-of-next-year"), "Contact support"],
};
const reasons = Object.keys(cases) as FailureReason[];

const allActions = () =>
  ({
    "update-credentials": vi.fn<() => void>(),
    "open-bank": vi.fn<() => void>(),
    retry: vi.fn<() => void>(),
    "give-consent": vi.fn<() => void>(),
    "contact-support": vi.fn<() => void>(),
  }) satisfies Required<FailureActions>;

function draw(state: UseJobProgressResult, props: Partial<JobProgressViewProps> = {}) {
  const { container } = render(
    <JobProgressView job={state} kind="refresh" institutionName="Hooli" {...props} />,
  );
  return container;
}

describe("a failure", () => {
  it.each(reasons)("says what happened and what to do next: %s", (reason) => {
    const [failed] = cases[reason];
    expect(failed).toMatchObject({ guidance: { reason } });
    draw(failed);
    const { what, next } = enAU.failure[reason];
    expect(screen.getByText(what("Hooli"), { ignore: "[role=status]" })).toBeVisible();
    expect(screen.getByText(next("Hooli"), { ignore: "[role=status]" })).toBeVisible();
  });

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

  it("shows the reference that support asks for, where there is one", () => {
    draw(cases.unknown[0], { reference: "5c50a2d1" });
    expect(screen.getByText("Reference for support: 5c50a2d1")).toBeVisible();
  });

  it("shows no reference while nothing failed", () => {
    draw(job([[VERIFY, "in-progress"]]), { reference: "5c50a2d1" });
    expect(screen.queryByText(/5c50a2d1/)).toBeNull();
  });

  it("of no step in particular is shown all the same", () => {
    const failed = failedJob("unknown-error");
    draw({ ...failed, step: undefined, steps: [] } as UseJobProgressResult);
    expect(
      screen.getByText(enAU.failure.unknown.what("Hooli"), { ignore: "[role=status]" }),
    ).toBeVisible();
  });
});

describe("the bank's own words", () => {
  const words = 'Accept the <b>terms</b> <a href="https://hooli.example">here</a> & come back';

  it("are text in their own direction, introduced by the bank's name, never HTML and never linked", () => {
    const container = draw(failedJob("user-action-required", words));
    const said = screen.getByText(words);
    expect(said.tagName).toBe("BDI");
    expect(said.parentElement).toHaveTextContent(`Hooli says: ${words}`);
    expect(container.querySelector("a, b")).toBeNull();
  });

  it("are left out when they are a code", () => {
    const container = draw(failedJob("authorization-failed", "access_denied"));
    expect(container).not.toHaveTextContent("access_denied");
  });
});
