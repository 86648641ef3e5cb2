import { BankMark } from "../ui/BankMark.js";
import { useCopy } from "../copy/useCopy.js";
import { readWords } from "../ui/readWords.js";

const TILES = 4;
const ROWS = 5;

/** Tiles and rows without banks, where the banks will be. */
export function PickerSkeleton() {
  const { read } = useCopy(readWords);
  return (
    <div className="bk-picker__skeleton">
      <span className="bk-hidden">{read.loading}</span>
      <div className="bk-picker__tiles" data-columns={4} aria-hidden="true">
        {Array.from({ length: TILES }, (_, index) => (
          <div key={index} className="bk-picker__tile">
            <BankMark institution={undefined} />
            <span className="bk-skeleton__line" />
          </div>
        ))}
      </div>
      {Array.from({ length: ROWS }, (_, index) => (
        <div key={index} className="bk-picker__row" aria-hidden="true">
          <BankMark institution={undefined} />
          <span className="bk-skeleton__line" />
        </div>
      ))}
    </div>
  );
}
