export interface HeldProps {
  /** How many lines of text come. @default 1 */
  readonly lines?: number | undefined;
}

/** Grey bars in place of text, in the lines that the text will take: what stands around them is in its place already. */
export function Held({ lines = 1 }: HeldProps) {
  return Array.from({ length: lines }, (_, index) => (
    <span key={index} className="bk-held bk-held__text" aria-hidden="true">
      <span className="bk-held__bar" />
    </span>
  ));
}
