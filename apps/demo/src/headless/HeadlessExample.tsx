// The whole experience on @basiq-kit/hooks alone, in one file, with plain HTML as the design system.
// Like every page that uses the kit, it is inside a <BasiqProvider> (../app/SignedIn.tsx).
import {
  type CanRefresh,
  type ConnectionState,
  type GuidanceAction,
  type JobKind,
  type UseConsentRedirectOptions,
  useBasiqEvents,
  useConnections,
  useConnectors,
  useConsent,
  useConsentRedirect,
  useConsentReturn,
  useCountdown,
  useDeleteConnection,
  useJobProgress,
  useJobsCheckup,
  useJobsProgress,
  useMfaChallenge,
  usePendingJobs,
  usePurgeConnection,
  useRefreshConnection,
  useRevokeConsent,
} from "@basiq-kit/hooks";
import { type FormEvent, type ReactNode, useEffect, useState } from "react";

export const HEADLESS = "/headless";

export function HeadlessPage() {
  useEffect(() => {
    document.title = "Headless – Ledgerbird";
  }, []);
  return (
    <main id="main" className="headless">
      <h1 tabIndex={-1}>Headless</h1>
      <p>
        <span>
          Everything here is drawn by the app: plain HTML over the hooks of basiq-kit, without its
          components.
        </span>{" "}
        <a href="/">With components</a>
      </p>
      <Return />
      <Finished />
      <Checkup />
      <Consent />
      <Connections />
      <AddBank />
    </main>
  );
}

/** The outcome of a visit to the Consent UI. */
function Return() {
  const visit = useConsentReturn();
  const jobs = useJobsProgress({ jobs: visit.status === "returned" ? visit.jobs : [] });
  switch (visit.status) {
    case "checking":
    case "none":
      return null;
    case "returned":
      return (
        <Panel title="Your bank is being connected">
          {visit.jobs.map((job) => (
            <Job key={job.jobId} {...job} />
          ))}
          {jobs.status === "partly-succeeded" && (
            <p>{`${jobs.succeeded.length} of ${jobs.jobs.length} banks are connected.`}</p>
          )}
          <a href={visit.returnTo}>Continue, this can finish by itself</a>
        </Panel>
      );
    case "unknown-outcome":
      return (
        <Panel title="You’re back">
          <p>Nothing new was connected. What you see below is up to date.</p>
          <a href={visit.returnTo}>Continue</a>
        </Panel>
      );
    case "state-mismatch":
      return (
        <Panel title="We couldn’t match this to something you started here">
          <p>If someone sent you a link to connect your bank, tell us and your bank.</p>
          <a href={HEADLESS}>Continue</a>
        </Panel>
      );
    case "expired":
      return (
        <Panel title="That took longer than an hour">
          <p>Start again, so that we can be sure it was you.</p>
          <a href={HEADLESS}>Continue</a>
        </Panel>
      );
    default:
      return visit satisfies never;
  }
}

/** Jobs continue in the background, even after the page was closed. This says when one has ended. */
function Finished() {
  const [message, setMessage] = useState("");
  usePendingJobs({
    onFinished: ({ status }) =>
      setMessage(status === "succeeded" ? "A bank is up to date." : "A bank couldn’t be reached."),
  });
  useBasiqEvents({
    onEvent: ({ type }) => {
      if (type === "consent.revoked") setMessage("Sharing has stopped.");
    },
  });
  return <p role="status">{message}</p>;
}

/** What went wrong since the last visit, and what to do about it. */
function Checkup() {
  const checkup = useJobsCheckup();
  if (checkup.status !== "attention") return null;
  return (
    <Panel title="Needs a look">
      <ul>
        {checkup.items.map(({ jobId, guidance }) => (
          <li key={jobId}>{NEXT[guidance.action.type]}</li>
        ))}
      </ul>
    </Panel>
  );
}

function Consent() {
  const consent = useConsent();
  const revocation = useRevokeConsent();
  const [asked, setAsked] = useState(false);
  switch (consent.status) {
    case "loading":
      return <p>Loading your consent…</p>;
    case "error":
      return <Failed what="Your consent" retry={consent.retry} />;
    case "none":
    case "expired":
    case "revoked":
      return (
        <Panel title="You share no data">
          <ConsentButton>Connect a bank</ConsentButton>
        </Panel>
      );
    case "active":
    case "expiring":
      return (
        <Panel title="You share data with Ledgerbird">
          {consent.daysLeft !== undefined && <p>{`For ${consent.daysLeft} more days, to see:`}</p>}
          <ul>
            {consent.permissions.map(({ scope, name }) => (
              <li key={scope}>{name ?? scope}</li>
            ))}
          </ul>
          {consent.recommendedAction === "update" && (
            <ConsentButton action="update">Read what has changed</ConsentButton>
          )}
          {consent.recommendedAction === "extend" && (
            <ConsentButton action="extend">Share for another year</ConsentButton>
          )}
          <ConsentButton action="manage">Manage</ConsentButton>
          {asked ? (
            <>
              <p>This disconnects every bank, and Basiq deletes its copy of your data.</p>
              <button
                type="button"
                onClick={() =>
                  void revocation.revoke({
                    consentId: consent.consentId,
                    confirm: consent.consentId,
                  })
                }
              >
                Stop sharing
              </button>
              <button type="button" onClick={() => setAsked(false)}>
                Not now
              </button>
            </>
          ) : (
            <button type="button" onClick={() => setAsked(true)}>
              Stop sharing…
            </button>
          )}
          {revocation.status === "error" && <p role="alert">That didn’t work. Try again.</p>}
        </Panel>
      );
    default:
      return consent satisfies never;
  }
}

function Connections() {
  const banks = useConnections();
  if (banks.status === "loading") return <p>Loading your banks…</p>;
  if (banks.status === "error") return <Failed what="Your banks" retry={banks.retry} />;
  return (
    <Panel title="Your banks">
      {banks.connections.length === 0 && <p>None is connected yet.</p>}
      <ul className="headless__rows">
        {banks.connections.map((connection) => (
          <li key={connection.connectionId}>
            <Connection connection={connection} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Connection({ connection }: { readonly connection: ConnectionState }) {
  const { connectionId, institution, freshness, runningJobId } = connection;
  const refresh = useRefreshConnection({ connectionId });
  const purge = usePurgeConnection();
  const removal = useDeleteConnection();
  const [removing, setRemoving] = useState(false);
  const jobId = refresh.status === "started" ? refresh.jobId : runningJobId;
  const confirmed = { connectionId, confirm: connectionId };
  return (
    <article>
      <h3>{institution ? <span translate="no">{institution.name}</span> : "Bank"}</h3>
      <p>{`${connection.status}, ${freshness}`}</p>
      <button
        type="button"
        onClick={() => connection.canRefresh.allowed && void refresh.refresh()}
        aria-disabled={!connection.canRefresh.allowed}
      >
        Refresh
      </button>
      <Repair connection={connection} />
      {removing ? (
        <>
          <p>Ledgerbird will get no new data from this bank.</p>
          <button type="button" onClick={() => void removal.deleteConnection(confirmed)}>
            Disconnect, and keep the data
          </button>
          <button
            type="button"
            onClick={() => void removal.deleteConnection({ ...confirmed, purgeFirst: true })}
          >
            Disconnect, and delete the data
          </button>
          <button type="button" onClick={() => void purge.purge(confirmed)}>
            Delete the data only
          </button>
        </>
      ) : (
        <button type="button" onClick={() => setRemoving(true)}>
          Disconnect…
        </button>
      )}
      <p>{mayRefresh(connection.canRefresh)}</p>
      {[refresh, purge, removal].some(({ status }) => status === "error") && (
        <p role="alert">That didn’t work. Try again in a moment.</p>
      )}
      {jobId !== undefined && <Job jobId={jobId} kind="refresh" />}
    </article>
  );
}

/** The visit to the Consent UI that would repair a connection. */
function Repair({
  connection: { recommendedAction, connectionId },
}: {
  connection: ConnectionState;
}) {
  switch (recommendedAction) {
    case "reauthorise":
      return <ConsentButton action="reauthorise">Renew at the bank</ConsentButton>;
    case "sign-in-again":
      return <ConsentButton connectionId={connectionId}>Sign in again</ConsentButton>;
    case "update-credentials":
      return <ConsentButton connectionId={connectionId}>Update your sign-in</ConsentButton>;
    case "finish":
      return <ConsentButton action="connect">Finish connecting</ConsentButton>;
    case "give-consent":
    case "open-bank":
    case "contact-support":
    case "none":
      return null;
    default:
      return recommendedAction satisfies never;
  }
}

/** One job: its steps, what the bank asks during it, and how it ended. */
function Job({ jobId, kind }: { readonly jobId: string; readonly kind: JobKind }) {
  const job = useJobProgress({ jobId, kind });
  if (job.status === "loading") return <p>Starting…</p>;
  if (job.status === "error") return <Failed what="This" retry={job.retry} />;
  return (
    <div>
      <progress value={job.progress} aria-label="Progress of your bank" />
      <ol>
        {job.steps.map(({ title, status }, index) => (
          // Steps have no ids, a title may come twice, and steps never change places.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={`${title}-${index}`}>{`${title.replaceAll("-", " ")}: ${status}`}</li>
        ))}
      </ol>
      <Challenge jobId={jobId} />
      {job.reachability.status === "retrying" && <p>Still trying to reach Basiq.</p>}
      {(job.status === "failed" || job.status === "delayed") && (
        <p role="alert">{NEXT[job.guidance.action.type]}</p>
      )}
      {job.status === "succeeded" && <p>Up to date.</p>}
    </div>
  );
}

/** What the bank asks. The fields are not controlled: no answer lives in the app's state. */
function Challenge({ jobId }: { readonly jobId: string }) {
  const mfa = useMfaChallenge({ jobId });
  const secondsLeft = useCountdown("expiresAt" in mfa ? mfa.expiresAt : undefined);
  if (mfa.status === "loading" || mfa.status === "none") return null;
  if (mfa.status === "error") return <p role="alert">This can’t be answered here.</p>;
  const { challenge, submit } = mfa;
  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const typed = [...form.querySelectorAll("input")].map(({ value }) => value);
    form.reset();
    void submit(typed).catch(() => undefined);
  }
  return (
    <form onSubmit={send} aria-label="Your bank asks">
      {challenge.description !== undefined && <bdi>{challenge.description}</bdi>}
      {challenge.inputs.map(({ kind, label }, index) =>
        kind === "confirm" ? (
          // Two questions may be alike; their order is the order of the answers.
          // oxlint-disable-next-line react/no-array-index-key
          <p key={index}>Approve this in your bank’s app, then continue.</p>
        ) : (
          // oxlint-disable-next-line react/no-array-index-key
          <label key={index}>
            <bdi>{label}</bdi>
            <input
              name={`answer-${index}`}
              required
              autoComplete={kind === "code" ? "one-time-code" : "off"}
            />
          </label>
        ),
      )}
      <button type="submit">Send</button>
      {secondsLeft !== undefined && <span>{`About ${secondsLeft} seconds left`}</span>}
      {mfa.status === "rejected" && <p role="alert">That wasn’t accepted. Try again.</p>}
      {mfa.status === "unconfirmed" && <p>We don’t know yet whether that arrived.</p>}
    </form>
  );
}

function AddBank() {
  const [search, setSearch] = useState("");
  const [chosen, setChosen] = useState<string>();
  const banks = useConnectors({ search });
  return (
    <Panel title="Add a bank">
      <label>
        <span>Search</span>
        <input type="search" value={search} onChange={(event) => setSearch(event.target.value)} />
      </label>
      {banks.status === "error" && <Failed what="The banks" retry={banks.retry} />}
      {banks.status === "ready" && (
        <ul>
          {banks.institutions.slice(0, 6).map(({ id, name, canConnect, connected }) => (
            <li key={id}>
              <label>
                <input type="radio" name="bank" onChange={() => setChosen(id)} />
                <span translate="no">{name}</span>
                <span>{connected && " (connected)"}</span>
                <span>{!canConnect && " (not available)"}</span>
              </label>
            </li>
          ))}
        </ul>
      )}
      <ConsentButton action="connect" institutionId={chosen}>
        Connect
      </ConsentButton>
    </Panel>
  );
}

/** A visit to the Consent UI. An `update` may cost connections, so it asks first. */
function ConsentButton(props: UseConsentRedirectOptions & { readonly children: string }) {
  const { children, ...options } = props;
  const visit = useConsentRedirect({ returnTo: HEADLESS, ...options });
  if (visit.status === "confirming")
    return (
      <span role="group" aria-label={children}>
        <span>{`This may remove ${visit.connections ?? "all"} connections.`}</span>
        <button type="button" onClick={visit.confirm}>
          Continue
        </button>
        <button type="button" onClick={visit.cancel}>
          Not now
        </button>
      </span>
    );
  return (
    <>
      <button
        type="button"
        onClick={visit.redirect}
        onPointerEnter={visit.prepare}
        onFocus={visit.prepare}
        aria-disabled={visit.status !== "idle" && visit.status !== "error"}
      >
        {children}
      </button>
      {visit.status === "error" && <span role="alert">That didn’t work. Try again.</span>}
    </>
  );
}

function Panel({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="headless__panel">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function Failed({ what, retry }: { readonly what: string; readonly retry: () => Promise<void> }) {
  return (
    <p role="alert">
      <span>{`${what} couldn’t be loaded.`}</span>{" "}
      <button type="button" onClick={() => void retry()}>
        Try again
      </button>
    </p>
  );
}

function mayRefresh(may: CanRefresh): string {
  if (!may.allowed) return `Can’t be refreshed now: ${may.reason.replaceAll("-", " ")}.`;
  if (may.after === "unlock-account") return "Have your bank unlock your account first.";
  if (may.after === "open-bank") return "Sign in at the bank first, and do what it asks for.";
  return may.asksForPerson === "always" ? "Have your phone ready." : "";
}

const NEXT: Record<GuidanceAction["type"], string> = {
  "update-credentials": "Update your sign-in.",
  reauthorise: "Approve sharing at the bank again.",
  "open-bank": "Sign in at your bank, do what it asks for, then refresh.",
  retry: "Try again.",
  "retry-later": "The bank isn’t available. Try again in some minutes.",
  wait: "Nothing to do: it continues automatically.",
  "give-consent": "Give your consent again.",
  "choose-file": "Upload another file.",
  "choose-bank": "Choose the bank that the statement is from.",
  "contact-support": "Tell us, and we’ll look into it.",
  none: "This isn’t working at the moment. We’re working on it.",
};
