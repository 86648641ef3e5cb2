import { useBasiqEvents, useConnections, usePendingJobs } from "@basiq-kit/hooks";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useLocation } from "wouter";
import { accountsKey } from "../backend/accountsQuery.js";
import { finishedWords } from "./finishedWords.js";
import { pageShowsConsent, pageShowsJob } from "./pageShows.js";

/** One line about jobs that end while the person is on another page, and about events from Basiq. */
export function FinishedJobs() {
  const [path] = useLocation();
  // Going to another page hides the line.
  return <FinishedJobsOnPage key={path} path={path} />;
}

function FinishedJobsOnPage({ path }: { readonly path: string }) {
  const client = useQueryClient();
  const banks = useConnections();
  const [message, setMessage] = useState<string>();
  usePendingJobs({
    onFinished(job) {
      const connections = banks.status === "ready" ? banks.connections : [];
      // The page itself may show it already.
      if (pageShowsJob(path, job, connections)) return;
      const its = connections.find(({ runningJobId }) => runningJobId === job.jobId);
      setMessage(finishedWords(job, its?.institution?.name));
    },
  });
  useBasiqEvents({
    onEvent({ type }) {
      void client.invalidateQueries({ queryKey: accountsKey });
      if (type === "consent.revoked" && !pageShowsConsent(path))
        setMessage("Your consent has ended.");
    },
  });
  function hide() {
    setMessage(undefined);
    // The pressed button disappears, and would take the focus with it.
    document.querySelector("h1")?.focus({ preventScroll: true });
  }
  return (
    <div className="toast" role="status">
      {message !== undefined && (
        <>
          <p>{message}</p>
          <button type="button" className="link" onClick={hide}>
            Hide
          </button>
        </>
      )}
    </div>
  );
}
