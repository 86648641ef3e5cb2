import { Combobox } from "@base-ui/react/combobox";
import { type KeyboardEvent, useId, useRef } from "react";
import { Icon } from "../ui/Icon.js";
import { crossIcon, searchIcon } from "../ui/icons.js";
import { useCopy } from "../copy/useCopy.js";
import { institutionPickerWords } from "./institutionPickerWords.js";

export interface PickerFieldProps {
  readonly isEmpty: boolean;
  /** How many banks there are, once that is known. */
  readonly total: number | undefined;
  readonly onEnter: () => void;
}

/** The field to search in: Escape empties it, as does the button beside the text. */
export function PickerField({ isEmpty, total, onEnter }: PickerFieldProps) {
  const { picker } = useCopy(institutionPickerWords);
  const id = useId();
  const clear = useRef<HTMLButtonElement>(null);

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter") onEnter();
    if (event.key !== "Escape" || isEmpty) return;
    // A dialog around it stays open: the first Escape is for the text.
    event.preventDefault();
    event.stopPropagation();
    clear.current?.click();
  }

  return (
    <div className="bk-picker__search">
      <label className="bk-picker__label" htmlFor={id}>
        {picker.label}
      </label>
      <div className="bk-picker__field">
        <Icon icon={searchIcon} />
        <Combobox.Input
          id={id}
          className="bk-picker__input"
          type="text"
          enterKeyHint="go"
          placeholder={total === undefined || total === 0 ? undefined : picker.placeholder(total)}
          autoComplete="off"
          spellCheck={false}
          onKeyDown={onKeyDown}
        />
        {/* Not in the tab order: Escape does the same. */}
        <Combobox.Clear
          ref={clear}
          keepMounted
          hidden={isEmpty}
          className="bk-picker__clear"
          aria-label={picker.clear}
        >
          <Icon icon={crossIcon} />
        </Combobox.Clear>
      </div>
    </div>
  );
}
