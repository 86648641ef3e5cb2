"use client";

import type { UseConsentReturnResult } from "@basiq-kit/hooks";
import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { Announcer } from "../ui/Announcer.js";
import { Button } from "../ui/Button.js";
import { clockIcon, warningIcon } from "../ui/icons.js";
import { Note } from "../ui/Note.js";
import { Skeleton } from "../ui/Skeleton.js";
import type { JobsProgressViewProps } from "../JobsProgress/JobsProgressView.js";
import { ChangesSinceLeaving } from "./ChangesSinceLeaving.js";
import { ClosedPlaceholder } from "./ClosedPlaceholder.js";
import { ContinueAction } from "./ContinueAction.js";
import { changesWords, returnWords } from "./returnSentences.js";
import { useCopy } from "../copy/useCopy.js";
import { consentReturnWords } from "./consentReturnWords.js";
import { withClass } from "../ui/withClass.js";

export interface ConsentReturnViewProps {
  /** The result of `useConsentReturn`. */
  readonly back: UseConsentReturnResult;
  /** Draws the jobs of a return, with the "continue" action that it is given beneath them. */
  readonly renderJobs: (renderNext: NonNullable<JobsProgressViewProps["renderNext"]>) => ReactNode;
  /** Your app's name, on the button that leads on: "Continue to Piggy". @default only "Continue" */
  readonly appName?: string | undefined;
  /** Continues in the app with its own router. @default a link to the page they came from */
  readonly onContinue?: ((returnTo: string) => void) | undefined;
  /** The heading's level in the page. @default 3 */
  readonly headingLevel?: 2 | 3 | 4 | 5 | 6;
  /** Added to the root's own class. */
  readonly className?: string | undefined;
}

/**
 * Draws a return from the Consent UI in any state; nothing where there is none.
 *
 * Use it when you hold the return yourself; `ConsentReturn` reads it by itself.
 *
 * @example
 * const back = useConsentReturn();
 * <ConsentReturnView back={back} renderJobs={() => <p>Your bank is being connected.</p>} />
 */
export function ConsentReturnView(props: ConsentReturnViewProps) {
  const { back, renderJobs, appName, onContinue, headingLevel = 3, className } = props;
  const copy = useCopy(consentReturnWords);
  const { consentReturn } = copy;
  const titleId = useId();
  const root = useRef<HTMLElement>(null);
  const [isClosed, setClosed] = useState(false);
  const words =
    back.status === "none" || back.status === "checking" ? undefined : returnWords(back, copy);
  const changes =
    "changes" in back && back.changes.status === "ready"
      ? changesWords(back.changes, copy, back.status === "returned")
      : "";
  const said = useDelayedAnnouncement(changes || words?.title);
  if (back.status === "none")
    return isClosed && <ClosedPlaceholder onLeave={() => setClosed(false)} />;
  const Heading = `h${headingLevel}` as const;

  function dismiss(act: () => void) {
    // The focus stays where the warning was, so that the next Tab continues from there.
    setClosed(root.current?.matches(":focus-within") ?? false);
    act();
  }

  return (
    <section
      ref={root}
      className={withClass("bk bk-return", className)}
      data-status={back.status}
      {...(words === undefined
        ? { "aria-label": consentReturn.checking }
        : { "aria-labelledby": titleId })}
    >
      {back.status === "checking" && <Skeleton lines={2} />}
      {(back.status === "returned" || back.status === "unknown-outcome") && (
        <>
          <Heading id={titleId} className="bk-title">
            {words?.title}
          </Heading>
          {words?.text !== undefined && <p className="bk-text bk-return__text">{words.text}</p>}
          <ChangesSinceLeaving changes={back.changes} hasJobs={back.status === "returned"} />
          {back.status === "unknown-outcome" ? (
            <ContinueAction {...back} appName={appName} onContinue={onContinue} />
          ) : (
            renderJobs((variant) => (
              <ContinueAction
                {...back}
                appName={appName}
                variant={variant}
                onContinue={onContinue}
              />
            ))
          )}
        </>
      )}
      {(back.status === "state-mismatch" || back.status === "expired") && (
        <Note
          tone="caution"
          icon={back.status === "expired" ? clockIcon : warningIcon}
          actions={<Button onClick={() => dismiss(back.dismiss)}>{consentReturn.close}</Button>}
        >
          <Heading id={titleId} className="bk-text bk-note__title">
            {words?.title}
          </Heading>
          <p className="bk-text">{words?.text}</p>
        </Note>
      )}
      <Announcer message={said} />
    </section>
  );
}

/** The message, one frame later: a live region must be in the page before its text changes. */
function useDelayedAnnouncement(message = ""): string {
  const [said, setSaid] = useState("");
  useEffect(() => {
    const frame = requestAnimationFrame(() => setSaid(message));
    return () => cancelAnimationFrame(frame);
  }, [message]);
  return said;
}
