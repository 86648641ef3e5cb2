import { useTimeSince } from "@basiq-kit/hooks";
import { agoWords } from "../copy/ago.js";
import { basicWords } from "../copy/basicWords.js";
import { dayWords, exactWords } from "../copy/dates.js";
import { useCopy } from "../copy/useCopy.js";

export interface MomentProps {
  /** The moment, in epoch milliseconds. */
  readonly at: number;
  /** The sentence that the moment stands in, such as a dictionary’s `connection.freshness.fresh`. @default the moment alone */
  readonly words?: (moment: string) => string;
}

/**
 * A moment in the past as a person says it: “2 hours ago”. It ages by the kit’s clock. The exact moment is what a screen
 * reader says instead, and what a pointer over it shows. Not for the dates of a legal record, which stay exact.
 *
 * @example
 * <Moment at={connection.refreshedAt} words={copy.connection.freshness.fresh} /> // Up to date, 2 hours ago
 */
export function Moment({ at, words = alone }: MomentProps) {
  const copy = useCopy(basicWords);
  const age = useTimeSince(at);
  const exact = exactWords(copy.locale, at);
  const seen = age === undefined ? dayWords(copy.locale, at) : agoWords(copy, at, at + age);
  return (
    <time dateTime={new Date(at).toISOString()}>
      {/* Either is said or shown, never both. */}
      <span aria-hidden="true" title={exact}>
        {words(seen)}
      </span>
      <span className="bk-hidden">{words(exact)}</span>
    </time>
  );
}

const alone = (moment: string) => moment;
