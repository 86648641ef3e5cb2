import type { ReactNode } from "react";
import { Icon } from "./Icon.js";
import { checkIcon } from "./icons.js";

export interface ChoiceProps {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly children: ReactNode;
}

/** An option: a native checkbox as large as its row. */
export function Choice({ checked, onChange, children }: ChoiceProps) {
  return (
    <label className="bk-choice">
      <input
        type="checkbox"
        className="bk-choice__input"
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span className="bk-choice__box" aria-hidden="true">
        <Icon icon={checkIcon} />
      </span>
      <span className="bk-choice__label">{children}</span>
    </label>
  );
}
