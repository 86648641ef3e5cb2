import type { UseConnectorsResult } from "@basiq-kit/hooks";
import { ReadError } from "../ui/ReadError.js";
import { useCopy } from "../copy/useCopy.js";
import { institutionPickerWords } from "./institutionPickerWords.js";
import { notFoundNext } from "./pickerAnnouncement.js";
import { PickerSkeleton } from "./PickerSkeleton.js";
import type { WaysOn } from "./PickerWaysOn.js";

export interface PickerOutcomeProps extends WaysOn {
  readonly banks: UseConnectorsResult;
}

/** Shown instead of rows when there are none. */
export function PickerOutcome({ banks, ...ways }: PickerOutcomeProps) {
  const { picker } = useCopy(institutionPickerWords);
  switch (banks.status) {
    case "loading":
      return <PickerSkeleton />;
    case "error":
      return (
        <div className="bk-picker__outcome">
          <ReadError error={banks.error} onRetry={() => void banks.retry()} />
        </div>
      );
    case "ready":
      if (banks.institutions.length > 0) return null;
      return (
        <div className="bk-picker__outcome">
          {banks.search.trim() === "" ? (
            <p className="bk-text">{picker.none}</p>
          ) : (
            <>
              <p className="bk-text">{picker.notFound(banks.search.trim())}</p>
              <p className="bk-meta">{notFoundNext(ways, picker)}</p>
            </>
          )}
        </div>
      );
    default:
      return banks satisfies never;
  }
}
