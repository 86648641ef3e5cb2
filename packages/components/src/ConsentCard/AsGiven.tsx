export interface AsGivenProps {
  readonly className?: string;
  readonly children: string;
}

/**
 * A line of words that come from outside, in their own direction. Not the line itself: one that is
 * written from left to right would stand at the wrong end of an Arabic page.
 */
export function AsGiven({ className, children }: AsGivenProps) {
  return (
    <span className={className}>
      <bdi>{children}</bdi>
    </span>
  );
}
