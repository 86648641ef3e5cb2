import { type ButtonHTMLAttributes, forwardRef } from "react";

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** @default "secondary" */
  readonly variant?: "primary" | "secondary" | "quiet";
  /**
   * Under way: it stays in the focus order and says so, for a disabled button loses the focus.
   * @default false
   */
  readonly busy?: boolean;
}

/** The one button: 44 px high, one primary at a time. */
export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(
  { variant = "secondary", busy = false, className, ...rest },
  ref,
) {
  return (
    <button
      type="button"
      {...rest}
      ref={ref}
      className={className === undefined ? "bk-button" : `bk-button ${className}`}
      data-variant={variant}
      aria-disabled={busy || undefined}
    />
  );
});
