import { listOf } from "../copy/listOf.js";
import { dayWords, daysLeftWords } from "../copy/dates.js";
import { OutsideText } from "../ui/OutsideText.js";
import { ConsentPermissions } from "./ConsentPermissions.js";
import type { ConsentTerms } from "./consentTerms.js";
import { permissionName } from "./permissionName.js";
import { ReceiptRow as Row } from "./ReceiptRow.js";
import { isValid, type ShownConsent } from "./shownConsent.js";
import { useCopy } from "../copy/useCopy.js";
import { type ConsentCardWords, consentCardWords } from "./consentCardWords.js";

export interface ConsentReceiptProps {
  readonly consent: ShownConsent;
  readonly terms: ConsentTerms;
  /** How many connections end with it; `undefined` where that isn't known. */
  readonly connections: number | undefined;
}

/** Why, what, since when, until when, who, and how to stop: a line each. */
export function ConsentReceipt({ consent, terms, connections }: ConsentReceiptProps) {
  const copy = useCopy(consentCardWords);
  const { row, declined, howToStop, consequence, accredited, policy } = copy.consent;
  const { purpose, permissions, givenAt } = consent;
  const { legalEntity, accreditedParty, policyUrl, contact, afterWithdrawal } = terms;
  const names = consent.declined.map((permission) => permissionName(permission, copy.consent));
  const end = endWords(consent, copy);
  return (
    <dl className="bk-receipt">
      {purpose && (
        <Row name={row.why}>
          {purpose.title && <OutsideText>{purpose.title}</OutsideText>}
          {purpose.description && (
            <OutsideText className="bk-meta">{purpose.description}</OutsideText>
          )}
        </Row>
      )}
      {permissions.length + names.length > 0 && (
        <Row name={row.what}>
          <ConsentPermissions permissions={permissions} />
          {names.length > 0 && (
            <p className="bk-shares__declined bk-meta">{declined(listOf(copy.locale, names))}</p>
          )}
        </Row>
      )}
      {givenAt !== undefined && <Row name={row.since}>{dayWords(copy.locale, givenAt)}</Row>}
      {end !== undefined && <Row name={isValid(consent) ? row.until : row.ended}>{end}</Row>}
      <Row name={row.who}>
        <span>{legalEntity}</span>
        <span className="bk-meta">{accredited(accreditedParty.name, accreditedParty.number)}</span>
        <a className="bk-receipt__link" href={policyUrl}>
          {policy(legalEntity)}
        </a>
      </Row>
      {isValid(consent) ? (
        <Row name={row.stop}>
          <span>{howToStop(contact)}</span>
          <span>{consequence(connections)}</span>
          <OutsideText>{afterWithdrawal}</OutsideText>
        </Row>
      ) : (
        <Row name={row.now}>
          <span>{copy.consent.afterEnd}</span>
          {consent.status === "revoked" && <OutsideText>{afterWithdrawal}</OutsideText>}
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
