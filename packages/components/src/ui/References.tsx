import type { Ref } from "react";
import { type FailureReferences, referencesOf } from "../copy/references.js";
import { supportWords } from "../copy/supportWords.js";
import { useCopy } from "../copy/useCopy.js";

export interface ReferencesProps {
  /** Those that are known are shown; a `BasiqError` fits. */
  readonly references: FailureReferences;
  /** The element that has the ids alone. @default none */
  readonly text?: Ref<HTMLDivElement>;
  /** Whether several have a title; below a disclosure they have one. @default true */
  readonly isTitled?: boolean;
}

/** The ids that support asks for, small: the one place that draws them, whatever failed. */
export function References({ references, text, isTitled = true }: ReferencesProps) {
  const { reference, support } = useCopy(supportWords);
  const known = referencesOf(references);
  const [only, ...others] = known;
  if (only === undefined) return null;
  const isOne = others.length === 0;
  return (
    <div className="bk-meta">
      {!isOne && isTitled && <p>{support.references}</p>}
      <div ref={text} className="bk-references__text">
        {isOne ? (
          <p>{reference(only.id)}</p>
        ) : (
          known.map(({ name, id }) => <p key={name}>{support[name](id)}</p>)
        )}
      </div>
    </div>
  );
}
