"use client";

import {
  type ConsentRecord,
  useConnections,
  type UseConnectionsResult,
  useConsents,
} from "@basiq-kit/hooks";
import { isShared } from "./isShared.js";
import { useCopy } from "../copy/useCopy.js";
import { type ConsentHistoryWords, consentHistoryWords } from "./consentHistoryWords.js";
import { ConsentHistoryView, type ConsentHistoryViewProps } from "./ConsentHistoryView.js";
import type { ConsentBanks, ConsentRecordTerms } from "./consentRecordTerms.js";

export interface ConsentHistoryProps
  extends
    ConsentRecordTerms,
    Pick<ConsentHistoryViewProps, "termsOf" | "expectedCount" | "headingLevel" | "className"> {
  /**
   * The banks and accounts of a consent, where the app's server knows them: the kit fetches no accounts, and Basiq's
   * list has no banks of a consent that is over.
   *
   * @default the banks that are connected now, for the active consent
   */
  readonly banksOf?: ConsentHistoryViewProps["banksOf"];
}

/**
 * Shows a person all consents they gave, with why each ended and what was shared, and gives them a receipt of each.
 *
 * @example
 * <ConsentHistory
 *   appName="Ledgerbird"
 *   legalEntity="Ledgerbird Pty Ltd"
 *   accreditedParty={{ name: "Ledgerbird Pty Ltd", number: "ADRBNK000000" }}
 *   policyUrl="/data-policy"
 *   contact="privacy@ledgerbird.example"
 *   afterWithdrawal="We delete ours within a day."
 *   serviceLoss="Ledgerbird can no longer sort your spending."
 *   howOften="We fetch new data once a day, for as long as the consent lasts."
 *   redundantData="We delete data within 30 days of no longer needing it."
 *   records="We keep a record of this consent for 6 years. Ask us for a copy at any time."
 *   complaints="Write to complaints@ledgerbird.example."
 *   accreditedFor={undefined}
 * />
 */
export function ConsentHistory({ banksOf, ...rest }: ConsentHistoryProps) {
  const consents = useConsents();
  const connections = useConnections();
  const copy = useCopy(consentHistoryWords);

  function banksNow({ consentId }: ConsentRecord) {
    const isCurrent = consents.status === "ready" && consents.activeId === consentId;
    return isCurrent ? connectedBanks(connections, copy) : undefined;
  }

  return <ConsentHistoryView {...rest} consents={consents} banksOf={banksOf ?? banksNow} />;
}

function connectedBanks(
  connections: UseConnectionsResult,
  { consentRecord: words }: ConsentHistoryWords,
): ConsentBanks {
  switch (connections.status) {
    case "loading":
      return "loading";
    case "error":
      return "unavailable";
    case "ready": {
      const living = connections.connections.filter(isShared);
      if (living.some(({ isInstitutionLoading }) => isInstitutionLoading)) return "loading";
      const names = living.map(({ institution }) => institution?.name ?? words.unnamedBank);
      // A person may have several connections with one bank.
      return [...new Set(names)].map((name) => ({ name }));
    }
    default:
      return connections satisfies never;
  }
}
