import { JobsCheckup } from "@basiq-kit/components";
import { useState } from "react";
import { RetriedConnection } from "./RetriedConnection.js";

/** What went wrong since the last visit, and what to do about it. */
export function Checkup() {
  const [dismissed, setDismissed] = useState<readonly string[]>([]);
  const [retried, setRetried] = useState<string>();
  return (
    <>
      <JobsCheckup
        headingLevel={2}
        returnTo="/"
        dismissed={dismissed}
        onDismiss={({ jobId }) => setDismissed([...dismissed, jobId])}
        actions={({ connectionId }) => {
          if (connectionId === undefined) return {};
          const retry = () => setRetried(connectionId);
          return { retry, "open-bank": retry };
        }}
      />
      {retried !== undefined && (
        <RetriedConnection connectionId={retried} onStarted={() => setRetried(undefined)} />
      )}
    </>
  );
}
