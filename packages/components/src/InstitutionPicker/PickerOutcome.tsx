import type { UseConnectorsResult } from "@basiq-kit/hooks";
import { ReadError } from "../ui/ReadError.js";
import { Skeleton } from "../ui/Skeleton.js";
import { useCopy } from "../copy/useCopy.js";
import { institutionPickerWords } from "./institutionPickerWords.js";

export interface PickerOutcomeProps {
  readonly banks: UseConnectorsResult;
}

/** Shown instead of rows when there are none. */
export function PickerOutcome({ banks }: PickerOutcomeProps) {
  const { picker } = useCopy(institutionPickerWords);
  switch (banks.status) {
    case "loading":
      return (
        <div className="bk-picker__outcome">
          <Skeleton lines={6} />
        </div>
      );
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
              <p className="bk-meta">{picker.notFoundNext}</p>
            </>
          )}
        </div>
      );
    default:
      return banks satisfies never;
  }
}
