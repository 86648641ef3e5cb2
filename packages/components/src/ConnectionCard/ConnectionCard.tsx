"use client";

import {
  type ConnectionState,
  type RedirectPurpose,
  useConsent,
  useConsentRedirect,
  useDeleteConnection,
  useJobsProgress,
  usePurgeConnection,
} from "@basiq-kit/hooks";
import { useRefreshFlow } from "../RefreshFlow/useRefreshFlow.js";
import { headingBelow } from "../ui/headingBelow.js";
import type { OutageRecovery } from "../ConnectorStatus/outageRecovery.js";
import { ConnectionCardView, type ConnectionCardViewProps } from "./ConnectionCardView.js";
import { isStatement } from "./isStatement.js";
import { JobLine } from "./JobLine.js";
import { repairPurpose } from "./repairPurpose.js";
import { RunningJob } from "./RunningJob.js";

export interface ConnectionCardProps extends Pick<
  ConnectionCardViewProps,
  | "appName"
  | "afterWithdrawal"
  | "onUploadAgain"
  | "onDisconnected"
  | "smartCache"
  | "logoHosts"
  | "headingLevel"
  | "defaultOpen"
  | "isListed"
  | "className"
> {
  /** One of the connections of `useConnections`. */
  readonly connection: ConnectionState;
  /**
   * Called with the job that a refresh started, for an app that follows it elsewhere.
   * @default the card follows it
   */
  readonly onRefreshStarted?: ((jobId: string) => void) | undefined;
  /** A path of this origin to return to from the Consent UI. @default the page they are on */
  readonly returnTo?: string | undefined;
  /** Saves what a full page load would lose. */
  readonly onBeforeRedirect?: (() => void | Promise<void>) | undefined;
  /**
   * Offers, in a major outage of the bank, to say when it is over: pass `InstitutionRecovery`, or your own.
   * @default nothing is offered
   */
  readonly recovery?: OutageRecovery | undefined;
}

/**
 * One connection as a row that opens, with everything a person can do with it: refresh it, fix it, delete its data, end it.
 *
 * @example
 * banks.connections.map((one) => (
 *   <ConnectionCard
 *     key={one.connectionId}
 *     connection={one}
 *     appName="Piggy"
 *     afterWithdrawal="We delete our copy within a day."
 *   />
 * ));
 */
export function ConnectionCard(props: ConnectionCardProps) {
  return props.connection.status === "unfinished" ? (
    <UnfinishedCard {...props} />
  ) : (
    <CardFor {...props} purpose={repairPurpose(props.connection, true)} />
  );
}

/**
 * Only this card fetches the consent. While that loads, the card assumes there is one: the person began to connect
 * this bank, so they have most likely consented.
 */
function UnfinishedCard(props: ConnectionCardProps) {
  const { status } = useConsent();
  const consented = status !== "none" && status !== "expired" && status !== "revoked";
  return <CardFor {...props} purpose={repairPurpose(props.connection, consented)} />;
}

interface CardForProps extends ConnectionCardProps {
  readonly purpose: RedirectPurpose;
}

function CardFor(allProps: CardForProps) {
  const { purpose, returnTo, onBeforeRedirect, recovery: Recovery, ...props } = allProps;
  const { connection, onRefreshStarted, headingLevel = 3 } = props;
  const { connectionId, institution, institutionId, method } = connection;
  const roundTrip = { returnTo, onBeforeRedirect };
  const flow = useRefreshFlow({ connectionId, listed: connection });
  const { refresh } = flow;
  const kind = connection.status === "pending" ? "connect" : "refresh";
  const isFollowed =
    flow.status === "following" && onRefreshStarted === undefined && !isStatement(connection);
  const jobs = isFollowed ? [{ jobId: flow.jobId, kind, method } as const] : [];
  const followed = useJobsProgress({ jobs });
  const job = followed.status === "none" ? undefined : followed.jobs[0];
  const repair = useConsentRedirect({ ...purpose, ...roundTrip });
  const update = useConsentRedirect({ connectionId, ...roundTrip });
  const purge = usePurgeConnection();
  const deletion = useDeleteConnection();
  return (
    <ConnectionCardView
      {...props}
      refresh={refresh}
      repair={repair}
      update={update}
      purge={purge}
      deletion={deletion}
      isAsking={followed.status === "needs-mfa"}
      jobLine={job && <JobLine job={job} kind={kind} />}
      recovery={
        Recovery !== undefined &&
        institutionId !== undefined &&
        method !== "other" && (
          <Recovery
            institutionId={institutionId}
            method={method}
            institutionName={institution?.name}
          />
        )
      }
    >
      {isFollowed && (
        <RunningJob
          jobId={flow.jobId}
          kind={kind}
          method={connection.method}
          failure={connection.failure}
          institutionName={institution?.name}
          isNameLoading={connection.isInstitutionLoading}
          headingLevel={headingBelow(headingLevel)}
          takesFocus={refresh.status === "started"}
          refresh={refresh.refresh}
        />
      )}
    </ConnectionCardView>
  );
}
