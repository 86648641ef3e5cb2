"use client";

import { useConsent, useConsentRedirect } from "@basiq-kit/hooks";
import { dueRedirect, type Way } from "./consentDue.js";
import { ConsentNoticeView, type ConsentNoticeViewProps } from "./ConsentNoticeView.js";

export interface ConsentNoticeProps
  extends Way, Pick<ConsentNoticeViewProps, "appName" | "className"> {}

/**
 * Says when the person's consent ends soon, has ended, or is to an older policy, with the one button
 * that leads on; draws nothing while nothing is due. `ConsentReturn` takes the person in again.
 *
 * @example
 * <ConsentNotice appName="Ledgerbird" returnTo="/accounts" />
 */
export function ConsentNotice(props: ConsentNoticeProps) {
  const { appName, className, ...way } = props;
  const consent = useConsent();
  const redirect = useConsentRedirect(dueRedirect(consent, way));
  return <ConsentNoticeView {...{ consent, appName, redirect, className }} />;
}
