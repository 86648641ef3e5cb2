import type { BasiqError } from "@basiq-kit/hooks";
import { useCopy } from "../copy/CopyProvider.js";
import { basicsEnAU } from "../copy/sections/basics.js";
import { readEnAU } from "../copy/sections/read.js";
import { Button } from "./Button.js";
import { alertIcon, offlineIcon } from "./icons.js";
import { Note } from "./Note.js";
import { readErrorWords } from "./readWords.js";

const ENGLISH = { ...basicsEnAU, read: readEnAU };

export interface ReadErrorProps {
  readonly error: BasiqError;
  readonly onRetry: () => void;
}

/** In the place of what couldn't be loaded: why, and the way to try again. */
export function ReadError({ error, onRetry }: ReadErrorProps) {
  const { read, reference } = useCopy(ENGLISH);
  return (
    <Note
      tone="caution"
      icon={error.code === "network" ? offlineIcon : alertIcon}
      actions={<Button onClick={onRetry}>{read.tryAgain}</Button>}
    >
      <p className="bk-text">{readErrorWords(error, read)}</p>
      {error.correlationId !== undefined && (
        <p className="bk-meta">{reference(error.correlationId)}</p>
      )}
    </Note>
  );
}
