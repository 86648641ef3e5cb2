"use client";

import type { CheckupItem } from "@basiq-kit/hooks";
import type { FailureActions } from "../failures/actionButton.js";
import { CheckupFrame, type CheckupFrameProps } from "./CheckupFrame.js";
import { CheckupRow } from "./CheckupRow.js";

export interface JobsCheckupViewProps extends CheckupFrameProps {
  /** What the app does about a failure; what it can't do has no button. @default none */
  readonly actions?: ((item: CheckupItem) => FailureActions) | undefined;
  /** Hides one for as long as the app remembers it; without it there is no such button. */
  readonly onDismiss?: ((item: CheckupItem) => void) | undefined;
  /** Where logos may come from; each host learns the visitor's address. @default ["cdn.basiq.io"] */
  readonly logoHosts?: readonly string[] | undefined;
}

/**
 * Draws the failed jobs of the last 7 days that still need the person; nothing while all is well or it loads.
 *
 * Use it when the state comes from elsewhere, or to leave out what the person has dismissed;
 * `JobsCheckup` is the one that reads it by itself.
 *
 * @example
 * <JobsCheckupView checkup={useJobsCheckup()} actions={({ connectionId }) => ({
 *   "update-credentials": () => update(connectionId) })} />
 */
export function JobsCheckupView(props: JobsCheckupViewProps) {
  const { actions, onDismiss, logoHosts, ...frame } = props;
  return (
    <CheckupFrame
      {...frame}
      renderRow={(item) => (
        <CheckupRow
          key={item.jobId}
          item={item}
          actions={actions?.(item)}
          onDismiss={onDismiss}
          logoHosts={logoHosts}
        />
      )}
    />
  );
}
