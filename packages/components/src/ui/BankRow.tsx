import { forwardRef, type ReactNode, useId } from "react";
import { Button } from "./Button.js";
import { Icon } from "./Icon.js";
import { chevronDownIcon } from "./icons.js";
import { withClass } from "./withClass.js";

export interface BankRowProps {
  /** The bank's mark, 40 px square. */
  readonly mark: ReactNode;
  readonly name: ReactNode;
  /** The name's heading. @default a paragraph */
  readonly heading?: RowHeading | undefined;
  /** Keeps a bank's own name from being translated. */
  readonly translate?: "no" | undefined;
  /** One line, usually a `RowState`. */
  readonly state?: ReactNode;
  /** The one action: a button with its label, or a `RowIconButton`. @default none */
  readonly action?: ReactNode;
  /** What the row opens. @default none: it doesn't open */
  readonly details?: RowDetails | undefined;
  /** Keeps the place of the chevron while nobody should open the row yet. @default false */
  readonly isHeld?: boolean;
  readonly className?: string | undefined;
}

export interface RowHeading {
  readonly level: 2 | 3 | 4 | 5 | 6;
  readonly id: string;
}

export interface RowDetails {
  /** What the chevron is called, such as "Details of Hooli". */
  readonly label: string;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly content: ReactNode;
}

/**
 * A bank in a list: its mark, its name over one line of state, at most one action, and a chevron if it opens. The whole
 * row opens it; the ref is the name, which takes the focus when the focused element has been removed.
 */
export const BankRow = forwardRef<HTMLHeadingElement, BankRowProps>(function BankRow(props, ref) {
  const { mark, name, heading, translate, state, action, details, isHeld, className } = props;
  const panelId = useId();
  const Name = heading === undefined ? "p" : (`h${heading.level}` as const);
  return (
    <div className={withClass("bk-row", className)} data-open={details?.isOpen}>
      <div className="bk-row__head">
        {mark}
        <div className="bk-row__main">
          <div className="bk-row__who">
            <Name
              ref={ref}
              id={heading?.id}
              className="bk-row__name"
              tabIndex={heading && -1}
              translate={translate}
            >
              {name}
            </Name>
            {state}
          </div>
          {action && <div className="bk-row__action">{action}</div>}
        </div>
        {details !== undefined && (
          <Button
            variant="quiet"
            className="bk-row__icon bk-row__toggle"
            aria-label={details.label}
            aria-expanded={details.isOpen}
            aria-controls={panelId}
            onClick={details.onToggle}
          >
            <Icon icon={chevronDownIcon} />
          </Button>
        )}
        {isHeld && details === undefined && <span className="bk-row__icon" aria-hidden="true" />}
      </div>
      {details !== undefined && (
        <div id={panelId} className="bk-row__details" hidden={!details.isOpen}>
          {details.content}
        </div>
      )}
    </div>
  );
});
