import { BasiqError } from "@basiq-kit/hooks";
import { render, screen } from "@testing-library/react";
import { enAU } from "../languages/enAU.js";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { momentWords, timeWords } from "../copy/dates.js";
import { refreshState } from "../testing/connectionActions.js";
import {
  connectionState,
  failedWith,
  TWENTY_TODAY,
  type WireConnection,
} from "../testing/connections.js";
import {
  askingJob,
  failedJob,
  failedRead,
  HOUR,
  job,
  mfa,
  MINUTE,
  NOW,
  ranOutJob,
  steps,
  VERIFY,
} from "../testing/states.js";
import { RefreshFlowView, type RefreshFlowViewProps } from "./RefreshFlowView.js";

const idle = refreshState({ status: "idle" });
const started = refreshState({ status: "started", jobId: "job-1", alreadyRunning: true });

function draw(props: Partial<RefreshFlowViewProps>) {
  const ui = (changed: Partial<RefreshFlowViewProps>) => (
    <RefreshFlowView refresh={idle} institutionName="Hooli" {...changed} />
  );
  const { container, rerender } = render(ui(props));
  return { container, redraw: (changed: Partial<RefreshFlowViewProps>) => rerender(ui(changed)) };
}

const canRefresh = (wire: WireConnection) =>
  connectionState({ fetchedAgo: 2 * HOUR, ...wire }).canRefresh;
const at = (ms: number) => timeWords("en-AU", NOW + ms);

describe("RefreshFlowView: the button that starts a refresh", () => {
  it.each([
    ["Have your phone ready. Hooli will check that it’s you.", { signIn: "user-mfa" }],
    [
      "Sign in to Hooli, finish what it asks for, then refresh here.",
      { status: "invalid", jobs: failedWith("user-action-required", HOUR) },
    ],
  ] as const)("says what to know first: %s", async (words, wire) => {
    const onStart = vi.fn<() => void>();
    draw({ canRefresh: canRefresh(wire), onStart });
    const button = screen.getByRole("button", { name: "Refresh Hooli" });
    expect(button).toHaveAccessibleDescription(words);
    await userEvent.click(button);
    expect(onStart).toHaveBeenCalledTimes(1);
  });

  it("says nothing where there is nothing to know", () => {
    draw({ canRefresh: canRefresh({}) });
    expect(screen.getByRole("button")).not.toHaveAccessibleDescription();
  });

  it.each<[WireConnection, string]>([
    [
      { fetchedAgo: 3 * MINUTE },
      `Hooli was refreshed recently. Refresh again from ${at(7 * MINUTE)}.`,
    ],
    [
      { jobs: failedWith("service-unavailable", 2 * MINUTE) },
      `We couldn’t reach Hooli. Try again from ${at(8 * MINUTE)}.`,
    ],
    [
      { method: "openbanking", jobs: TWENTY_TODAY },
      `Hooli allows no more refreshes today. Refresh again on ${momentWords("en-AU", NOW + 4 * HOUR)}.`,
    ],
    [{ status: "revoked" }, "Hooli is disconnected. Connect it again to get new data."],
    [{ status: "pending" }, "Hooli isn’t ready to be refreshed yet."],
    [
      { status: "invalid", jobs: failedWith("invalid-credentials", HOUR) },
      "Fix your connection to Hooli before you refresh it.",
    ],
    [
      { bankStatus: "major-outage" },
      "Hooli has an outage. You can refresh once it’s working again.",
    ],
  ])("says why it can’t be, once and without a button: %o", (wire, words) => {
    draw({ canRefresh: canRefresh(wire) });
    expect(screen.getByText(words)).toBeVisible();
    expect(screen.queryByRole("button")).toBeNull();
  });

  it.each([
    ["locked-account", enAU.refresh.unlock("Hooli")],
    ["user-action-required", enAU.refresh.openBank("Hooli")],
  ])("says what has to be done at the bank first: %s", (code, words) => {
    draw({ canRefresh: canRefresh({ status: "invalid", jobs: failedWith(code, HOUR) }) });
    const button = screen.getByRole("button", { name: "Refresh Hooli" });
    expect(button).toHaveAccessibleDescription(words);
  });

  it("has no button where only support can help, and says so", () => {
    const state = canRefresh({ status: "invalid", jobs: failedWith("multifactor-required", HOUR) });
    draw({ canRefresh: state });
    expect(screen.queryByRole("button")).toBeNull();
    expect(screen.getByText("Hooli can’t be refreshed. Contact support.")).toBeVisible();
  });

  it("follows a job that runs already", async () => {
    const onStart = vi.fn<() => void>();
    draw({ canRefresh: canRefresh({ jobs: [{ ago: MINUTE, status: "in-progress" }] }), onStart });
    await userEvent.click(screen.getByRole("button", { name: "Check the refresh of Hooli" }));
    expect(onStart).toHaveBeenCalledTimes(1);
  });

  it("keeps its place and its focus while it asks, and asks once", async () => {
    const onStart = vi.fn<() => void>();
    const { redraw } = draw({ onStart });
    const button = screen.getByRole("button");
    await userEvent.click(button);
    redraw({ refresh: refreshState({ status: "requesting" }), onStart });
    await userEvent.click(button);
    expect(onStart).toHaveBeenCalledTimes(1);
    expect(button).toHaveFocus();
    expect(button).toHaveTextContent("Asking Hooli");
    const error = new BasiqError("unavailable", { correlationId: "c-1" });
    redraw({ refresh: refreshState({ status: "error", error }), onStart });
    expect(button).toHaveFocus();
    expect(button).toHaveTextContent("Try again");
    expect(screen.getByText("Reference for support: c-1")).toBeVisible();
  });
});

describe("RefreshFlowView: a refresh under way", () => {
  const running = job(steps("success", "in-progress"));
  const done = job(steps("success", "success"));
  const announced = () =>
    screen.getAllByRole("status").flatMap(({ textContent }) => textContent || []);

  it("is announced by its steps, and its outcome once", () => {
    const { redraw } = draw({ refresh: started, job: job([[VERIFY, "in-progress"]]) });
    expect(announced()).toEqual([
      "Signing in to Hooli",
      "A refresh was already running. Here’s its progress.",
    ]);
    redraw({ refresh: started, job: running });
    expect(announced()).toEqual([
      "Fetching accounts",
      "You can leave this page. We’ll finish the rest.",
    ]);
    redraw({ refresh: started, job: done });
    expect(announced()).toEqual(["Hooli is up to date"]);
  });

  it("says that the page may be left once the sign-in is done, and not before or after", () => {
    const { redraw } = draw({ refresh: started, job: job(steps("in-progress", "pending")) });
    const line = () => screen.queryByText(/^You can leave this page/, { ignore: "[role=status]" });
    expect(line()).toBeNull();
    redraw({ refresh: started, job: running });
    expect(line()).toBeVisible();
    redraw({ refresh: started, job: done });
    expect(line()).toBeNull();
  });

  it.each([
    ["that failed", failedJob("invalid-credentials"), "Hooli wasn’t refreshed", "Close"],
    ["that ended well", done, "Hooli is up to date", "Done"],
    ["that can’t be followed", failedRead("not-found"), "Refreshing Hooli", "Close"],
  ])("puts one away within its card: %s", async (_, over, name, label) => {
    const reset = vi.fn<() => void>();
    const refresh = { ...started, reset } as RefreshFlowViewProps["refresh"];
    draw({ refresh, job: over, actions: { "update-credentials": () => {} } });
    const button = screen.getByRole("button", { name: label });
    expect(screen.getByRole("article", { name })).toContainElement(button);
    await userEvent.click(button);
    expect(reset).toHaveBeenCalledTimes(1);
  });

  it("says of a locked account what to do, and during an outage that a refresh waits", () => {
    const actions = { "open-bank": () => {} };
    const { redraw } = draw({ refresh: started, job: failedJob("locked-account"), actions });
    expect(screen.getByRole("button", { name: "Try again" })).toBeVisible();
    expect(screen.queryByText(enAU.blocked["major-outage"]("Hooli"))).toBeNull();
    redraw({
      refresh: started,
      job: failedJob("locked-account"),
      actions,
      canRefresh: canRefresh({ bankStatus: "major-outage" }),
    });
    expect(screen.getByText("Hooli has locked this account.")).toBeVisible();
    expect(screen.getByText("Unlock it with Hooli first, then come back here.")).toBeVisible();
    expect(screen.getByText(enAU.blocked["major-outage"]("Hooli"))).toBeVisible();
    expect(screen.queryByRole("button", { name: "Try again" })).toBeNull();
  });

  it("is announced as over for now once there are no more codes", () => {
    const { redraw } = draw({ refresh: started, job: ranOutJob });
    expect(announced()).toHaveLength(1);
    redraw({ refresh: started, job: ranOutJob, newCode: "used-up" });
    expect(announced()).toEqual([
      "No more codes for now. So that Hooli doesn’t lock your account, wait 10 minutes, then refresh again.",
    ]);
    const card = screen.getByRole("article", { name: "No more codes for now" });
    expect(card).toContainElement(screen.getByRole("button", { name: "Close" }));
    expect(screen.getAllByRole("button")).toHaveLength(1);
  });

  it.each([
    ["a code that can never be sent", "not-found", 404, []],
    ["a code that can be sent once signed in again", "not-signed-in", 401, ["Answer now"]],
  ] as const)(
    "offers to answer only where that helps, put aside: %s",
    async (_, code, status, buttons) => {
      const error = new BasiqError(code, { status });
      const asked = mfa("code", { submission: { challengeNumber: 1, status: "rejected", error } });
      draw({ refresh: started, job: askingJob, mfa: asked, presentation: "inline" });
      await userEvent.click(screen.getByRole("button", { name: "Close" }));
      expect(screen.queryAllByRole("button").map(({ textContent }) => textContent)).toEqual(
        buttons,
      );
    },
  );

  it("says once that it can’t be read", () => {
    const lost = failedRead("rejected");
    draw({ refresh: started, job: lost, mfa: lost });
    expect(screen.getAllByRole("button", { name: "Try again" })).toHaveLength(1);
  });

  it("refuses a challenge from elsewhere", () => {
    draw({
      refresh: started,
      job: running,
      mfa: mfa("code", { link: "https://evil.example/jobs/x/mfa" }),
    });
    expect(screen.getByRole("alert")).toHaveTextContent(/nothing was sent/);
  });

  it("takes the focus only where nothing has it, and only when it was started here", () => {
    const { redraw, container } = draw({ refresh: idle });
    redraw({ refresh: started, job: running });
    expect(document.body).toHaveFocus();
    redraw({ refresh: started, job: done, takesFocus: true });
    expect(container.firstElementChild).toHaveFocus();
    const elsewhere = screen.getByRole("button", { name: "Done" });
    elsewhere.focus();
    redraw({ refresh: started, job: running, takesFocus: true });
    expect(container.firstElementChild).toHaveFocus();
  });
});
