import { ConsentPermissions, PermissionsRoom } from "../ConsentCard/ConsentPermissions.js";
import type { ConsentTerms } from "../ConsentCard/consentTerms.js";
import { ReceiptRow as Row } from "../ConsentCard/ReceiptRow.js";
import { useCopy } from "../copy/useCopy.js";
import { OutsideText } from "../ui/OutsideText.js";
import { AskedLine } from "./AskedLine.js";
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
  const { purpose, permissions, note, reachesBack, lasts } = asked;
  const { appName, legalEntity, accreditedParty, policyUrl, contact, afterWithdrawal } = terms;
  return (
    <dl className="bk-receipt">
      {purpose.length > 0 && (
        <Row name={row.why}>
          {purpose.map((line, index) => (
            <AskedLine
              key={line.room[0]}
              line={line}
              className={index > 0 ? "bk-meta" : undefined}
            />
          ))}
        </Row>
      )}
      <Row name={row.what}>
        <ConsentPermissions rows={permissions.rows} />
        {note && <AskedLine line={note} className="bk-shares__declined bk-meta" />}
        {permissions.spare.length > 0 && <PermissionsRoom of={permissions.spare} />}
      </Row>
      {reachesBack && (
        <Row name={consentTerm.howFar}>
          <AskedLine line={reachesBack} />
        </Row>
      )}
      {lasts && (
        <Row name={consentTerm.howLong}>
          <AskedLine line={lasts} />
        </Row>
      )}
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
