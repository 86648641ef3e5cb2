import { useRef } from "react";
import { useCopy } from "../copy/useCopy.js";
import { consentReturnWords } from "./consentReturnWords.js";
import { holdFocus } from "../ui/moveFocus.js";
import { useOnChange } from "../ui/useOnChange.js";

export interface ClosedPlaceholderProps {
  /** Called when the focus moves on and the placeholder is no longer needed. */
  readonly onLeave: () => void;
}

/** Holds the focus where something was closed, so that the next Tab continues from there and not from the top. */
export function ClosedPlaceholder({ onLeave }: ClosedPlaceholderProps) {
  const { consentReturn } = useCopy(consentReturnWords);
  const place = useRef<HTMLParagraphElement>(null);

  useOnChange(place, () => holdFocus(place.current));

  return (
    <div className="bk">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it only notices that the focus left */}
      <p ref={place} className="bk-hidden" tabIndex={-1} onBlur={onLeave}>
        {consentReturn.closed}
      </p>
    </div>
  );
}
