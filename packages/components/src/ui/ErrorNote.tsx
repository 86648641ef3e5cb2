import type { BasiqError } from "@basiq-kit/hooks";
import type { ReactNode } from "react";
import { useCopy } from "../copy/useCopy.js";
import { basicWords } from "../copy/basicWords.js";
import { alertIcon, offlineIcon } from "./icons.js";
import { Note, type NoteProps } from "./Note.js";

export interface ErrorNoteProps extends Pick<NoteProps, "role" | "actions"> {
  readonly error: BasiqError;
  /** What it means for the person. */
  readonly children: ReactNode;
}

/** A request that failed: what it means, and what support asks for. */
export function ErrorNote({ error, children, ...note }: ErrorNoteProps) {
  const { reference } = useCopy(basicWords);
  return (
    <Note
      tone="caution"
      icon={error.code === "network" ? offlineIcon : alertIcon}
      text={children}
      {...note}
    >
      {error.correlationId && <p className="bk-meta">{reference(error.correlationId)}</p>}
    </Note>
  );
}
