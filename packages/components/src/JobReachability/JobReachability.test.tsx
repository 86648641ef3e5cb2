import { BasiqError, type UseJobProgressResult } from "@basiq-kit/hooks";
import { render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { job, type JobOptions, steps } from "../testing/states.js";
import { JobProgressView } from "../JobProgress/JobProgressView.js";

const running = (options?: JobOptions) => job(steps("success", "in-progress"), options);

function draw(state: UseJobProgressResult) {
  const ui = (next: UseJobProgressResult) => (
    <JobProgressView job={next} kind="refresh" institutionName="Hooli" />
  );
  const { rerender } = render(ui(state));
  return { redraw: (next: UseJobProgressResult) => rerender(ui(next)) };
}

const announced = () => screen.getByRole("status").textContent;

describe("JobReachability: whether the job can be seen", () => {
  const signedOut = new BasiqError("not-signed-in");
  const refused = new BasiqError("token-refused");
  const lost = new BasiqError("network");

  it.each([
    [{ status: "retrying", error: lost }, "No connection to the service. Trying again."],
    [{ status: "offline" }, "You’re offline. This continues when you’re back online."],
    [
      { status: "stopped", error: signedOut },
      "You’ve been signed out. Sign in again to see progress.",
    ],
    [
      { status: "stopped", error: refused },
      "We can no longer check progress. This may still finish.",
    ],
  ] as const)("is shown beside its state, and announced: %o", (reachability, words) => {
    draw(running({ reachability }));
    expect(screen.getByText(words, { selector: "p" })).toBeVisible();
    expect(announced()).toBe(words);
    expect(screen.getAllByRole("listitem")[1]).toHaveTextContent("Fetching accounts, in progress");
  });

  it("has a button only where trying again helps", async () => {
    const refetch = vi.fn<() => Promise<void>>(() => Promise.resolve());
    const rejected = new BasiqError("rejected");
    const stopped = running({ reachability: { status: "stopped", error: rejected } });
    const { redraw } = draw({ ...stopped, refetch } as UseJobProgressResult);
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(refetch).toHaveBeenCalledTimes(1);
    for (const reachability of [
      { status: "retrying", error: lost },
      { status: "stopped", error: signedOut },
      { status: "stopped", error: refused },
    ] as const) {
      redraw(running({ reachability }));
      expect(screen.queryByRole("button")).toBeNull();
    }
  });

  it("can be asked again where nothing is known", async () => {
    const retry = vi.fn<() => Promise<void>>(() => Promise.resolve());
    draw({ status: "error", error: new BasiqError("rejected"), retry });
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(retry).toHaveBeenCalledTimes(1);
  });
});
