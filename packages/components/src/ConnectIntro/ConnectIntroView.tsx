"use client";

import type { ConsentPolicy, UseConsentRedirectResult, UseConsentResult } from "@basiq-kit/hooks";
import { type ReactNode, useId } from "react";
import { ConnectButtonView } from "../ConnectButton/ConnectButtonView.js";
import type { ConsentTerms } from "../ConsentCard/consentTerms.js";
import { isValid } from "../ConsentCard/shownConsent.js";
import { useCopy } from "../copy/useCopy.js";
import { headingBelow } from "../ui/headingBelow.js";
import { Icon } from "../ui/Icon.js";
import { BankMark } from "../ui/BankMark.js";
import { requireAfterWithdrawal } from "../ui/requireAfterWithdrawal.js";
import { withClass } from "../ui/withClass.js";
import { asked } from "./asked.js";
import { AskedLine } from "./AskedLine.js";
import { connectIntroWords } from "./connectIntroWords.js";
import { IntroReceipt } from "./IntroReceipt.js";
import { type IntroInstitution, nextSteps } from "./nextSteps.js";

export interface ConnectIntroViewProps extends ConsentTerms {
  /** What the app asks for; its lines are there for what somebody has agreed to, too. */
  readonly policy: ConsentPolicy;
  /** The result of `useConsentRedirect`, which the button starts. */
  readonly redirect: UseConsentRedirectResult;
  /**
   * The result of `useConsent`: while a consent is valid, what it says stands in the lines of `policy`.
   * @default there is none
   */
  readonly consent?: UseConsentResult | undefined;
  /** The bank, if it is known: what `InstitutionPicker` chose. @default the person chooses it at Basiq */
  readonly institution?: IntroInstitution | undefined;
  /** Adds what people with business accounts have to know. @default false */
  readonly businessAccounts?: boolean | undefined;
  /** The button's words. @default the copy's: "Connect your bank" */
  readonly children?: ReactNode;
  /** Hosts that logos may come from. @default Basiq's own */
  readonly logoHosts?: readonly string[] | undefined;
  /** The heading's level in the page. @default 2 */
  readonly headingLevel?: 2 | 3 | 4 | 5 | 6;
  /** Added to the root's own class. */
  readonly className?: string | undefined;
}

/**
 * Draws what a person should know before they leave to connect a bank, with the one button that leads there.
 *
 * Use it when the states come from elsewhere; `ConnectIntro` is the one that redirects by itself.
 *
 * @example
 * <ConnectIntroView {...terms} policy={policy} redirect={useConsentRedirect()} />
 */
export function ConnectIntroView(props: ConnectIntroViewProps) {
  const { policy, redirect, consent, institution, businessAccounts = false, appName } = props;
  const { logoHosts, headingLevel = 2, className } = props;
  requireAfterWithdrawal("ConnectIntro", props.afterWithdrawal);
  const copy = useCopy(connectIntroWords);
  const words = copy.connectIntro;
  const titleId = useId();
  const Heading = `h${headingLevel}` as const;
  const Subheading = `h${headingBelow(headingLevel)}` as const;
  const isAgreed =
    consent?.status === "loading" ? undefined : consent !== undefined && isValid(consent);
  const { children = institution && words.connectBank(institution.name) } = props;
  const agreedLead = isAgreed ? words.leadAgreed(appName) : words.lead(appName);
  const lead = isAgreed === undefined ? undefined : agreedLead;
  const steps = nextSteps({ appName, institution, isAgreed, businessAccounts }, copy);
  return (
    <section className={withClass("bk bk-card bk-intro", className)} aria-labelledby={titleId}>
      <div className="bk-intro__head">
        {institution && <BankMark institution={institution} hosts={logoHosts} />}
        <div>
          <Heading id={titleId} className="bk-title">
            {words.title(institution?.name ?? copy.yourBank)}
          </Heading>
          <p className="bk-text bk-intro__lead">
            {isAgreed === undefined && <span className="bk-hidden">{copy.read.loading}</span>}
            <AskedLine
              line={{ words: lead, room: [words.lead(appName), words.leadAgreed(appName)] }}
            />
          </p>
        </div>
      </div>
      <IntroReceipt asked={asked(policy, consent, copy)} terms={props} />
      <div className="bk-intro__next">
        <Subheading className="bk-intro__subtitle">{words.next}</Subheading>
        <ol className="bk-intro__steps">
          {steps.map((step) => (
            <li key={step.room[0]} className="bk-intro__step">
              <Icon icon={step.icon} />
              <AskedLine line={step} />
            </li>
          ))}
        </ol>
      </div>
      <ConnectButtonView redirect={redirect}>{children}</ConnectButtonView>
    </section>
  );
}
