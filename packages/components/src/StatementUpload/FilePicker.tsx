import { type DragEvent, forwardRef, useId, useState } from "react";
import { useCopy } from "../copy/useCopy.js";
import { statementUploadWords } from "./statementUploadWords.js";

export interface FilePickerProps {
  /** What may be chosen, in words. */
  readonly hint: string;
  /** Whether a button to choose a file is shown: without it the field only opens when the app asks it to. */
  readonly isShown: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/**
 * A native field for one file. Its label is the button, so that keyboards and screen readers have the browser's own
 * field; where files can be dragged, they may also be dropped on it.
 */
export const FilePicker = forwardRef<HTMLInputElement, FilePickerProps>(function FilePicker(
  { hint, isShown, onFiles },
  ref,
) {
  const { upload } = useCopy(statementUploadWords);
  const id = useId();
  const [isOver, setOver] = useState(false);

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    onFiles([...event.dataTransfer.files]);
  }

  return (
    <div
      className="bk-upload__drop"
      hidden={!isShown}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <input
        ref={ref}
        id={`${id}-file`}
        className="bk-hidden bk-upload__input"
        type="file"
        accept=".pdf,.csv,application/pdf,text/csv"
        aria-describedby={`${id}-hint`}
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])]);
          // So that the same file can be chosen again.
          currentTarget.value = "";
        }}
      />
      <label htmlFor={`${id}-file`} className="bk-button" data-variant="primary">
        {upload.choose}
      </label>
      <span className="bk-meta bk-upload__or">{upload.drop}</span>
      <p id={`${id}-hint`} className="bk-meta bk-upload__hint">
        {hint}
      </p>
    </div>
  );
});
