import { dayWords } from "../copy/dates.js";
import { useCopy } from "../copy/useCopy.js";
import { Held } from "../ui/Held.js";
import { Icon } from "../ui/Icon.js";
import { infoIcon } from "../ui/icons.js";
import { consentCardWords } from "./consentCardWords.js";
import { isValid, type ShownConsent } from "./shownConsent.js";

export interface ConsentLeadProps {
  /** `undefined` while it loads. */
  readonly consent: ShownConsent | undefined;
  readonly appName: string;
}

/** One line below the title: since when, or that the terms have changed since. It is there before it is known which. */
export function ConsentLead({ consent, appName }: ConsentLeadProps) {
  const { consent: words, locale } = useCopy(consentCardWords);
  if (consent === undefined) return <Line words={<Held />} />;
  if (isValid(consent) && consent.policyChanged)
    return (
      <Line
        tone="caution"
        words={
          <>
            <Icon icon={infoIcon} />
            <span>{words.changed(appName)}</span>
          </>
        }
      />
    );
  const { givenAt } = consent;
  return <Line words={givenAt !== undefined && words.agreedOn(dayWords(locale, givenAt))} />;
}

interface LineProps {
  readonly words: React.ReactNode;
  readonly tone?: "caution";
}

function Line({ words, tone }: LineProps) {
  return (
    <p className="bk-meta bk-consent__lead" data-tone={tone}>
      {words}
    </p>
  );
}
