"use client";

import { useConsent, useConsentRedirect } from "@basiq-kit/hooks";
import type { ConsentTerms } from "../ConsentCard/consentTerms.js";
import { isValid } from "../ConsentCard/shownConsent.js";
import type { RoundTrip } from "../ConsentNotice/consentDue.js";
import { useHasWaited } from "../ui/useHasWaited.js";
import { ConnectIntroView, type ConnectIntroViewProps } from "./ConnectIntroView.js";

export interface ConnectIntroProps
  extends
    ConsentTerms,
    RoundTrip,
    Pick<
      ConnectIntroViewProps,
      | "policy"
      | "institution"
      | "businessAccounts"
      | "children"
      | "logoHosts"
      | "headingLevel"
      | "className"
    > {}

/** So long it isn't said whether somebody has agreed; then it is what the app asks for, until the answer is there. */
const PATIENCE_SECONDS = 4;

/**
 * What a person should know before they leave to connect a bank: what is asked for, why, for how long, how to
 * stop, and what comes next; with the one button that leads there. `ConsentReturn` receives them when they
 * come back.
 *
 * Someone whose consent is valid isn't asked for it again, and reads what they have agreed to.
 *
 * @example
 * <ConnectIntro
 *   appName="Ledgerbird"
 *   legalEntity="Ledgerbird Pty Ltd"
 *   accreditedParty={{ name: "Ledgerbird Pty Ltd", number: "ADRBNK000000" }}
 *   policyUrl="/data-policy"
 *   contact="privacy@ledgerbird.example"
 *   afterWithdrawal="We delete ours within a day."
 *   policy={{ permissions: [{ scope: "bank:transactions:read" }], duration: { months: 12 } }}
 * />
 */
export function ConnectIntro(props: ConnectIntroProps) {
  const { returnTo, onBeforeRedirect, ...rest } = props;
  const read = useConsent();
  // That the answer is late keeps nobody from reading what they came for.
  const isLate = useHasWaited(PATIENCE_SECONDS) && read.status === "loading";
  const consent = isLate ? undefined : read;
  const redirect = useConsentRedirect({
    returnTo,
    onBeforeRedirect,
    institutionId: rest.institution?.id,
    ...(isValid(read) && { action: "connect" }),
  });
  return <ConnectIntroView {...rest} consent={consent} redirect={redirect} />;
}
