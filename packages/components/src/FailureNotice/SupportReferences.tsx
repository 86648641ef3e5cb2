import { useRef, useState } from "react";
import { Button } from "../ui/Button.js";
import { Icon } from "../ui/Icon.js";
import { checkIcon, copyIcon } from "../ui/icons.js";
import { type Reference, referencesText } from "../failures/references.js";
import { useCopy } from "../copy/useCopy.js";
import { failureNoticeWords } from "./failureNoticeWords.js";

export interface SupportReferencesProps {
  /** At least one. */
  readonly references: readonly Reference[];
}

/** What support asks for, small, and a button that copies it. */
export function SupportReferences({ references }: SupportReferencesProps) {
  const { reference, support } = useCopy(failureNoticeWords);
  const text = useRef<HTMLDivElement>(null);
  const [outcome, setOutcome] = useState<"copied" | "selected">();
  const [only, ...others] = references;
  const isOne = only !== undefined && others.length === 0;

  async function copy() {
    try {
      // It is missing outside https, and a browser or a policy may refuse it.
      await navigator.clipboard.writeText(referencesText(references));
      setOutcome("copied");
    } catch {
      if (text.current) getSelection()?.selectAllChildren(text.current);
      setOutcome("selected");
    }
  }

  return (
    <div className="bk-references">
      <div className="bk-meta">
        {!isOne && <p>{support.references}</p>}
        <div ref={text} className="bk-references__text">
          {isOne ? (
            <p>{reference(only.id)}</p>
          ) : (
            references.map(({ name, id }) => <p key={name}>{support[name](id)}</p>)
          )}
        </div>
      </div>
      <div className="bk-references__copy" data-outcome={outcome}>
        <Button variant="quiet" onClick={() => void copy()}>
          <Icon icon={outcome === "copied" ? checkIcon : copyIcon} />
          <span>{support.copy(references.length)}</span>
        </Button>
        <span className="bk-meta" role="status">
          {outcome !== undefined && support[outcome]}
        </span>
      </div>
    </div>
  );
}
