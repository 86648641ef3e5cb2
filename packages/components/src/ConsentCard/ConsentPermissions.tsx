import type { PolicyPermission } from "@basiq-kit/hooks";
import { Icon } from "../ui/Icon.js";
import { chevronDownIcon } from "../ui/icons.js";
import { useCopy } from "../copy/useCopy.js";
import { consentCardWords } from "./consentCardWords.js";
import { OutsideText } from "../ui/OutsideText.js";
import { permissionName } from "./permissionName.js";

export interface ConsentPermissionsProps {
  readonly permissions: readonly PolicyPermission[];
}

/** What is shared, each kind in plain words; what it comprises opens in place. */
export function ConsentPermissions({ permissions }: ConsentPermissionsProps) {
  const { consent } = useCopy(consentCardWords);
  return (
    <ul className="bk-shares__folded">
      {permissions.map((permission) => {
        const { scope, description, attributes = [] } = permission;
        const words = (
          <span className="bk-shares__words">
            <OutsideText>{permissionName(permission, consent)}</OutsideText>
            {description !== undefined && (
              <OutsideText className="bk-meta">{description}</OutsideText>
            )}
          </span>
        );
        return (
          <li key={scope}>
            {attributes.length === 0 ? (
              words
            ) : (
              <details>
                <summary className="bk-shares__summary">
                  <span>{words}</span>
                  <Icon icon={chevronDownIcon} />
                </summary>
                <ul className="bk-shares__attributes bk-shares__panel bk-meta">
                  {attributes.map((attribute) => (
                    <li key={attribute}>
                      <bdi>{attribute}</bdi>
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </li>
        );
      })}
    </ul>
  );
}
