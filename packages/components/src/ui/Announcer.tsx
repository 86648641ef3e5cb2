export interface AnnouncerProps {
  /** Spoken when it changes; nothing while empty. */
  readonly message: string;
}

/** A polite live region. Draw it before its first message, or screen readers miss that one. */
export function Announcer({ message }: AnnouncerProps) {
  return (
    <div role="status" aria-live="polite" className="bk-hidden">
      {message}
    </div>
  );
}
