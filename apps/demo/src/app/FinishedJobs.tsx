import { useBasiqEvents, useConnections, usePendingJobs } from "@basiq-kit/hooks";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useLocation } from "wouter";
import { accountsKey } from "../overview/accountsQuery.js";
import { finishedWords } from "./finishedWords.js";
import { pageTellsOfConsent, pageTellsOfJob } from "./pageTells.js";

/** One line for what ends while the person is elsewhere in the app, and for what Basiq tells of. */
export function FinishedJobs() {
  const client = useQueryClient();
  const [path] = useLocation();
  const banks = useConnections();
  const [message, setMessage] = useState<{ readonly path: string; readonly text: string }>();
  usePendingJobs({
    onFinished(job) {
      const connections = banks.status === "ready" ? banks.connections : [];
      // What the page says itself is not said twice.
      if (pageTellsOfJob(path, job, connections)) return;
      const its = connections.find(({ runningJobId }) => runningJobId === job.jobId);
      setMessage({ path, text: finishedWords(job, its?.institution?.name) });
    },
  });
  useBasiqEvents({
    onEvent({ type }) {
      void client.invalidateQueries({ queryKey: accountsKey });
      if (type === "consent.revoked" && !pageTellsOfConsent(path))
        setMessage({ path, text: "Your consent has ended." });
    },
  });
  // Once the person goes on it was read.
  if (message !== undefined && message.path !== path) setMessage(undefined);
  function hide() {
    setMessage(undefined);
    // What was pressed is gone, and the focus with it.
    document.querySelector("h1")?.focus({ preventScroll: true });
  }
  return (
    <div className="toast" role="status">
      {message !== undefined && (
        <>
          <p>{message.text}</p>
          <button type="button" className="link" onClick={hide}>
            Hide
          </button>
        </>
      )}
    </div>
  );
}
