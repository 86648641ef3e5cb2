import type { CheckupItem, UseJobsCheckupResult } from "@basiq-kit/hooks";
import { type ReactNode, useId, useRef } from "react";
import { Icon } from "../ui/Icon.js";
import { doneIcon } from "../ui/icons.js";
import { ReadError } from "../ui/ReadError.js";
import { Stale } from "../ui/Stale.js";
import { useRestoredFocus } from "../ui/useRestoredFocus.js";
import { useCopy } from "../copy/useCopy.js";
import { CheckupSkeleton } from "./CheckupSkeleton.js";
import { jobsCheckupWords } from "./jobsCheckupWords.js";
import { withClass } from "../ui/withClass.js";

export interface CheckupFrameProps {
  /** The result of `useJobsCheckup`. */
  readonly checkup: UseJobsCheckupResult;
  /**
   * Shows a line when all is well, and holds its place while loading, so that nothing moves when the answer comes.
   * @default false: it takes no place until a bank needs the person
   */
  readonly showClear?: boolean | undefined;
  /** How many banks the app expects: with `showClear` as much place is held while they load. @default 1 */
  readonly expectedCount?: number | undefined;
  /** The heading's level in the page. @default 3 */
  readonly headingLevel?: 2 | 3 | 4 | 5 | 6 | undefined;
  /** Added to the root's own class. */
  readonly className?: string | undefined;
}

/** The frame around the rows, and what is drawn where there are none. */
export function CheckupFrame(
  props: CheckupFrameProps & { readonly renderRow: (item: CheckupItem) => ReactNode },
) {
  const { checkup, showClear = false, expectedCount = 1, headingLevel = 3, className } = props;
  const { checkup: words } = useCopy(jobsCheckupWords);
  const titleId = useId();
  const title = useRef<HTMLHeadingElement>(null);
  const focusProps = useRestoredFocus<HTMLElement>(title);
  const count = checkup.status === "attention" ? checkup.items.length : 0;
  const Heading = `h${headingLevel}` as const;

  // Nobody asked for this check, so while it has nothing to show it takes no space.
  if (checkup.status !== "attention" && !showClear) return null;
  return (
    <section
      {...focusProps}
      className={withClass("bk bk-rows bk-checkup", className)}
      data-status={checkup.status}
      aria-labelledby={checkup.status === "attention" ? titleId : undefined}
    >
      {body()}
    </section>
  );

  function body(): ReactNode {
    switch (checkup.status) {
      case "loading":
        return <CheckupSkeleton count={expectedCount} />;
      case "error":
        return (
          <div className="bk-checkup__instead">
            <ReadError error={checkup.error} onRetry={() => void checkup.retry()} />
          </div>
        );
      case "clear":
        return (
          <div className="bk-checkup__instead">
            {checkup.refetchError !== undefined && <Stale />}
            <p className="bk-text bk-stale bk-checkup__clear">
              <Icon icon={doneIcon} />
              <span>{words.clear}</span>
            </p>
          </div>
        );
      case "attention":
        return (
          <>
            <div className="bk-checkup__head">
              <Heading ref={title} id={titleId} className="bk-title" tabIndex={-1}>
                {words.title(count)}
              </Heading>
              {checkup.refetchError !== undefined && <Stale />}
            </div>
            <ul className="bk-checkup__items">{checkup.items.map(props.renderRow)}</ul>
          </>
        );
      default:
        return checkup satisfies never;
    }
  }
}
