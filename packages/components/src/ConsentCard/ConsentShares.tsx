import { listOf } from "../copy/listOf.js";
import { useCopy } from "../copy/useCopy.js";
import { Held } from "../ui/Held.js";
import { Icon } from "../ui/Icon.js";
import { chevronDownIcon } from "../ui/icons.js";
import { OutsideText } from "../ui/OutsideText.js";
import { consentCardWords } from "./consentCardWords.js";
import { ConsentKinds } from "./ConsentKinds.js";
import { permissionName } from "./permissionName.js";
import type { ShownConsent } from "./shownConsent.js";

export interface ConsentSharesProps {
  /** `undefined` while it loads. */
  readonly consent: ShownConsent | undefined;
}

/** How many kinds of data are shared, in one line whatever they are: their names, as long as they may be, open below. */
export function ConsentShares({ consent }: ConsentSharesProps) {
  const copy = useCopy(consentCardWords);
  const { consent: words, locale } = copy;
  if (consent === undefined)
    return (
      <span className="bk-shares__summary" aria-hidden="true">
        <span className="bk-shares__count">
          <Held />
        </span>
      </span>
    );
  const { permissions, declined, purpose } = consent;
  const declinedNames = declined.map((permission) => permissionName(permission, words));
  return (
    <details className="bk-shares">
      <summary className="bk-shares__summary">
        <span className="bk-shares__count">
          {permissions.length === 0 ? words.nothing : words.kinds(permissions.length)}
        </span>
        <Icon icon={chevronDownIcon} />
      </summary>
      <div className="bk-shares__panel">
        {purpose?.description && (
          <OutsideText className="bk-text">{purpose.description}</OutsideText>
        )}
        <ConsentKinds permissions={permissions} />
        {declinedNames.length > 0 && (
          <p className="bk-meta">{words.declined(listOf(locale, declinedNames))}</p>
        )}
      </div>
    </details>
  );
}
