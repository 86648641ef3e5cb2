"use client";

import { ConnectButton, ConnectionList } from "@basiq-kit/components";
import { useConsent } from "@basiq-kit/hooks";

export function Banks() {
  const consent = useConsent();
  const hasConsent = consent.status === "active" || consent.status === "expiring";
  return (
    <>
      <ConnectionList appName="Ledgerbird" afterWithdrawal="We delete our copy within a day." />
      <ConnectButton {...(hasConsent && { action: "connect" })}>Connect a bank</ConnectButton>
    </>
  );
}
