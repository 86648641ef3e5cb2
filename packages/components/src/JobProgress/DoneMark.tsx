import { BankMark, type MarkedBank } from "../ui/BankMark.js";
import { Icon } from "../ui/Icon.js";
import { checkIcon } from "../ui/icons.js";

export interface DoneMarkProps {
  /** Whose mark the tick stands at. @default the tick alone */
  readonly institution?: MarkedBank | undefined;
  readonly logoHosts?: readonly string[] | undefined;
  /** Whether it became so while it was shown: then the tick is drawn. */
  readonly isNews: boolean;
}

/** What stands in the bar's place once all is done: a tick, at the bank's mark where that is known. */
export function DoneMark({ institution, logoHosts, isNews }: DoneMarkProps) {
  return (
    <div className="bk-done" data-of={institution && "bank"} aria-hidden="true">
      {institution && <BankMark institution={institution} hosts={logoHosts} />}
      <span className="bk-done__tick">
        <span className="bk-settled" data-news={isNews || undefined}>
          <Icon icon={checkIcon} />
        </span>
      </span>
    </div>
  );
}
