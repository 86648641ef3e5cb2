import type { ReactNode } from "react";
import { Button } from "../ui/Button.js";
import { Icon } from "../ui/Icon.js";
import type { IconShape } from "../ui/icons.js";

export interface MoreItemProps {
  readonly icon: IconShape;
  readonly busy?: boolean;
  /** Whether pressing it can help, after it failed. @default true */
  readonly mayTry?: boolean;
  readonly onClick: () => void;
  /** Called when the person is about to press it. */
  readonly onPrepare?: () => void;
  /** Why it couldn't be done. */
  readonly problem?: string | undefined;
  readonly children: ReactNode;
}

/** One of the rarer actions of a connection. */
export function MoreItem(props: MoreItemProps) {
  const { icon, busy = false, mayTry = true, onClick, onPrepare, problem, children } = props;
  return (
    <li className="bk-connection__item">
      <Button
        variant="quiet"
        className="bk-connection__choice"
        busy={busy}
        // It stays in the focus order, so that the reason can be reached.
        aria-disabled={mayTry ? undefined : true}
        onClick={mayTry ? onClick : undefined}
        onPointerEnter={onPrepare}
        onFocus={onPrepare}
      >
        <Icon icon={icon} />
        <span>{children}</span>
      </Button>
      {problem !== undefined && (
        <p className="bk-text bk-connection__error" role="alert">
          {problem}
        </p>
      )}
    </li>
  );
}
