import { type FailureReferences, referencesOf } from "../copy/references.js";
import { useCopy } from "../copy/useCopy.js";
import { Disclosure } from "../ui/Disclosure.js";
import { BankSays, type FailureSaysProps, isForPeople, isOnlyForSupport } from "./FailureSays.js";
import { failureNoticeWords } from "./failureNoticeWords.js";
import { SupportReferences } from "./SupportReferences.js";

export interface FailureSupportProps extends FailureSaysProps {
  readonly references: FailureReferences | undefined;
}

/** What support asks for, folded unless support is the way on. */
export function FailureSupport({ references, ...says }: FailureSupportProps) {
  const { support } = useCopy(failureNoticeWords);
  const hasIds = references !== undefined && referencesOf(references).length > 0;
  if (says.guidance.action.type === "contact-support")
    return hasIds && <SupportReferences references={references} />;
  const hasWords = isOnlyForSupport(says.guidance) && isForPeople(says.failure.detail);
  if (!hasIds && !hasWords) return null;
  return (
    <Disclosure label={support.references} size="small" className="bk-failure__support">
      {hasWords && <BankSays {...says} />}
      {hasIds && <SupportReferences references={references} isTitled={false} />}
    </Disclosure>
  );
}
