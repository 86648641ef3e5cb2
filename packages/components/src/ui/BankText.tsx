import { useCopy } from "../copy/useCopy.js";
import { basicWords } from "../copy/basicWords.js";

export interface BankTextProps {
  readonly bank: string;
  /** The bank's own words. */
  readonly text: string;
  readonly className?: string;
}

/**
 * What a bank says, introduced by its name: plain text in its own direction, never HTML and never
 * linked, because a bank's message can contain anything.
 */
export function BankText({ bank, text, className = "bk-text" }: BankTextProps) {
  const { bankSays } = useCopy(basicWords);
  return (
    <p className={className}>
      <span>{bankSays(bank)}</span> <bdi>{text}</bdi>
    </p>
  );
}
