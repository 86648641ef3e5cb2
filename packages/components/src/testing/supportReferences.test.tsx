import { BasiqError, type UseStatementUploadResult } from "@basiq-kit/hooks";
import { createBasiqServer } from "@basiq-kit/server";
import { createWorld } from "@basiq-kit/sandbox/testing";
import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactElement } from "react";
import { describe, expect, it } from "vitest";
import { ConnectButtonView } from "../ConnectButton/ConnectButtonView.js";
import { ConnectionCardView } from "../ConnectionCard/ConnectionCardView.js";
import { ConnectionList } from "../ConnectionList/ConnectionList.js";
import { FailureNotice } from "../FailureNotice/FailureNotice.js";
import { InstitutionRecoveryView } from "../InstitutionRecovery/InstitutionRecoveryView.js";
import { JobProgress } from "../JobProgress/JobProgress.js";
import { enAU } from "../languages/enAU.js";
import { JobsCheckup } from "../JobsCheckup/JobsCheckup.js";
import { JobsProgress } from "../JobsProgress/JobsProgress.js";
import { MfaPromptView } from "../MfaPrompt/MfaPromptView.js";
import { RefreshFlow } from "../RefreshFlow/RefreshFlow.js";
import { RefreshFlowView } from "../RefreshFlow/RefreshFlowView.js";
import { StatementUpload } from "../StatementUpload/StatementUpload.js";
import { StatementUploadView } from "../StatementUpload/StatementUploadView.js";
import { ReadError } from "../ui/ReadError.js";
import { idleActions, refreshState } from "./connectionActions.js";
import { connectionState } from "./connections.js";
import { failedRedirect } from "./redirects.js";
import { renderInWorld } from "./renderInWorld.js";
import { mfa } from "./states.js";

/** Two connections of one person, whose jobs fail for a reason that only support knows. */
async function openFailing() {
  const world = createWorld({
    server: (options) => createBasiqServer({ ...options, statements: {} }),
  });
  const connections = ["AU00000", "AU00002"].map((institutionId) =>
    world.addConnection({ institutionId, login: "bighead" }),
  );
  world.network.fail(/\/jobs(\/|$)/, async (send) => {
    const response = await send();
    const text = await response.text();
    return new Response(text.replaceAll("invalid-credentials", "a-code-of-next-year"), response);
  });
  const jobIds = await Promise.all(connections.map(({ id }) => world.startRefresh(id)));
  await world.clock.advance(3_600_000);
  return { ...world, connectionId: connections[0]?.id ?? "", jobIds };
}

type Failing = Awaited<ReturnType<typeof openFailing>>;

const refresh = { kind: "refresh" } as const;

/** Everything that follows a job or shows a connection, by the public component's name. */
const COMPONENTS: Readonly<Record<string, (world: Failing) => ReactElement>> = {
  FailureNotice: ({ jobIds: [jobId = ""] }) => <FailureNotice jobId={jobId} {...refresh} />,
  JobProgress: ({ jobIds: [jobId = ""] }) => <JobProgress jobId={jobId} {...refresh} />,
  "JobsProgress of one job": ({ jobIds: [jobId = ""] }) => (
    <JobsProgress jobs={[{ jobId, ...refresh }]} />
  ),
  "JobsProgress of several jobs": ({ jobIds }) => (
    <JobsProgress jobs={jobIds.map((jobId) => ({ jobId, ...refresh }))} />
  ),
  RefreshFlow: ({ connectionId }) => (
    <RefreshFlow connectionId={connectionId} presentation="inline" />
  ),
  ConnectionList: () => (
    <ConnectionList appName="Ledgerbird" afterWithdrawal="We delete our copy." />
  ),
  JobsCheckup: () => <JobsCheckup />,
  StatementUpload: () => <StatementUpload institutionId="AU90003" />,
};

/** What a person does first. */
async function begin(name: string) {
  if (name === "RefreshFlow") screen.queryByRole("button", { name: /^Refresh/ })?.click();
  // They are folded twice: in the row, and there unless support is the way on.
  if (name === "ConnectionList" || name === "JobsCheckup") {
    for (const row of screen.getAllByRole("button", { name: /^Details of/ }))
      await userEvent.click(row);
    await unfold();
  }
  if (name === "StatementUpload")
    await act(() => userEvent.upload(screen.getByLabelText("Choose a file"), unreadable));
}

/** Opens what is folded, wherever support isn’t the way on. */
async function unfold() {
  for (const one of screen.queryAllByRole("button", { name: enAU.support.references }))
    await userEvent.click(one);
}

const unreadable = new File(["%PDF-1.7 fails-with: unknown-error"], "unknown-error.pdf", {
  type: "application/pdf",
});

describe("the references for support: of a job", () => {
  it.each(Object.entries(COMPONENTS))("have the user: %s", async (name, draw) => {
    const world = await openFailing();
    const { until, advance } = renderInWorld(world, draw(world));
    await advance(60_000);
    const details = () => screen.queryAllByRole("button", { name: /^Details of/ })[0] ?? null;
    if (name === "JobsCheckup" || name === "ConnectionList") await until(details);
    await begin(name);
    const found = await until(() => screen.queryAllByText(`User: ${world.user.id}`)[0]);
    expect(found).toBeVisible();
    expect(screen.queryAllByText(/^Job: /)[0]).toBeVisible();
  });
});

const error = new BasiqError("unavailable", { userId: "user-1", correlationId: "c-1" });
const gone = new BasiqError("not-found", { userId: "user-1", correlationId: "c-1" });
const nothing = () => {};

const failedUpload = (mayHaveArrived: boolean): UseStatementUploadResult => ({
  status: "error",
  file: { name: "June.pdf", size: 8 },
  error,
  mayHaveArrived,
  maxBytes: 10_485_760,
  upload: () => Promise.resolve(),
  cancel: nothing,
  reset: nothing,
});

/** Everything that shows an error which has a correlation id. */
const ERRORS: Readonly<Record<string, ReactElement>> = {
  ReadError: <ReadError error={error} onRetry={nothing} />,
  ConnectButtonView: (
    <ConnectButtonView
      redirect={failedRedirect("unavailable", { userId: "user-1", correlationId: "c-1" })}
    />
  ),
  RefreshFlowView: <RefreshFlowView refresh={refreshState({ status: "error", error })} />,
  ConnectionCardView: (
    <ConnectionCardView
      connection={connectionState({})}
      appName="Ledgerbird"
      afterWithdrawal="We delete our copy."
      {...idleActions}
      refresh={refreshState({ status: "error", error })}
    />
  ),
  StatementUploadView: <StatementUploadView upload={failedUpload(false)} />,
  "StatementUploadView of a file that may have arrived": (
    <StatementUploadView upload={failedUpload(true)} />
  ),
  InstitutionRecoveryView: (
    <InstitutionRecoveryView
      recovery={{
        status: "failed",
        notifiedBy: "app",
        error,
        notify: () => Promise.resolve(),
        cancel: () => Promise.resolve(),
      }}
    />
  ),
  MfaPromptView: (
    <MfaPromptView
      mfa={mfa("code", { submission: { challengeNumber: 1, status: "rejected", error: gone } })}
    />
  ),
};

describe("the references for support: of an error", () => {
  it.each(Object.entries(ERRORS))("have the user: %s", async (_, ui) => {
    render(ui);
    await unfold();
    expect(screen.getByText("User: user-1")).toBeVisible();
    expect(screen.getByText("Request: c-1")).toBeVisible();
  });

  it("are folded, unless nothing that the person does here can help", () => {
    const draw = (code: "unavailable" | "not-found") =>
      render(
        <ReadError error={new BasiqError(code, { correlationId: "c-1" })} onRetry={nothing} />,
      );
    const { unmount } = draw("unavailable");
    expect(screen.queryByText(/c-1/)).toBeNull();
    unmount();
    draw("not-found");
    expect(screen.getByText("Reference for support: c-1")).toBeVisible();
  });

  it("are as short as before where the user isn’t known", async () => {
    render(
      <ReadError
        error={new BasiqError("unavailable", { correlationId: "c-1" })}
        onRetry={nothing}
      />,
    );
    await unfold();
    expect(screen.getByText("Reference for support: c-1")).toBeVisible();
  });
});

describe("the references for support: in the source", () => {
  it("are drawn in one place, so that none leaves out the user", () => {
    const sources = import.meta.glob<string>(["../**/*.tsx", "!../**/*.{test,stories}.tsx"], {
      query: "?raw",
      import: "default",
      eager: true,
    });
    const drawn = Object.entries(sources).flatMap(([path, text]) =>
      /\breference\(|\.reference\b|support\[name\]/.test(text) ? [path] : [],
    );
    expect(drawn).toEqual(["../ui/References.tsx"]);
    // And nothing hands over ids of a job without its user's.
    const partial = Object.entries(sources).filter(([, text]) =>
      /references=\{\{(?![^}]*(idsOfFailed|userId))/.test(text),
    );
    expect(partial.map(([path]) => path)).toEqual([]);
  });
});
