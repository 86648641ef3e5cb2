import { type ButtonHTMLAttributes, forwardRef, type ReactElement } from "react";
import { useStylingNotice } from "../styling/useStylingNotice.js";
import { type ButtonPartProps, useParts } from "../theme/PartsProvider.js";
import { withClass } from "./withClass.js";

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** `danger` is for what can't be undone. @default "secondary" */
  readonly variant?: ButtonPartProps["data-variant"];
  /**
   * The action is running: the button stays in the focus order and says so, because a disabled button loses the focus.
   * @default false
   */
  readonly busy?: boolean;
  /** Draws this one with something else. @default the provider's `parts.button`, else the kit's */
  readonly render?: ((props: ButtonPartProps) => ReactElement) | undefined;
}

/** The kit's button, 44 px high. Only one on a screen is primary. */
export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(
  { variant = "secondary", busy = false, className, render, ...rest },
  ref,
) {
  const { button } = useParts();
  useStylingNotice();
  const draw = render ?? button;
  const props = {
    type: "button",
    ...rest,
    ref,
    className: withClass("bk-button", className),
    "data-variant": variant,
    "aria-disabled": busy || rest["aria-disabled"],
  } as const;
  // oxlint-disable-next-line react/button-has-type -- it is among the props
  return draw === undefined ? <button {...props} /> : draw(props);
});
