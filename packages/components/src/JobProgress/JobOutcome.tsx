import { dayWords } from "../copy/dates.js";
import { useCopy } from "../copy/useCopy.js";
import { Button } from "../ui/Button.js";
import { type CameSoFar, knownCame, type NextUpdate } from "./came.js";
import { nextUpdateWords } from "./cameSentences.js";
import { jobProgressWords } from "./jobProgressWords.js";

export interface JobOutcomeProps {
  /**
   * What the job brought, as the app knows it, or `counting` while it finds out, so that its line has its place.
   * @default only what the steps say
   */
  readonly came?: CameSoFar | undefined;
  /** When new data comes next. @default not said */
  readonly nextUpdate?: NextUpdate | undefined;
  /** Your app's name, on the button that goes on. @default none */
  readonly appName?: string | undefined;
  /** Goes on in the app once all is done. @default no button */
  readonly onContinue?: (() => void) | undefined;
}

/** After a job that ended well: when new data comes, until when it is shared, and one way on. */
export function JobOutcome({ came, nextUpdate, appName, onContinue }: JobOutcomeProps) {
  const copy = useCopy(jobProgressWords);
  const until = knownCame(came)?.sharedUntil;
  return (
    <>
      {(nextUpdate !== undefined || until !== undefined) && (
        <dl className="bk-facts">
          {nextUpdate !== undefined && (
            <div className="bk-facts__row">
              <dt>{copy.came.nextLabel}</dt>
              <dd>{nextUpdateWords(nextUpdate, copy)}</dd>
            </div>
          )}
          {until !== undefined && (
            <div className="bk-facts__row">
              <dt>{copy.came.untilLabel}</dt>
              <dd>{dayWords(copy.locale, until)}</dd>
            </div>
          )}
        </dl>
      )}
      {onContinue !== undefined && (
        <div className="bk-job__foot">
          <Button variant="primary" onClick={onContinue}>
            {copy.came.goOn(appName)}
          </Button>
        </div>
      )}
    </>
  );
}
