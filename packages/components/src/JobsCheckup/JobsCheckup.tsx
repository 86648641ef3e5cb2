"use client";

import {
  type CheckupItem,
  useConsentRedirect,
  type UseConsentRedirectOptions,
  useJobsCheckup,
} from "@basiq-kit/hooks";
import { errorOf } from "../ui/errorOf.js";
import { CheckupFrame } from "./CheckupFrame.js";
import { CheckupRow } from "./CheckupRow.js";
import type { JobsCheckupViewProps } from "./JobsCheckupView.js";
import { withoutDismissed } from "./withoutDismissed.js";
import { isLeaving } from "../ConnectButton/isLeaving.js";

export interface JobsCheckupProps
  extends
    Omit<JobsCheckupViewProps, "checkup">,
    Pick<UseConsentRedirectOptions, "returnTo" | "onBeforeRedirect"> {
  /** The `jobId` of what the person has dismissed; the app remembers. @default none */
  readonly dismissed?: readonly string[] | undefined;
}

/**
 * The failed jobs of the last 7 days that still need the person, for a check at login; nothing while all is well.
 * Updating sign-in details and giving consent lead to the Consent UI by themselves.
 *
 * @example
 * <JobsCheckup actions={({ connectionId }) => ({ retry: () => refresh(connectionId) })} />
 */
export function JobsCheckup(props: JobsCheckupProps) {
  const { actions, onDismiss, logoHosts, dismissed = [], ...more } = props;
  const { returnTo, onBeforeRedirect, ...frame } = more;
  const checkup = withoutDismissed(useJobsCheckup(), dismissed);
  const roundTrip = {
    ...(returnTo === undefined ? {} : { returnTo }),
    ...(onBeforeRedirect === undefined ? {} : { onBeforeRedirect }),
  };
  return (
    <CheckupFrame
      {...frame}
      checkup={checkup}
      renderRow={(item) => (
        <RepairableRow
          key={item.jobId}
          item={item}
          actions={actions?.(item)}
          onDismiss={onDismiss}
          logoHosts={logoHosts}
          roundTrip={roundTrip}
        />
      )}
    />
  );
}

interface RepairableRowProps {
  readonly item: CheckupItem;
  readonly actions: ReturnType<NonNullable<JobsCheckupViewProps["actions"]>> | undefined;
  readonly onDismiss: JobsCheckupViewProps["onDismiss"];
  readonly logoHosts: JobsCheckupViewProps["logoHosts"];
  readonly roundTrip: Pick<UseConsentRedirectOptions, "returnTo" | "onBeforeRedirect">;
}

/** A row with its own redirect, so that a failed redirect is shown in its row. */
function RepairableRow({ item, actions, roundTrip, ...shown }: RepairableRowProps) {
  const { connectionId, guidance } = item;
  const givesConsent = guidance.action.type === "give-consent";
  const out = useConsentRedirect(
    givesConsent || connectionId === undefined ? roundTrip : { ...roundTrip, connectionId },
  );
  return (
    <CheckupRow
      item={item}
      actions={{
        ...(givesConsent && { "give-consent": out.redirect }),
        // Without its id the Consent UI would add another connection instead of updating this one.
        ...(connectionId !== undefined && {
          "update-credentials": out.redirect,
          reauthorise: out.redirect,
        }),
        ...actions,
      }}
      {...shown}
      busy={isLeaving(out)}
      problem={errorOf(out)}
    />
  );
}
