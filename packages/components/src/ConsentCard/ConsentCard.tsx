"use client";

import {
  type ConnectionState,
  type RemovalState,
  useConnections,
  useConsent,
  useConsentRedirect,
  useRevokeConsent,
} from "@basiq-kit/hooks";
import { useState } from "react";
import { dueRedirect, type Way } from "../ConsentNotice/consentDue.js";
import { ConsentCardView, type ConsentCardViewProps } from "./ConsentCardView.js";
import type { ConsentTerms } from "./consentTerms.js";

export interface ConsentCardProps
  extends ConsentTerms, Way, Pick<ConsentCardViewProps, "headingLevel" | "className"> {}

const NONE: RemovalState = { status: "idle" };

/**
 * Shows a person what they share, with whom, until when, and lets them stop: after one confirmation
 * the consent and every connection end. `ConsentReturn` takes in those who leave to extend it.
 *
 * @example
 * <ConsentCard
 *   appName="Ledgerbird"
 *   legalEntity="Ledgerbird Pty Ltd"
 *   accreditedParty={{ name: "Ledgerbird Pty Ltd", number: "ADRBNK000000" }}
 *   policyUrl="/data-policy"
 *   contact="privacy@ledgerbird.example"
 *   afterWithdrawal="We delete ours within a day."
 * />
 */
export function ConsentCard(props: ConsentCardProps) {
  const { returnTo, onBeforeRedirect, ...rest } = props;
  const consent = useConsent();
  const connections = useConnections();
  const way = { returnTo, onBeforeRedirect };
  const redirect = useConsentRedirect(dueRedirect(consent, way));
  const manage = useConsentRedirect({ ...way, action: "manage" });
  const { revoke, reset, ...removal } = useRevokeConsent();
  const [withdrawnId, setWithdrawnId] = useState<string>();

  function withdraw(consentId: string) {
    setWithdrawnId(consentId);
    void revoke({ consentId, confirm: consentId });
  }

  // What became of one consent says nothing about the next.
  const isIts = "consentId" in consent && consent.consentId === withdrawnId;
  return (
    <ConsentCardView
      {...rest}
      consent={consent}
      connections={
        connections.status === "ready" ? connections.connections.filter(canEnd).length : undefined
      }
      withdrawal={isIts ? removal : NONE}
      onWithdraw={withdraw}
      onKeep={reset}
      redirect={redirect}
      manage={manage}
    />
  );
}

/** One that was never finished or is over is nothing that a person could lose. */
function canEnd({ status }: ConnectionState): boolean {
  return status !== "unfinished" && status !== "ended";
}
