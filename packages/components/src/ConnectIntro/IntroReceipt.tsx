import { ConsentPermissions } from "../ConsentCard/ConsentPermissions.js";
import type { ConsentTerms } from "../ConsentCard/consentTerms.js";
import { ReceiptRow as Row } from "../ConsentCard/ReceiptRow.js";
import { useCopy } from "../copy/useCopy.js";
import { OutsideText } from "../ui/OutsideText.js";
import type { Asked } from "./asked.js";
import { connectIntroWords } from "./connectIntroWords.js";

export interface IntroReceiptProps {
  readonly asked: Asked;
  readonly terms: ConsentTerms;
}

/** Why, what, how far back, how long, who gets it, and how to stop: a line each. */
export function IntroReceipt({ asked, terms }: IntroReceiptProps) {
  const { consent, consentTerm } = useCopy(connectIntroWords);
  const { row, consequence, accredited, policy } = consent;
  const { purpose, permissions, notes, reachesBack, lasts } = asked;
  const { appName, legalEntity, accreditedParty, policyUrl, contact, afterWithdrawal } = terms;
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
      <Row name={row.what}>
        <ConsentPermissions permissions={permissions} />
        {notes.map((note) => (
          <p key={note} className="bk-shares__declined bk-meta">
            {note}
          </p>
        ))}
      </Row>
      {reachesBack !== undefined && <Row name={consentTerm.howFar}>{reachesBack}</Row>}
      {lasts !== undefined && <Row name={consentTerm.howLong}>{lasts}</Row>}
      <Row name={row.who}>
        <span>{legalEntity}</span>
        <span className="bk-meta">{accredited(accreditedParty.name, accreditedParty.number)}</span>
        <a className="bk-receipt__link" href={policyUrl}>
          {policy(legalEntity)}
        </a>
      </Row>
      <Row name={row.stop}>
        <span>{consentTerm.howToStop(appName, contact)}</span>
        <span>{consequence(undefined)}</span>
        <OutsideText>{afterWithdrawal}</OutsideText>
      </Row>
    </dl>
  );
}
