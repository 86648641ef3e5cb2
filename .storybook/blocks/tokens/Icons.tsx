import { Icon } from "../../../packages/components/src/internal/Icon.js";
import * as icons from "../../../packages/components/src/internal/icons.js";
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
