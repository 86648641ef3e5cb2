import type { UseJobProgressResult } from "@basiq-kit/hooks";
import { useCopy } from "../copy/useCopy.js";
import { doneIcon, infoIcon } from "../ui/icons.js";
import { Note } from "../ui/Note.js";
import { failureNoticeWords } from "./failureNoticeWords.js";

export interface FailurePlaceProps {
  readonly status: UseJobProgressResult["status"];
  readonly bank: string;
}

/** One quiet line in the place of a failure that is awaited, or never came. */
export function FailurePlace({ status, bank }: FailurePlaceProps) {
  const { failurePlace: words } = useCopy(failureNoticeWords);
  return status === "succeeded" ? (
    <Note tone="neutral" icon={doneIcon} text={words.fine(bank)} />
  ) : (
    <Note tone="neutral" icon={infoIcon} text={words.watching(bank)} />
  );
}
