import { Icon } from "../../../packages/components/src/ui/Icon.js";
import * as icons from "../../../packages/components/src/ui/icons.js";
import { InThemes } from "./InThemes.js";

/** Every icon there is. */
export function Icons() {
  return (
    <InThemes>
      <ul className="icon-list">
        {Object.entries(icons).map(([name, icon]) => (
          <li key={name}>
            <Icon icon={icon} />
            <span className="bk-meta">{name.replace(/Icon$/, "")}</span>
          </li>
        ))}
      </ul>
    </InThemes>
  );
}
