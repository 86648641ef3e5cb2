import type { ConnectionState } from "@basiq-kit/hooks";
import type { ReactNode } from "react";
import { dayWords } from "../copy/dates.js";
import { Icon } from "../ui/Icon.js";
import {
  calendarIcon,
  clockIcon,
  doneIcon,
  type IconShape,
  phoneIcon,
  refreshIcon,
} from "../ui/icons.js";
import { bankOf, freshnessWords, isUpToDate, runningWords } from "./connectionSentences.js";
import { smartCacheWords } from "./smartCacheSentences.js";
import { useCopy } from "../copy/useCopy.js";
import { connectionCardWords } from "./connectionCardWords.js";

export interface ConnectionFactsProps {
  readonly connection: ConnectionState;
  readonly smartCache: boolean;
  /** Whether a job runs that nothing else shows. */
  readonly isRunning: boolean;
}

/** How old the data is, how long the connection lasts, and what a refresh will ask for. */
export function ConnectionFacts({ connection, smartCache, isRunning }: ConnectionFactsProps) {
  const copy = useCopy(connectionCardWords);
  const { status, canRefresh } = connection;
  const isFresh = isUpToDate(connection);
  const freshness = freshnessWords(connection, copy);
  const bySmartCache = smartCache ? smartCacheWords(connection, copy) : undefined;
  // Where the smart cache leaves a bank out, its line says already that the bank asks.
  const asks =
    canRefresh.allowed && bySmartCache === undefined ? canRefresh.asksForPerson : "unknown";
  // The job that connects a bank says all there is to say, and is drawn elsewhere.
  if (status === "pending" && freshness === undefined && !isRunning) return null;
  return (
    <ul className="bk-connection__facts">
      {freshness !== undefined && (
        <Fact icon={isFresh ? doneIcon : clockIcon} isFresh={isFresh}>
          {freshness}
        </Fact>
      )}
      {status === "active" && connection.expiresAt !== undefined && (
        <Fact icon={calendarIcon}>
          {copy.connection.lastsUntil(dayWords(copy.locale, connection.expiresAt))}
        </Fact>
      )}
      {bySmartCache !== undefined && (
        <Fact icon={connection.asksForPerson === "never" ? refreshIcon : phoneIcon}>
          {bySmartCache}
        </Fact>
      )}
      {(asks === "always" || asks === "sometimes") && (
        <Fact icon={phoneIcon}>{copy.phone[asks](bankOf(connection, copy))}</Fact>
      )}
      {isRunning && (
        <Fact icon={refreshIcon}>{runningWords(connection, bankOf(connection, copy), copy)}</Fact>
      )}
    </ul>
  );
}

interface FactProps {
  readonly icon: IconShape;
  readonly isFresh?: boolean;
  readonly children: ReactNode;
}

function Fact({ icon, isFresh = false, children }: FactProps) {
  return (
    <li className="bk-connection__fact" data-status={isFresh ? "fresh" : undefined}>
      <Icon icon={icon} />
      <span>{children}</span>
    </li>
  );
}
