export interface AnnouncerProps {
  /** Spoken when it changes; empty says nothing. */
  readonly message: string;
}

/** A polite live region: it is there before it speaks, or screen readers miss the first words. */
export function Announcer({ message }: AnnouncerProps) {
  return (
    <div role="status" aria-live="polite" className="bk-hidden">
      {message}
    </div>
  );
}
