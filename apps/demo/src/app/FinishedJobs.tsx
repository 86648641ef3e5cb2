import { useBasiqEvents, useConnections, usePendingJobs } from "@basiq-kit/hooks";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useLocation } from "wouter";
import { accountsKey } from "../overview/accountsQuery.js";
import { finishedWords } from "./finishedWords.js";
import { pageShowsConsent, pageShowsJob } from "./pageShows.js";

/** One line for what ends while the person is elsewhere in the app, and for events from Basiq. */
export function FinishedJobs() {
  const client = useQueryClient();
  const [path] = useLocation();
  const banks = useConnections();
  const [message, setMessage] = useState<{ readonly path: string; readonly text: string }>();
  usePendingJobs({
    onFinished(job) {
      const connections = banks.status === "ready" ? banks.connections : [];
      // The page itself may show it already.
      if (pageShowsJob(path, job, connections)) return;
      const its = connections.find(({ runningJobId }) => runningJobId === job.jobId);
      setMessage({ path, text: finishedWords(job, its?.institution?.name) });
    },
  });
  useBasiqEvents({
    onEvent({ type }) {
      void client.invalidateQueries({ queryKey: accountsKey });
      if (type === "consent.revoked" && !pageShowsConsent(path))
        setMessage({ path, text: "Your consent has ended." });
    },
  });
  // Going to another page hides it.
  if (message !== undefined && message.path !== path) setMessage(undefined);
  function hide() {
    setMessage(undefined);
    // The pressed button is removed, and the focus with it.
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
