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

/**
 * What is shared, in as many lines whatever it is: its names, and how many kinds they are. The rest, whose length
 * only Basiq knows, opens below.
 */
export function ConsentShares({ consent }: ConsentSharesProps) {
  const copy = useCopy(consentCardWords);
  const { consent: words, locale } = copy;
  if (consent === undefined)
    return (
      <span className="bk-shares__summary" aria-hidden="true">
        <span className="bk-shares__words">
          <span className="bk-shares__names">
            <Held />
          </span>
          <span className="bk-meta">
            <Held />
          </span>
        </span>
      </span>
    );
  const { permissions, declined, purpose } = consent;
  const named = permissions.map((permission) => permissionName(permission, words));
  const declinedNames = declined.map((permission) => permissionName(permission, words));
  return (
    <details className="bk-shares">
      <summary className="bk-shares__summary">
        <span className="bk-shares__words">
          <span className="bk-shares__names">
            <bdi>{named.length === 0 ? words.nothing : listOf(locale, named)}</bdi>
          </span>
          <span className="bk-meta">{words.kinds(permissions.length)}</span>
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
