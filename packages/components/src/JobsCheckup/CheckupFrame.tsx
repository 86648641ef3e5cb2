import type { CheckupItem, UseJobsCheckupResult } from "@basiq-kit/hooks";
import { type ReactNode, useId, useRef } from "react";
import { Icon } from "../ui/Icon.js";
import { doneIcon } from "../ui/icons.js";
import { ReadError } from "../ui/ReadError.js";
import { Skeleton } from "../ui/Skeleton.js";
import { Stale } from "../ui/Stale.js";
import { useRestoredFocus } from "../ui/useRestoredFocus.js";
import { useCopy } from "../copy/useCopy.js";
import { jobsCheckupWords } from "./jobsCheckupWords.js";
import { withClass } from "../ui/withClass.js";

export interface CheckupFrameProps {
  /** The result of `useJobsCheckup`. */
  readonly checkup: UseJobsCheckupResult;
  /** Shows a line when all is well, and reserves its space while loading. @default false */
  readonly showClear?: boolean | undefined;
  /** The heading's level in the page. @default 3 */
  readonly headingLevel?: 2 | 3 | 4 | 5 | 6 | undefined;
  readonly className?: string | undefined;
}

/** The frame around the rows, and what is drawn where there are none. */
export function CheckupFrame(
  props: CheckupFrameProps & { readonly renderRow: (item: CheckupItem) => ReactNode },
) {
  const { checkup, showClear = false, headingLevel = 3, className, renderRow } = props;
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
      className={withClass("bk bk-card bk-checkup", className)}
      data-status={checkup.status}
      aria-labelledby={checkup.status === "attention" ? titleId : undefined}
    >
      {body()}
    </section>
  );

  function body(): ReactNode {
    switch (checkup.status) {
      case "loading":
        return <Skeleton lines={1} />;
      case "error":
        return <ReadError error={checkup.error} onRetry={() => void checkup.retry()} />;
      case "clear":
        return (
          <>
            {checkup.refetchError !== undefined && <Stale />}
            <p className="bk-text bk-stale bk-checkup__clear">
              <Icon icon={doneIcon} />
              <span>{words.clear}</span>
            </p>
          </>
        );
      case "attention":
        return (
          <>
            <Heading ref={title} id={titleId} className="bk-title" tabIndex={-1}>
              {words.title(count)}
            </Heading>
            {checkup.refetchError !== undefined && <Stale />}
            <ul className="bk-checkup__items">{checkup.items.map(renderRow)}</ul>
          </>
        );
      default:
        return checkup satisfies never;
    }
  }
}
