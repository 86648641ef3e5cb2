import type { PolicyPermission } from "@basiq-kit/hooks";
import { Icon } from "../ui/Icon.js";
import { chevronDownIcon } from "../ui/icons.js";
import { useCopy } from "../copy/useCopy.js";
import { consentCardWords } from "./consentCardWords.js";
import { OutsideText } from "../ui/OutsideText.js";
import { Steady } from "../ui/Steady.js";
import { permissionName } from "./permissionName.js";

/** A row of the list of what is shared. */
export interface PermissionRow {
  readonly permission: PolicyPermission;
  /** What the app's policy has in this row, which takes its room; `undefined` where it has none. */
  readonly place: PolicyPermission | undefined;
}

export interface ConsentPermissionsProps {
  readonly rows: readonly PermissionRow[];
}

/** What is shared, each kind in plain words; what it comprises opens in place. */
export function ConsentPermissions({ rows }: ConsentPermissionsProps) {
  return (
    <ul className="bk-shares__folded">
      {rows.map(({ permission, place = permission }) => (
        <li key={permission.scope} className="bk-shares__one">
          <Permission permission={permission} place={place} />
        </li>
      ))}
    </ul>
  );
}

export interface PermissionsRoomProps {
  /** What isn't shared, or isn't any more: at least one. */
  readonly of: readonly PolicyPermission[];
}

/** The room of rows that aren't there, so that nothing moves when it turns out that they aren't. */
export function PermissionsRoom({ of }: PermissionsRoomProps) {
  return (
    <div className="bk-shares__folded bk-shares__room" aria-hidden="true">
      {of.map((place) => (
        <div key={place.scope} className="bk-shares__one">
          <Words permission={undefined} place={place} />
        </div>
      ))}
    </div>
  );
}

interface PermissionProps {
  readonly permission: PolicyPermission;
  readonly place: PolicyPermission | undefined;
}

function Permission({ permission, place }: PermissionProps) {
  const { description, attributes = [] } = permission;
  // Where the app's policy describes nothing there is no room for a line: it is the first of what opens.
  const isFolded = description !== undefined && place?.description === undefined;
  if (attributes.length === 0 && !isFolded) return <Words permission={permission} place={place} />;
  return (
    <details>
      <summary className="bk-shares__summary">
        <Words permission={permission} place={place} />
        <Icon icon={chevronDownIcon} />
      </summary>
      <div className="bk-shares__panel bk-meta">
        {isFolded && <OutsideText>{description}</OutsideText>}
        {attributes.length > 0 && (
          <ul className="bk-shares__attributes">
            {attributes.map((attribute) => (
              <li key={attribute}>
                <bdi>{attribute}</bdi>
              </li>
            ))}
          </ul>
        )}
      </div>
    </details>
  );
}

interface WordsProps {
  readonly permission: PolicyPermission | undefined;
  readonly place: PolicyPermission | undefined;
}

function Words({ permission, place }: WordsProps) {
  const { consent } = useCopy(consentCardWords);
  const nameOf = (one: PolicyPermission | undefined) => (one ? permissionName(one, consent) : "");
  return (
    <span className="bk-shares__words">
      <Steady of={[nameOf(place)]}>
        {permission && <OutsideText>{nameOf(permission)}</OutsideText>}
      </Steady>
      {place?.description !== undefined && (
        <Steady of={[place.description]} className="bk-meta">
          {permission?.description !== undefined && (
            <OutsideText>{permission.description}</OutsideText>
          )}
        </Steady>
      )}
    </span>
  );
}
