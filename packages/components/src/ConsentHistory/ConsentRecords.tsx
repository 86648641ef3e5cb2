import type { ConsentRecord } from "@basiq-kit/hooks";
import { useCopy } from "../copy/useCopy.js";
import { Disclosure } from "../ui/Disclosure.js";
import { ConsentHistoryRow } from "./ConsentHistoryRow.js";
import type { ConsentHistoryViewProps } from "./ConsentHistoryView.js";
import { consentHistoryWords } from "./consentHistoryWords.js";
import type { ConsentRecordTerms } from "./consentRecordTerms.js";

export interface ConsentRecordsProps extends Pick<ConsentHistoryViewProps, "termsOf" | "banksOf"> {
  /** At least one, the newest first. */
  readonly consents: readonly ConsentRecord[];
  /** The one that counts now. */
  readonly activeId: string | undefined;
  readonly terms: ConsentRecordTerms;
}

/** The present consent, else the newest, and the earlier ones folded with their count. */
export function ConsentRecords({ consents, activeId, ...rest }: ConsentRecordsProps) {
  const { consentRecord: words } = useCopy(consentHistoryWords);
  const present = consents.find(({ consentId }) => consentId === activeId) ?? consents[0];
  const earlier = consents.filter((one) => one !== present);
  return (
    <>
      {present !== undefined && <Rows {...rest} consents={[present]} activeId={activeId} />}
      {earlier.length > 0 && (
        <Disclosure className="bk-records__earlier" label={words.earlier(earlier.length)}>
          <Rows {...rest} consents={earlier} activeId={activeId} />
        </Disclosure>
      )}
    </>
  );
}

function Rows({ consents, activeId, terms, termsOf, banksOf }: ConsentRecordsProps) {
  return (
    <ul className="bk-records__rows">
      {consents.map((one) => (
        <ConsentHistoryRow
          key={one.consentId}
          consent={one}
          isCurrent={one.consentId === activeId}
          terms={terms}
          termsThen={termsOf?.(one)}
          banks={banksOf?.(one)}
        />
      ))}
    </ul>
  );
}
