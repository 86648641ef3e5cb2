import type { FailureReferences } from "../copy/references.js";
import { supportWords } from "../copy/supportWords.js";
import { useCopy } from "../copy/useCopy.js";
import { Disclosure, type DisclosureProps } from "./Disclosure.js";
import { References } from "./References.js";

export interface FoldedReferencesProps extends Pick<DisclosureProps, "size"> {
  readonly references: FailureReferences;
  /** Whether support is the way on: then they are open. */
  readonly isWayOn: boolean;
}

/** What support looks up, folded unless support is the way on. */
export function FoldedReferences({ references, isWayOn, size }: FoldedReferencesProps) {
  const { support } = useCopy(supportWords);
  if (isWayOn) return <References references={references} />;
  return (
    <Disclosure label={support.references} size={size}>
      <References references={references} isTitled={false} />
    </Disclosure>
  );
}
