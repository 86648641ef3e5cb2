import { useBasiqEvents, usePendingJobs } from "@basiq-kit/hooks";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useLocation } from "wouter";
import { accountsKey } from "../overview/accountsQuery.js";

/** One line for what ends while the person is elsewhere in the app, and for what Basiq tells of. */
export function FinishedJobs() {
  const client = useQueryClient();
  const [path] = useLocation();
  const [message, setMessage] = useState<string>();
  usePendingJobs({
    onFinished: ({ kind, status }) => {
      // The page that follows a connect says so itself.
      if (path === "/return") return;
      setMessage(status === "succeeded" ? SUCCEEDED[kind] : FAILED);
    },
  });
  useBasiqEvents({
    onEvent({ type }) {
      void client.invalidateQueries({ queryKey: accountsKey });
      if (type === "consent.revoked") setMessage("Your consent has ended.");
    },
  });
  return (
    <div className="toast" role="status">
      {message !== undefined && (
        <p>
          {message}
          <button type="button" className="link" onClick={() => setMessage(undefined)}>
            Hide
          </button>
        </p>
      )}
    </div>
  );
}

const SUCCEEDED = {
  connect: "A bank is connected.",
  refresh: "A bank is up to date.",
  update: "A bank is up to date.",
} as const;

const FAILED = "A bank couldn’t be reached. Your banks below say what to do.";
