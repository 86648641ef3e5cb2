export interface HeldWordsProps {
  /** What a screen reader reads out: the words without the bank's name. @default nothing */
  readonly words?: string;
}

/** A grey bar where a bank's name will stand, as high as the line, so that nothing jumps when it comes. */
export function HeldWords({ words }: HeldWordsProps) {
  return (
    <span className="bk-held">
      {words !== undefined && <span className="bk-hidden">{words}</span>}
      <span className="bk-held__bar" aria-hidden="true" />
    </span>
  );
}
