import { JobProgress, MfaPrompt } from "@basiq-kit/components";
import { useRefreshConnection } from "@basiq-kit/hooks";
import type { DemoConnection } from "./session.js";

export interface ConnectionProps {
  readonly connection: DemoConnection;
  /** Whether the bank's questions come in a dialog. */
  readonly inDialog: boolean;
}

/** One connection: its refresh, the job that follows, and what the bank asks on the way. */
export function Connection({ connection, inDialog }: ConnectionProps) {
  const { id, bank, login, hint, answers } = connection;
  const refresh = useRefreshConnection({ connectionId: id });
  const again = () => void refresh.refresh();
  return (
    <li className="connection" data-login={login}>
      <div className="connection__head">
        <div>
          <h2>{bank}</h2>
          <p className="connection__hint">
            {login}. {hint}.
            {answers.length > 0 && (
              <>
                {" "}
                Accepts{" "}
                {answers.map((answer, index) => (
                  <span key={answer}>
                    {index > 0 && " and "}
                    <code>{answer}</code>
                  </span>
                ))}
                .
              </>
            )}
          </p>
        </div>
        <button
          type="button"
          className="connection__refresh"
          aria-disabled={refresh.status === "requesting"}
          onClick={again}
        >
          Refresh
          <span className="visually-hidden">
            {" "}
            {bank} for {login}
          </span>
        </button>
      </div>
      {refresh.status === "error" && (
        <p className="connection__error" role="alert">
          {bank} couldn’t be refreshed. Wait a moment, then try again.
        </p>
      )}
      {refresh.status === "started" && (
        <div className="connection__job" key={refresh.jobId}>
          <MfaPrompt
            jobId={refresh.jobId}
            institutionName={bank}
            presentation={inDialog ? "dialog" : "inline"}
            takesFocus
            onNewCode={again}
          />
          <JobProgress
            jobId={refresh.jobId}
            kind="refresh"
            institutionName={bank}
            stats={connection.stats}
            actions={{ retry: again, "open-bank": again }}
          />
        </div>
      )}
    </li>
  );
}
