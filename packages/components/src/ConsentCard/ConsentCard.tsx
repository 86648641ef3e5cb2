"use client";

import {
  type RemovalState,
  useConnections,
  useConsent,
  useConsentRedirect,
  useRevokeConsent,
} from "@basiq-kit/hooks";
import { useState } from "react";
import { dueRedirect, type RoundTrip } from "../ConsentNotice/consentDue.js";
import { canEnd } from "./canEnd.js";
import { ConsentCardView, type ConsentCardViewProps } from "./ConsentCardView.js";
import type { ConsentTerms } from "./consentTerms.js";

export interface ConsentCardProps
  extends
    ConsentTerms,
    RoundTrip,
    Pick<ConsentCardViewProps, "changes" | "headingLevel" | "className"> {}

const NONE: RemovalState = { status: "idle" };

/**
 * Shows a person what they share, with whom, until when, and can stop it: after one confirmation
 * the consent and every connection end. `ConsentReturn` receives those who leave to extend it.
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
  const roundTrip = { returnTo, onBeforeRedirect };
  const redirect = useConsentRedirect(dueRedirect(consent, roundTrip));
  const manage = useConsentRedirect({ ...roundTrip, action: "manage" });
  const { revoke, reset, ...removal } = useRevokeConsent();
  const [withdrawnId, setWithdrawnId] = useState<string>();

  function withdraw(consentId: string) {
    setWithdrawnId(consentId);
    void revoke({ consentId, confirm: consentId });
  }

  // One consent's withdrawal says nothing about the next consent.
  const isOfThisConsent = "consentId" in consent && consent.consentId === withdrawnId;
  return (
    <ConsentCardView
      {...rest}
      consent={consent}
      connections={
        connections.status === "ready" ? connections.connections.filter(canEnd).length : undefined
      }
      withdrawal={isOfThisConsent ? removal : NONE}
      onWithdraw={withdraw}
      onKeep={reset}
      redirect={redirect}
      manage={manage}
    />
  );
}
