import type { ConsentRecord } from "@basiq-kit/hooks";
import { useEffect, useId, useRef } from "react";
import { Button } from "../ui/Button.js";
import { Disclosure } from "../ui/Disclosure.js";
import { Icon } from "../ui/Icon.js";
import {
  clockIcon,
  doneIcon,
  type IconShape,
  infoIcon,
  refreshIcon,
  stopIcon,
} from "../ui/icons.js";
import { useCopy } from "../copy/useCopy.js";
import { consentHistoryWords } from "./consentHistoryWords.js";
import { consentReceipt } from "./consentReceipt.js";
import type { ConsentBanks, ConsentRecordTerms } from "./consentRecordTerms.js";
import { printReceipt } from "./printReceipt.js";
import { ReceiptPoints } from "./ReceiptPoints.js";
import { receiptFileName } from "./receiptFileName.js";
import { receiptText } from "./receiptText.js";
import { givenWords, stateWords } from "./recordSentences.js";
import { saveText } from "./saveText.js";

export interface ConsentHistoryRowProps {
  readonly consent: ConsentRecord;
  /** Whether it is the one that counts now. */
  readonly isCurrent: boolean;
  /** What the app says today. */
  readonly terms: ConsentRecordTerms;
  /** What it said when this consent was given, where that is known. */
  readonly termsThen: ConsentRecordTerms | undefined;
  readonly banks: ConsentBanks | undefined;
}

/** One consent: when it was given, what became of it, and its receipt, which opens in place. */
export function ConsentHistoryRow(props: ConsentHistoryRowProps) {
  const { consent, isCurrent, terms, termsThen, banks } = props;
  const copy = useCopy(consentHistoryWords);
  const words = copy.consentRecord;
  const given = givenWords(consent, copy);
  const receipt = consentReceipt(consent, { terms, termsThen, banks, copy });
  const isLoading = banks === "loading";

  // Several receipts may be open, each with the same two buttons.
  const givenId = useId();
  const waitId = useId();
  const describedBy = isLoading ? `${givenId} ${waitId}` : givenId;
  const clearPaper = useRef(() => {});
  useEffect(() => () => clearPaper.current(), []);

  function print(near: Element) {
    if (isLoading) return;
    clearPaper.current();
    clearPaper.current = printReceipt(receipt, near, copy.locale);
  }

  function save(near: Element) {
    if (isLoading) return;
    const text = receiptText(receipt, near.ownerDocument.baseURI);
    saveText(text, receiptFileName(consent, (termsThen ?? terms).appName, copy), near);
  }

  return (
    <li className="bk-record" data-status={statusOf(consent)} aria-current={isCurrent || undefined}>
      <Disclosure
        label={words.details}
        accessibleName={words.detailsOf(given)}
        before={
          <div className="bk-record__head">
            <Icon icon={ICONS[statusOf(consent)]} />
            <div>
              <p id={givenId} className="bk-text bk-record__given">
                {given}
              </p>
              <p className="bk-meta">{stateWords(consent, copy)}</p>
            </div>
          </div>
        }
      >
        <ReceiptPoints parts={receipt.parts} />
        <div className="bk-actions bk-record__actions">
          <Button
            busy={isLoading}
            aria-describedby={describedBy}
            onClick={({ currentTarget }) => print(currentTarget)}
          >
            {words.print}
          </Button>
          <Button
            busy={isLoading}
            aria-describedby={describedBy}
            onClick={({ currentTarget }) => save(currentTarget)}
          >
            {words.save}
          </Button>
          {isLoading && (
            <p id={waitId} className="bk-meta">
              {words.waitForBanks}
            </p>
          )}
        </div>
      </Disclosure>
    </li>
  );
}

type RowStatus = "active" | "withdrawn" | "replaced" | "expired" | "unknown";

const ICONS: Readonly<Record<RowStatus, IconShape>> = {
  active: doneIcon,
  withdrawn: stopIcon,
  replaced: refreshIcon,
  expired: clockIcon,
  unknown: infoIcon,
};

function statusOf(consent: ConsentRecord): RowStatus {
  return consent.status === "ended" ? consent.reason : consent.status;
}
