"use client";

import type { UseInstitutionRecoveryResult } from "@basiq-kit/hooks";
import type { ReactNode } from "react";
import { useCopy } from "../copy/useCopy.js";
import { Announcer } from "../ui/Announcer.js";
import { Button } from "../ui/Button.js";
import { doneIcon } from "../ui/icons.js";
import { Note } from "../ui/Note.js";
import { useRestoredFocus } from "../ui/useRestoredFocus.js";
import { withClass } from "../ui/withClass.js";
import { institutionRecoveryWords } from "./institutionRecoveryWords.js";
import { RecoveryOffer } from "./RecoveryOffer.js";
import { recoveryAnnouncement } from "./recoverySentences.js";

export interface InstitutionRecoveryViewProps {
  /** The result of `useInstitutionRecovery`. */
  readonly recovery: UseInstitutionRecoveryResult;
  /** The bank's name. @default the copy's `yourBank` */
  readonly institutionName?: string | undefined;
  /**
   * What says that the bank has an outage, such as a `ConnectorStatus` or a `FailureNotice`. The button stands below
   * it, and once the bank is back, that takes its place. @default nothing
   */
  readonly children?: ReactNode;
  /** What the person wanted when the bank had its outage, offered once it is back. @default no button */
  readonly onTryAgain?: (() => void) | undefined;
  /** Whether what `onTryAgain` started is running. @default false */
  readonly busy?: boolean | undefined;
  /**
   * Holds the button’s place from the first paint on, where an outage is likely: the status of what is inside of it is
   * reserved by itself. @default false
   */
  readonly reserve?: boolean | undefined;
  /** Added to the root's own class. */
  readonly className?: string | undefined;
}

/**
 * Draws what a person can do in a bank's major outage: ask to be notified when it is over, and go on once it is.
 *
 * @example
 * <InstitutionRecoveryView recovery={useInstitutionRecovery(bank)} institutionName="Hooli" onTryAgain={refresh}>
 *   <ConnectorStatusView connector={useConnectorStatus(bank)} presentation="notice" />
 * </InstitutionRecoveryView>
 */
export function InstitutionRecoveryView(props: InstitutionRecoveryViewProps) {
  const { recovery, children, onTryAgain, busy = false, reserve = false, className } = props;
  const copy = useCopy(institutionRecoveryWords);
  // The pressed button is replaced by the promise, and that by what comes after it.
  const focus = useRestoredFocus<HTMLDivElement>();
  const bank = props.institutionName ?? copy.yourBank;
  const announcement = recoveryAnnouncement(recovery, bank, copy);
  return (
    <div
      {...focus}
      tabIndex={-1}
      className={withClass("bk bk-recovery", className)}
      data-status={recovery.status}
    >
      {recovery.status === "recovered" ? (
        <Note
          tone="positive"
          icon={doneIcon}
          title={announcement}
          actions={
            onTryAgain && (
              <Button variant="primary" busy={busy} onClick={() => !busy && onTryAgain()}>
                {copy.action.retry}
              </Button>
            )
          }
        />
      ) : (
        children
      )}
      {reserve ? (
        <div className="bk-recovery__place">
          {recovery.status === "loading" ? (
            <span className="bk-held__button" />
          ) : (
            <RecoveryOffer recovery={recovery} bank={bank} />
          )}
        </div>
      ) : (
        <RecoveryOffer recovery={recovery} bank={bank} />
      )}
      <Announcer message={announcement} />
    </div>
  );
}
