import { Button, type ButtonProps } from "./Button.js";
import { Icon } from "./Icon.js";
import type { IconShape } from "./icons.js";
import { withClass } from "./withClass.js";

export interface RowIconButtonProps extends Omit<ButtonProps, "children" | "variant"> {
  readonly icon: IconShape;
  /** What it is called; there are no words in sight. */
  readonly "aria-label": string;
}

/** A quiet action of a row that needs no words: 44 px square. While busy, its glyph turns in its place. */
export function RowIconButton({ icon, className, ...button }: RowIconButtonProps) {
  return (
    <Button
      {...button}
      variant="quiet"
      className={withClass("bk-row__icon", className)}
      data-busy={button.busy || undefined}
    >
      <Icon icon={icon} />
    </Button>
  );
}
