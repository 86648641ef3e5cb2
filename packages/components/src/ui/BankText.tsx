import { basicWords } from "../copy/basicWords.js";
import { useCopy } from "../copy/useCopy.js";

export interface BankTextProps {
  readonly bank: string;
  /** The bank's own words. */
  readonly text: string;
  /** Whether the line above already names the bank: then only a screen reader hears who says it. @default false */
  readonly isNamedAbove?: boolean;
  readonly id?: string | undefined;
  readonly className?: string;
}

/**
 * What a bank says, as a quotation: plain text in its own direction and language, never HTML and never linked,
 * because a bank's message can contain anything.
 */
export function BankText(props: BankTextProps) {
  const { bank, text, isNamedAbove = false, id, className = "bk-text" } = props;
  const { bankSays, bankLanguage } = useCopy(basicWords);
  return (
    <p id={id} className={className}>
      <span className={isNamedAbove ? "bk-hidden" : undefined}>{bankSays(bank)}</span>{" "}
      <q lang={bankLanguage}>
        <bdi>{text}</bdi>
      </q>
    </p>
  );
}
