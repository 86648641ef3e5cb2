import { dayWords, daysLeftWords } from "../copy/dates.js";
import { Held } from "../ui/Held.js";
import { OutsideText } from "../ui/OutsideText.js";
import { Steady } from "../ui/Steady.js";
import { ConsentShares } from "./ConsentShares.js";
import type { ConsentTerms } from "./consentTerms.js";
import { ReceiptRow as Row } from "./ReceiptRow.js";
import { isValid, type ShownConsent } from "./shownConsent.js";
import { useCopy } from "../copy/useCopy.js";
import { type ConsentCardWords, consentCardWords } from "./consentCardWords.js";

export interface ConsentReceiptProps {
  /** `undefined` while it loads: what only the app says stands there already, and a bar in place of the rest. */
  readonly consent: ShownConsent | undefined;
  readonly terms: ConsentTerms;
  /** How many connections end with it; `undefined` where that isn't known. */
  readonly connections: number | undefined;
}

/** Who, why, what, until when, and how to stop: a line each. */
export function ConsentReceipt({ consent, terms, connections }: ConsentReceiptProps) {
  const copy = useCopy(consentCardWords);
  const { row, howToStop, consequence, accredited, policy } = copy.consent;
  const { legalEntity, accreditedParty, policyUrl, contact, afterWithdrawal } = terms;
  const why = consent?.purpose?.title ?? consent?.purpose?.description;
  const end = consent && endWords(consent, copy);
  const isOver = consent !== undefined && !isValid(consent);
  return (
    <dl className="bk-receipt">
      <Row name={row.who}>
        <span>{legalEntity}</span>
        <span className="bk-meta">{accredited(accreditedParty.name, accreditedParty.number)}</span>
        <a className="bk-receipt__link" href={policyUrl}>
          {policy(legalEntity)}
        </a>
      </Row>
      {(consent === undefined || why !== undefined) && (
        <Row name={row.why}>{why === undefined ? <Held /> : <OutsideText>{why}</OutsideText>}</Row>
      )}
      <Row name={row.what}>
        <ConsentShares consent={consent} />
      </Row>
      {(consent === undefined || end !== undefined) && (
        <Row name={isOver ? row.ended : row.until}>{end ?? <Held />}</Row>
      )}
      {isOver ? (
        <Row name={row.now}>
          <span>{copy.consent.afterEnd}</span>
          {consent.status === "revoked" && <OutsideText>{afterWithdrawal}</OutsideText>}
        </Row>
      ) : (
        <Row name={row.stop}>
          <span>{howToStop(contact)}</span>
          {/* How many banks go with it comes later than the consent: it takes the room of the longer sentence until then. */}
          <Steady of={[consequence(undefined)]}>
            <span>{consequence(connections)}</span>
          </Steady>
          <OutsideText>{afterWithdrawal}</OutsideText>
        </Row>
      )}
    </dl>
  );
}

function endWords(given: ShownConsent, { consent: words, locale }: ConsentCardWords) {
  switch (given.status) {
    case "active":
    case "expiring": {
      const { expiresAt, daysLeft } = given;
      if (expiresAt === undefined || daysLeft === undefined) return words.untilStopped;
      return words.until(dayWords(locale, expiresAt), daysLeftWords(locale, daysLeft));
    }
    case "expired":
      return given.expiresAt === undefined ? undefined : dayWords(locale, given.expiresAt);
    case "revoked":
      return given.revokedAt === undefined ? undefined : dayWords(locale, given.revokedAt);
    default:
      return given satisfies never;
  }
}
