import { type ReactNode, useId } from "react";
import { Bar } from "../ui/Bar.js";
import type { NextUpdate } from "../JobProgress/came.js";
import { DoneMark } from "../JobProgress/DoneMark.js";
import { JobOutcome } from "../JobProgress/JobOutcome.js";
import { useFold } from "../ui/useFold.js";
import { Announcer } from "../ui/Announcer.js";
import { reachabilityMessage } from "../JobReachability/reachabilityMessage.js";
import { JobReachability } from "../JobReachability/JobReachability.js";
import {
  jobsAnnouncement,
  jobsOutlook,
  jobsReachability,
  jobsTitle,
  type Jobs,
  type JobsWordsOptions,
} from "./jobsSentences.js";

export interface JobsCardProps {
  readonly all: Jobs;
  readonly words: JobsWordsOptions;
  readonly headingLevel: 2 | 3 | 4 | 5 | 6;
  /** Until when all of them share. */
  readonly sharedUntil: number | undefined;
  /** When all of them have new data next. */
  readonly nextUpdate: NextUpdate | undefined;
  /** One row for each bank. */
  readonly children: ReactNode;
}

/** Several banks together: what happens, one bar, how long it takes, then a row for each bank. */
export function JobsCard(props: JobsCardProps) {
  const { all, words, headingLevel, children } = props;
  const { copy } = words;
  const titleId = useId();
  const Heading = `h${headingLevel}` as const;
  const reachability = jobsReachability(all);
  const [wasUnderWay] = useFold(
    () => false,
    (before) => before || all.status === "running" || all.status === "needs-mfa",
  );
  const isDone = all.status === "succeeded";
  return (
    <section className="bk-card bk-jobs__card" aria-labelledby={titleId}>
      {isDone && <DoneMark isNews={wasUnderWay} />}
      <Heading id={titleId} className="bk-title">
        {jobsTitle(all, words)}
      </Heading>
      {!isDone && (
        <>
          <Bar
            label={copy.jobs.progress(all.jobs.length)}
            value={all.status === "loading" ? undefined : all.progress}
            description={jobsOutlook(all, words)}
          />
          <p className="bk-meta bk-jobs__outlook">{jobsOutlook(all, words)}</p>
        </>
      )}
      <JobReachability reachability={reachability} />
      {isDone && (
        <JobOutcome came={{ sharedUntil: props.sharedUntil }} nextUpdate={props.nextUpdate} />
      )}
      <ul className="bk-jobs__banks">{children}</ul>
      <Announcer
        message={reachabilityMessage(reachability, copy) ?? jobsAnnouncement(all, words)}
      />
    </section>
  );
}
