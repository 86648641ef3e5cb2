import { useRef, useState } from "react";
import { Button } from "../ui/Button.js";
import { Icon } from "../ui/Icon.js";
import { checkIcon, copyIcon } from "../ui/icons.js";
import { type FailureReferences, referencesOf, referencesText } from "../copy/references.js";
import { supportWords } from "../copy/supportWords.js";
import { useCopy } from "../copy/useCopy.js";
import { References } from "../ui/References.js";

export interface SupportReferencesProps {
  /** At least one is known. */
  readonly references: FailureReferences;
  /** Whether several have a title; below a disclosure they have one. @default true */
  readonly isTitled?: boolean;
}

/** What support asks for, small, and a button that copies it. */
export function SupportReferences({ references, isTitled = true }: SupportReferencesProps) {
  const { support } = useCopy(supportWords);
  const text = useRef<HTMLDivElement>(null);
  const [outcome, setOutcome] = useState<"copied" | "selected">();
  const known = referencesOf(references);

  async function copy() {
    try {
      // It is missing outside https, and a browser or a policy may refuse it.
      await navigator.clipboard.writeText(referencesText(known));
      setOutcome("copied");
    } catch {
      if (text.current) getSelection()?.selectAllChildren(text.current);
      setOutcome("selected");
    }
  }

  return (
    <div className="bk-references">
      <References references={references} text={text} isTitled={isTitled} />
      <div className="bk-references__copy" data-outcome={outcome}>
        <Button variant="quiet" onClick={() => void copy()}>
          <Icon icon={outcome === "copied" ? checkIcon : copyIcon} />
          <span>{support.copy(known.length)}</span>
        </Button>
        <span className="bk-meta" role="status">
          {outcome !== undefined && support[outcome]}
        </span>
      </div>
    </div>
  );
}
