import type { PolicyPermission } from "@basiq-kit/hooks";
import { useCopy } from "../copy/useCopy.js";
import { consentCardWords } from "./consentCardWords.js";
import { OutsideText } from "../ui/OutsideText.js";
import { permissionName } from "./permissionName.js";

export interface ConsentKindsProps {
  readonly permissions: readonly PolicyPermission[];
}

/** Each kind of data in plain words, with what it comprises. */
export function ConsentKinds({ permissions }: ConsentKindsProps) {
  const { consent } = useCopy(consentCardWords);
  return (
    <ul className="bk-shares__kinds">
      {permissions.map((permission) => {
        const { scope, description, attributes = [] } = permission;
        return (
          <li key={scope} className="bk-shares__kind">
            <OutsideText className="bk-shares__name">
              {permissionName(permission, consent)}
            </OutsideText>
            {description !== undefined && (
              <OutsideText className="bk-meta">{description}</OutsideText>
            )}
            {attributes.length > 0 && (
              <ul className="bk-shares__attributes bk-meta">
                {attributes.map((attribute) => (
                  <li key={attribute}>
                    <bdi>{attribute}</bdi>
                  </li>
                ))}
              </ul>
            )}
          </li>
        );
      })}
    </ul>
  );
}
