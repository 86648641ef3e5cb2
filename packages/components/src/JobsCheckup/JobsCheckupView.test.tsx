import { BasiqError, type CheckupItem, type UseJobsCheckupResult } from "@basiq-kit/hooks";
import { fireEvent, render, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { exactWords } from "../copy/dates.js";
import { enAU } from "../languages/enAU.js";
import { AtNow } from "../testing/AtNow.js";
import { checkupState } from "../testing/checkups.js";
import { DAY, failedRead, NOW } from "../testing/states.js";
import { JobsCheckupView, type JobsCheckupViewProps } from "./JobsCheckupView.js";
import { withoutDismissed } from "./withoutDismissed.js";

const [FIRST, SECOND] = ["job-connection-1-0", "job-connection-2-0"] as const;

const draw = (checkup: UseJobsCheckupResult, props: Partial<JobsCheckupViewProps> = {}) =>
  render(<JobsCheckupView checkup={checkup} {...props} />, { wrapper: AtNow }).container;
/** Opens every row. */
function openAll() {
  for (const one of screen.getAllByRole("button", { name: /^Details of/ })) fireEvent.click(one);
}
const retry = vi.fn<() => Promise<void>>(() => Promise.resolve());
const unreadable = failedRead("network", retry);

describe("JobsCheckupView: banks that need the person", () => {
  it.each([
    [["invalid-credentials"], "1 bank needs your attention"],
    [["invalid-credentials", "job-timed-out"], "2 banks need your attention"],
  ])("are counted: %o", (codes, title) => {
    draw(checkupState(codes));
    expect(screen.getByRole("region", { name: title })).toBeVisible();
    expect(screen.getAllByRole("listitem")).toHaveLength(codes.length);
  });

  it("say what happened, what to do and when it was", () => {
    const actions = () => ({ "update-credentials": vi.fn<() => void>() });
    draw(checkupState(["invalid-credentials"]), { actions });
    const row = within(screen.getByRole("listitem"));
    expect(row.getByText("Hooli")).toBeVisible();
    expect(row.getByText("Sign-in details not accepted")).toBeVisible();
    expect(row.getByText("Update them, and we’ll try again.")).not.toBeVisible();
    openAll();
    expect(row.getByText("Update them, and we’ll try again.")).toBeVisible();
    expect(row.getByText("Last tried yesterday")).toBeVisible();
    const when = exactWords("en-AU", NOW - DAY);
    expect(row.getByRole("time")).toHaveTextContent(`Last tried ${when}`);
  });

  it.each([
    ["invalid-credentials", enAU.checkup.atCard.fix],
    ["consent-revoked", enAU.checkup.atCard.fix],
    ["job-timed-out", enAU.checkup.atCard.retry],
    ["locked-account", enAU.failure["account-locked"].next],
  ])("say where it is done where there is no button for it: %s", (code, words) => {
    draw(checkupState([code]));
    openAll();
    expect(screen.getByText(words(code === "locked-account" ? "the bank" : "Hooli"))).toBeVisible();
    const { next } = enAU.failure["wrong-credentials"];
    expect(screen.queryByText(next("Hooli"))).toBeNull();
  });

  it("ask for one of several connections without naming one", () => {
    draw(checkupState(["invalid-credentials"], { matched: false }));
    openAll();
    expect(screen.getByText(enAU.checkup.atCard.fixOneOfSeveral("Hooli"))).toBeVisible();
  });

  it("have the one button that helps, with its bank's name", async () => {
    const update = vi.fn<(id: string | undefined) => void>();
    const actions = ({ connectionId }: CheckupItem) => ({
      "update-credentials": () => update(connectionId),
      retry: vi.fn<() => void>(),
    });
    draw(checkupState(["invalid-credentials", "service-unavailable"]), { actions });
    // The bank that couldn't be reached two days ago has had its pause.
    const words = screen.getAllByRole("button").map(({ textContent }) => textContent);
    expect(words.filter((each) => each !== "")).toEqual(["Update sign-in", "Try again"]);
    await userEvent.click(screen.getByRole("button", { name: "Update sign-in, Hooli" }));
    expect(update).toHaveBeenCalledExactlyOnceWith("connection-1");
  });

  it("can be hidden where the app remembers it", async () => {
    const onDismiss = vi.fn<(item: CheckupItem) => void>();
    draw(checkupState(["invalid-credentials"]), { onDismiss });
    openAll();
    await userEvent.click(screen.getByRole("button", { name: "Hide Hooli" }));
    expect(onDismiss).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ jobId: FIRST }));
  });

  it("keep the focus when one is hidden, and take it from nowhere else", async () => {
    const two = checkupState(["invalid-credentials", "job-timed-out"]);
    const onDismiss = vi.fn<(item: CheckupItem) => void>();
    const view = (dismissed: readonly string[]) => (
      <JobsCheckupView checkup={withoutDismissed(two, dismissed)} onDismiss={onDismiss} />
    );
    const { rerender } = render(view([]));
    rerender(view([FIRST]));
    expect(document.body).toHaveFocus();
    rerender(view([]));
    openAll();
    await userEvent.click(screen.getByRole("button", { name: "Hide Hooli" }));
    rerender(view([FIRST]));
    expect(screen.getByRole("heading", { name: "1 bank needs your attention" })).toHaveFocus();
  });

  it("are “your bank” where their connector isn’t known", () => {
    draw(checkupState(["job-timed-out"], { known: false }));
    expect(screen.getByText("Your bank")).toBeVisible();
  });

  it("are from before where the last fetch failed", () => {
    draw(checkupState(["job-timed-out"], { refetchError: new BasiqError("network") }));
    expect(screen.getByText(/You’re seeing older data/)).toBeVisible();
  });
});

describe("JobsCheckupView: where no bank needs the person", () => {
  it.each([checkupState([]), { status: "loading" } as const, unreadable])(
    "there is nothing: $status",
    (checkup) => {
      expect(draw(checkup)).toBeEmptyDOMElement();
    },
  );

  it("says so where the app wants it", () => {
    draw(checkupState([]), { showClear: true });
    expect(screen.getByText("All your banks are up to date")).toBeVisible();
  });

  it("can be fetched again where the app shows it", async () => {
    draw(unreadable, { showClear: true });
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(retry).toHaveBeenCalledTimes(1);
  });
});

describe("JobsCheckupView: what the person has dismissed", () => {
  const two = checkupState(["invalid-credentials", "job-timed-out"]);

  it("is left out", () => {
    expect(withoutDismissed(two, [FIRST])).toMatchObject({ items: [{ jobId: SECOND }] });
  });

  it("leaves nothing to show once it is all", () => {
    const none = withoutDismissed(two, [FIRST, SECOND]);
    expect(none.status).toBe("clear");
    expect(none).not.toHaveProperty("items");
  });
});

describe("JobsCheckupView: what a bank's connector adds", () => {
  const newPassword = "https://hooli.example/forgotten-password";

  it("is a link to a new password, beside the button or without one", () => {
    const actions = () => ({ "update-credentials": vi.fn<() => void>() });
    const checkup = checkupState(["invalid-credentials", "locked-account"], { newPassword });
    const { unmount } = render(<JobsCheckupView checkup={checkup} actions={actions} />);
    openAll();
    const links = screen.getAllByRole("link");
    expect(links.map((link) => link.getAttribute("href"))).toEqual([newPassword]);
    expect(links[0]).toHaveAccessibleName(/^Forgotten your password for Hooli\?/);
    unmount();
    draw(checkup);
    openAll();
    expect(screen.getAllByRole("link")).toHaveLength(1);
  });

  it("is its stage, where that may be why", () => {
    draw(checkupState(["service-unavailable", "invalid-credentials"], { stage: "beta" }));
    openAll();
    expect(
      screen.getAllByText(/’s connection is still in beta/).map(({ textContent }) => textContent),
    ).toEqual(["The bank’s connection is still in beta, so it may fail more often than others."]);
  });
});
