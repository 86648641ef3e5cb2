export interface OutsideTextProps {
  readonly className?: string;
  readonly children: string;
}

/**
 * A line of text from outside, in its own direction. `bdi` is inside the line: on the line itself, text
 * from left to right would be at the wrong end of an Arabic page.
 */
export function OutsideText({ className, children }: OutsideTextProps) {
  return (
    <span className={className}>
      <bdi>{children}</bdi>
    </span>
  );
}
