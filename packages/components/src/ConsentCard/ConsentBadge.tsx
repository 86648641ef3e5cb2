import { daysLeftWords } from "../copy/dates.js";
import { Badge } from "../internal/Badge.js";
import { clockIcon, doneIcon, stopIcon } from "../internal/icons.js";
import type { ShownConsent } from "./shownConsent.js";
import { useConsentCopy } from "./useConsentCopy.js";

export interface ConsentBadgeProps {
  readonly consent: ShownConsent;
}

/** Where the consent stands, in a word or two. */
export function ConsentBadge({ consent }: ConsentBadgeProps) {
  const { consent: words, locale } = useConsentCopy();
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
