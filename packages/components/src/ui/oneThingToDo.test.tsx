import { BasiqError, type BasiqErrorCode, type NextTry } from "@basiq-kit/hooks";
import { nextTry } from "@basiq-kit/hooks/core";
import { render, screen } from "@testing-library/react";
import type { ReactElement } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { ConnectButtonView } from "../ConnectButton/ConnectButtonView.js";
import { ConnectionCardView } from "../ConnectionCard/ConnectionCardView.js";
import { DisconnectDialog } from "../ConnectionCard/DisconnectDialog.js";
import { PurgeDialog } from "../ConnectionCard/PurgeDialog.js";
import { WithdrawDialog } from "../ConsentCard/WithdrawDialog.js";
import { RefreshFlowView } from "../RefreshFlow/RefreshFlowView.js";
import {
  deletionState,
  idleActions,
  purgeState,
  refreshState,
} from "../testing/connectionActions.js";
import { connectionState, failedWith } from "../testing/connections.js";
import { TERMS } from "../testing/consents.js";
import { failedRedirect, redirectState } from "../testing/redirects.js";
import {
  BETA,
  failedJob,
  failedRead,
  HOUR,
  job,
  NEW_PASSWORD,
  NOW,
  steps,
} from "../testing/states.js";
import { JobReach } from "../JobReachability/JobReach.js";
import { PartsProvider } from "../theme/PartsProvider.js";
import { ReadError } from "./ReadError.js";
import { openDialogsInJsdom } from "../testing/dialogsInJsdom.js";

openDialogsInJsdom();

/** A record, so that the compiler asks for a new code. */
const EVERY: Readonly<Record<BasiqErrorCode, true>> = {
  network: true,
  timeout: true,
  unavailable: true,
  "rate-limited": true,
  "malformed-answer": true,
  "not-signed-in": true,
  "token-endpoint-failed": true,
  "headers-failed": true,
  "token-refused": true,
  "server-token-in-browser": true,
  "scope-too-small": true,
  "not-found": true,
  rejected: true,
  "server-required": true,
  "foreign-challenge-link": true,
  "person-changed": true,
  "no-active-consent": true,
  "storage-blocked": true,
  "before-redirect-failed": true,
  "invalid-argument": true,
};
const CODES = Object.keys(EVERY).filter((code): code is BasiqErrorCode => code in EVERY);
type Code = BasiqErrorCode;

/** The codes after which this is all that can be done. */
const codesOf = (type: NextTry["type"]) =>
  CODES.filter((code) => nextTry(new BasiqError(code), NOW).type === type);

const nothing = () => {};
const asked = { connectionId: "connection-1", onDone: nothing, onCancel: nothing };
const error = (code: Code, retryAt?: number) => new BasiqError(code, retryAt ? { retryAt } : {});
const stopped = (code: Code, retryAt?: number) =>
  job(steps("success", "in-progress"), {
    reachability: { status: "stopped", error: error(code, retryAt) },
  });

/** Each place where something can fail, and the buttons that would try it again. */
const PLACES: Record<
  string,
  readonly [draw: (code: Code, retryAt?: number) => ReactElement, again: RegExp]
> = {
  "a list": [
    (code, retryAt) => <ReadError error={error(code, retryAt)} onRetry={nothing} />,
    /^Try again$/,
  ],
  "the purge dialog": [
    (code, retryAt) => (
      <PurgeDialog
        {...asked}
        bankName="Hooli"
        purge={purgeState({ status: "error", error: error(code, retryAt) })}
      />
    ),
    /^Delete Hooli data$/,
  ],
  "the disconnect dialog": [
    (code, retryAt) => (
      <DisconnectDialog
        {...asked}
        bank="Hooli"
        appName="Piggy"
        afterWithdrawal="We delete our copy within 30 days."
        hasData
        wasFetched
        canPurge
        deletion={deletionState({ status: "error", purged: false, error: error(code, retryAt) })}
      />
    ),
    /^Disconnect Hooli$/,
  ],
  "the disconnect dialog after its purge": [
    (code, retryAt) => (
      <DisconnectDialog
        {...asked}
        bank="Hooli"
        appName="Piggy"
        afterWithdrawal="We delete our copy within 30 days."
        hasData
        wasFetched
        canPurge
        deletion={deletionState({ status: "error", purged: true, error: error(code, retryAt) })}
      />
    ),
    /^Disconnect Hooli$/,
  ],
  "the withdraw dialog": [
    (code, retryAt) => (
      <WithdrawDialog
        terms={TERMS}
        connections={3}
        withdrawal={{ status: "error", error: error(code, retryAt) }}
        onWithdraw={nothing}
        onCancel={nothing}
      />
    ),
    /^Stop sharing/,
  ],
  "a redirect": [
    (code, retryAt) => (
      <ConnectButtonView
        action="extend"
        redirect={failedRedirect(code, retryAt ? { retryAt } : {})}
      />
    ),
    /^Extend your consent/,
  ],
  "a redirect after a failed refresh": [
    (code, retryAt) => (
      <RefreshFlowView
        institutionName="Hooli"
        refresh={refreshState({ status: "started", jobId: "job-1", alreadyRunning: false })}
        job={failedJob("invalid-credentials")}
        redirect={failedRedirect(code, retryAt ? { retryAt } : {})}
        actions={{ "update-credentials": nothing }}
      />
    ),
    /^Update sign-in$/,
  ],
  "a refresh": [
    (code, retryAt) => (
      <RefreshFlowView
        institutionName="Hooli"
        refresh={refreshState({ status: "error", error: error(code, retryAt) })}
      />
    ),
    /^(Try again|Refresh Hooli)$/,
  ],
  "a card’s repair": [
    (code, retryAt) => (
      <ConnectionCardView
        {...idleActions}
        appName="Piggy"
        afterWithdrawal="We delete our copy within 30 days."
        connection={connectionState({ status: "invalid" })}
        repair={failedRedirect(code, retryAt ? { retryAt } : {})}
      />
    ),
    /^Sign in again, Hooli$/,
  ],
  "a card’s refresh": [
    (code, retryAt) => (
      <ConnectionCardView
        {...idleActions}
        appName="Piggy"
        afterWithdrawal="We delete our copy within 30 days."
        connection={connectionState({ fetchedAgo: 2 * HOUR })}
        refresh={refreshState({ status: "error", error: error(code, retryAt) })}
      />
    ),
    /^Refresh Hooli$/,
  ],
  "a job": [(code, retryAt) => <JobReach job={stopped(code, retryAt)} />, /^Try again$/],
  "a job that can’t be read": [(code) => <JobReach job={failedRead(code)} />, /^Try again$/],
};

const SOON = NOW + HOUR;
const places = Object.keys(PLACES);

function draw(place: string, code: Code, retryAt?: number) {
  vi.useFakeTimers({ toFake: ["Date"], now: NOW });
  const [ui, again] = PLACES[place] ?? [];
  if (ui === undefined || again === undefined) throw new Error(`there is no place ${place}`);
  render(<PartsProvider parts={{ onSignIn: nothing }}>{ui(code, retryAt)}</PartsProvider>);
  const buttons = screen.queryAllByRole("button", { hidden: true });
  const named = (name: RegExp, disabled: "true" | null = null) =>
    buttons.filter(
      (button) =>
        name.test(button.getAttribute("aria-label") ?? button.textContent) &&
        button.getAttribute("aria-disabled") === disabled,
    );
  return {
    again: named(again),
    dead: named(again, "true"),
    signIn: named(/^Sign in$/),
    words: document.body.textContent,
  };
}

afterEach(() => vi.useRealTimers());

describe.each(places)("%s that failed", (place) => {
  it.each(codesOf("now"))(
    "has a button where trying again can help, and words that don’t send away: %s",
    (code) => {
      const { again, signIn, words } = draw(place, code);
      expect([again.length, signIn.length]).toEqual([1, 0]);
      expect(words).not.toMatch(/Try again from|Come back/i);
    },
  );

  it("has the app’s own sign-in, and nothing else, for someone who has been signed out", () => {
    const { again, signIn, words } = draw(place, "not-signed-in");
    expect([again.length, signIn.length]).toEqual([0, 1]);
    expect(words).not.toMatch(/Try again/i);
    expect(words.match(/Sign in again|Update them/g)).toHaveLength(1);
  });

  it.each(codesOf("never"))(
    "has no button, and words that need none, where nothing helps: %s",
    (code) => {
      const { again, dead, signIn, words } = draw(place, code);
      expect([again.length, signIn.length]).toEqual([0, 0]);
      // The button of a redirect stays in the focus order, so that its reason can be reached.
      expect(dead).toHaveLength(place === "a redirect" ? 1 : 0);
      expect(words).not.toMatch(/Try again/i);
    },
  );
});

describe("a connection that was removed elsewhere", () => {
  it.each(["a list", "the purge dialog", "a redirect", "a refresh", "a card’s refresh"])(
    "is said to have been: %s",
    (place) => expect(draw(place, "not-found").words).toMatch(/may have been removed/),
  );

  it("isn’t called connected after its data was deleted", () => {
    const { words } = draw("the disconnect dialog after its purge", "not-found");
    expect(words).toMatch(/may have been removed/);
    expect(words).not.toMatch(/still connected/);
  });
});

// A job is asked for again by itself where the server names a time.
describe.each(places.filter((place) => !place.startsWith("a job")))(
  "%s that must wait",
  (place) => {
    it.each(["unavailable", "rate-limited"] as const)(
      "has a time and no button until then: %s",
      (code) => {
        const { again, words } = draw(place, code, SOON);
        expect(again).toEqual([]);
        expect(words).toMatch(/Try again from /);
        expect(words).not.toMatch(/Try again(?! from)/);
      },
    );
  },
);

describe("a redirect without an active consent", () => {
  const missing = failedRedirect("no-active-consent");

  it("is a first consent in place of the dead button", () => {
    const redirect = vi.fn<() => void>();
    const firstConsent = { ...redirectState({ status: "idle" }), redirect };
    render(<ConnectButtonView action="extend" redirect={missing} firstConsent={firstConsent} />);
    const button = screen.getByRole("button", { name: "Connect your bank" });
    expect(button).not.toHaveAttribute("aria-disabled");
    expect(screen.getByRole("alert")).toHaveTextContent(/^You have no active consent/);
    button.click();
    expect(redirect).toHaveBeenCalledTimes(1);
  });

  it("is the same button once what is due has become a first consent", () => {
    const redirect = vi.fn<() => void>();
    render(
      <ConnectButtonView redirect={{ ...missing, redirect }}>Give consent again</ConnectButtonView>,
    );
    screen.getByRole("button", { name: "Give consent again" }).click();
    expect(redirect).toHaveBeenCalledTimes(1);
  });
});

describe("refused sign-in details with a page for a new password", () => {
  const failed = failedJob("invalid-credentials", undefined, { connector: BETA });
  const newPassword = NEW_PASSWORD;

  it.each<[string, () => ReactElement]>([
    [
      "a job",
      () => (
        <RefreshFlowView
          refresh={refreshState({ status: "started", jobId: "job-1", alreadyRunning: false })}
          job={failed}
          actions={{ "update-credentials": nothing }}
        />
      ),
    ],
    [
      "a card",
      () => (
        <ConnectionCardView
          {...idleActions}
          appName="Piggy"
          afterWithdrawal="We delete our copy."
          defaultOpen
          connection={connectionState({
            status: "invalid",
            newPassword,
            jobs: failedWith("invalid-credentials"),
          })}
        />
      ),
    ],
  ])("have one primary button, and the link is second: %s", (_, element) => {
    vi.useFakeTimers({ toFake: ["Date"], now: NOW });
    const { container } = render(element());
    const primary = container.querySelectorAll("[data-variant=primary]");
    expect([...primary].map(({ textContent }) => textContent)).toEqual(["Update sign-in"]);
    const link = screen.getByRole("link");
    expect(link).toHaveAttribute("href", NEW_PASSWORD);
    const { DOCUMENT_POSITION_FOLLOWING } = Node;
    expect(primary[0]?.compareDocumentPosition(link)).toBe(DOCUMENT_POSITION_FOLLOWING);
  });
});
