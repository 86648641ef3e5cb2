import { type ReactNode, useId, useState } from "react";
import { Button } from "./Button.js";
import { Icon } from "./Icon.js";
import { chevronDownIcon } from "./icons.js";
import { withClass } from "./withClass.js";

export interface DisclosureProps {
  /** What the button says; it is the same open and closed, because `aria-expanded` says which. */
  readonly label: string;
  /** The label for screen readers, where several buttons say the same. @default `label` */
  readonly accessibleName?: string | undefined;
  /** Shown beside the button. */
  readonly before?: ReactNode;
  /** Shown between the buttons and what they open. */
  readonly below?: ReactNode;
  readonly children: ReactNode;
  /** `small` where hardly anybody needs it; its words are aligned with the text above. @default "body" */
  readonly size?: "body" | "small" | undefined;
  readonly className?: string | undefined;
}

/** A button that shows or hides what is below it. It isn't a menu: Tab moves through it as through the rest of the page. */
export function Disclosure(props: DisclosureProps) {
  const { label, accessibleName, before, below, children, size, className } = props;
  const [isOpen, setOpen] = useState(false);
  const panelId = useId();
  return (
    <div className={withClass("bk-disclosure", className)} data-size={size}>
      <div className="bk-actions">
        {before}
        <Button
          variant="quiet"
          className="bk-disclosure__button"
          aria-label={accessibleName}
          aria-expanded={isOpen}
          aria-controls={panelId}
          onClick={() => setOpen(!isOpen)}
        >
          <span>{label}</span>
          <Icon icon={chevronDownIcon} />
        </Button>
      </div>
      {below}
      <div id={panelId} className="bk-disclosure__panel" hidden={!isOpen}>
        {isOpen && children}
      </div>
    </div>
  );
}
