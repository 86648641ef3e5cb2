import { JobProgress, MfaPrompt } from "@basiq-kit/components";
import {
  type ConnectionState,
  useConnections,
  useConnectorStatus,
  useRefreshConnection,
} from "@basiq-kit/hooks";
import type { TestConnection as Connection } from "../../server/testConnections.js";
import { useCameOfConnection } from "../backend/useCame.js";
import { Answers } from "./Answers.js";
import { notRefreshed } from "./notRefreshed.js";

export interface TestConnectionProps {
  readonly connection: Connection;
  /** Whether the bank's questions open in a dialog. */
  readonly inDialog: boolean;
}

/** One connection: its refresh, the job that follows, and what the bank asks during it. */
export function TestConnection({ connection, inDialog }: TestConnectionProps) {
  const { id, institutionId, bank, login, hint, answers } = connection;
  const refresh = useRefreshConnection({ connectionId: id });
  const again = () => void refresh.refresh();
  const listed = useListed(id);
  return (
    <li className="panel test" data-login={login} data-bank={institutionId}>
      <div className="test__head">
        <div>
          <h2 translate="no">{bank}</h2>
          <p className="test__hint">
            <span>{`${login}. ${hint}.`}</span>
            {answers.length > 0 && (
              <>
                {" "}
                <span>Accepts</span> <Answers answers={answers} />
                <span>.</span>
              </>
            )}
          </p>
        </div>
        <button
          type="button"
          className="button"
          aria-disabled={refresh.status === "requesting"}
          onClick={again}
        >
          <span>Refresh</span>
          <span className="visually-hidden">{` ${bank} for ${login}`}</span>
        </button>
      </div>
      {refresh.status === "error" && <p role="alert">{notRefreshed(bank, refresh.error)}</p>}
      {refresh.status === "started" && (
        <div className="test__job" key={refresh.jobId}>
          <MfaPrompt
            jobId={refresh.jobId}
            institutionName={bank}
            institution={listed?.institution}
            presentation={inDialog ? "dialog" : "inline"}
            takesFocus
            onNewCode={again}
          />
          <Progress connection={connection} listed={listed} jobId={refresh.jobId} onAgain={again} />
        </div>
      )}
    </li>
  );
}

/** The connection as the person's list has it; `undefined` until that is read. */
function useListed(id: string): ConnectionState | undefined {
  const all = useConnections();
  return all.status === "ready"
    ? all.connections.find(({ connectionId }) => connectionId === id)
    : undefined;
}

interface ProgressProps {
  readonly connection: Connection;
  readonly listed: ConnectionState | undefined;
  readonly jobId: string;
  readonly onAgain: () => void;
}

/** The job, with the time that this bank usually takes. */
function Progress({ connection, listed, jobId, onAgain }: ProgressProps) {
  const { id, institutionId, bank } = connection;
  const cameOf = useCameOfConnection();
  const method = listed?.method;
  const connector = useConnectorStatus({
    institutionId,
    method: method === "openbanking" ? "openbanking" : "web",
  });
  return (
    <JobProgress
      jobId={jobId}
      kind="refresh"
      institutionName={bank}
      institution={listed?.institution}
      method={method}
      failure={listed?.failure}
      came={cameOf(id)}
      stats={"stats" in connector ? connector.stats : undefined}
      actions={{ retry: onAgain, "open-bank": onAgain }}
    />
  );
}
