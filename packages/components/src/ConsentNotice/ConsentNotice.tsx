"use client";

import { useConsent, useConsentRedirect } from "@basiq-kit/hooks";
import { dueRedirect, type RoundTrip } from "./consentDue.js";
import { ConsentNoticeView, type ConsentNoticeViewProps } from "./ConsentNoticeView.js";

export interface ConsentNoticeProps
  extends
    RoundTrip,
    Pick<ConsentNoticeViewProps, "appName" | "changes" | "reserve" | "className"> {}

/**
 * Says when the person's consent ends soon, has ended, or is to an older policy, with one button
 * for it; draws nothing while nothing is due. `ConsentReturn` receives the person when they come back.
 *
 * @example
 * <ConsentNotice appName="Ledgerbird" returnTo="/accounts" />
 */
export function ConsentNotice(props: ConsentNoticeProps) {
  const { appName, changes, reserve, className, ...roundTrip } = props;
  const consent = useConsent();
  const redirect = useConsentRedirect(dueRedirect(consent, roundTrip));
  return <ConsentNoticeView {...{ consent, appName, redirect, changes, reserve, className }} />;
}
