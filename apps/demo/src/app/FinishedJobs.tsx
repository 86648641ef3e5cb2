import { useBasiqEvents, usePendingJobs } from "@basiq-kit/hooks";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useLocation } from "wouter";
import { accountsKey } from "../overview/accountsQuery.js";

/** One line for what ends while the person is elsewhere in the app, and for what Basiq tells of. */
export function FinishedJobs() {
  const client = useQueryClient();
  const [path] = useLocation();
  const [message, setMessage] = useState<{ readonly path: string; readonly text: string }>();
  const say = (text: string) => setMessage({ path, text });
  usePendingJobs({
    onFinished: ({ kind, status }) => {
      // The page that follows a connect says so itself.
      if (path === "/return") return;
      say(status === "succeeded" ? SUCCEEDED[kind] : FAILED);
    },
  });
  useBasiqEvents({
    onEvent({ type }) {
      void client.invalidateQueries({ queryKey: accountsKey });
      if (type === "consent.revoked") say("Your consent has ended.");
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

const SUCCEEDED = {
  connect: "A bank is connected.",
  refresh: "A bank is up to date.",
  update: "A bank is up to date.",
} as const;

const FAILED = "A bank couldn’t be reached. The overview says what to do.";
