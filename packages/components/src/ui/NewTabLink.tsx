import type { ReactNode } from "react";
import { Icon } from "./Icon.js";
import { leaveIcon } from "./icons.js";

export interface NewTabLinkProps {
  readonly href: string;
  /** Says to a screen reader what the glyph says. */
  readonly hint: string;
  readonly children: ReactNode;
}

/** A link to another site, in a tab of its own, so that what is under way here stays. */
export function NewTabLink({ href, hint, children }: NewTabLinkProps) {
  return (
    <a className="bk-link" href={href} target="_blank" rel="noopener noreferrer">
      <span>{children}</span>
      <Icon icon={leaveIcon} />
      <span className="bk-hidden">{hint}</span>
    </a>
  );
}
