import { daysLeftWords } from "../copy/dates.js";
import { Badge } from "../ui/Badge.js";
import { clockIcon, doneIcon, stopIcon } from "../ui/icons.js";
import type { ShownConsent } from "./shownConsent.js";
import { useCopy } from "../copy/useCopy.js";
import { consentCardWords } from "./consentCardWords.js";

export interface ConsentBadgeProps {
  readonly consent: ShownConsent;
}

/** The consent's status, in a word or two. */
export function ConsentBadge({ consent }: ConsentBadgeProps) {
  const { consent: words, locale } = useCopy(consentCardWords);
  switch (consent.status) {
    case "active":
      return (
        <Badge tone="positive" icon={doneIcon}>
          {words.active}
        </Badge>
      );
    case "expiring":
      return (
        <Badge tone="caution" icon={clockIcon}>
          {words.endsIn(daysLeftWords(locale, consent.daysLeft))}
        </Badge>
      );
    case "expired":
    case "revoked":
      return (
        <Badge tone="neutral" icon={stopIcon}>
          {consent.status === "expired" ? words.ended : words.stopped}
        </Badge>
      );
    default:
      return consent satisfies never;
  }
}
