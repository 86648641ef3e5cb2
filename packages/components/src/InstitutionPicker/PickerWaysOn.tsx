import { Button } from "../ui/Button.js";
import { useCopy } from "../copy/useCopy.js";
import { institutionPickerWords } from "./institutionPickerWords.js";

export interface WaysOn {
  /**
   * Leads to where a statement can be uploaded, with what the person had typed: `StatementUpload`.
   * @default none: there is no such button
   */
  readonly onUploadStatement?: ((search: string) => void) | undefined;
  /**
   * Leads to where the person tells you which bank is missing, with what they had typed.
   * @default none: there is no such button
   */
  readonly onTellUs?: ((search: string) => void) | undefined;
}

export interface PickerWaysOnProps extends WaysOn {
  readonly search: string;
  /** Whether no bank was found, so that these are the way on. */
  readonly isNoneFound: boolean;
}

/** What a person can do whose bank isn't among those found: nothing where the app offers nothing. */
export function PickerWaysOn(props: PickerWaysOnProps) {
  const { search, isNoneFound, onUploadStatement, onTellUs } = props;
  const { picker } = useCopy(institutionPickerWords);
  if (onUploadStatement === undefined && onTellUs === undefined) return null;
  return (
    <div className="bk-picker__ways" data-none-found={isNoneFound}>
      {!isNoneFound && <span className="bk-meta">{picker.notHere}</span>}
      {onUploadStatement !== undefined && (
        <Button
          variant={isNoneFound ? "secondary" : "quiet"}
          onClick={() => onUploadStatement(search.trim())}
        >
          {picker.uploadStatement}
        </Button>
      )}
      {onTellUs !== undefined && (
        <Button variant="quiet" onClick={() => onTellUs(search.trim())}>
          {picker.tellUs}
        </Button>
      )}
    </div>
  );
}
