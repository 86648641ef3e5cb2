import { type ReactNode, useId } from "react";
import { Bar } from "../ui/Bar.js";
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
  /** One row for each bank. */
  readonly children: ReactNode;
}

/** Several banks together: what happens, one bar, how long it takes, then a row for each bank. */
export function JobsCard({ all, words, headingLevel, children }: JobsCardProps) {
  const { copy } = words;
  const titleId = useId();
  const Heading = `h${headingLevel}` as const;
  const reachability = jobsReachability(all);
  return (
    <section className="bk-card bk-jobs__card" aria-labelledby={titleId}>
      <Heading id={titleId} className="bk-title">
        {jobsTitle(all, words)}
      </Heading>
      <Bar
        label={copy.jobs.progress(all.jobs.length)}
        value={all.status === "loading" ? undefined : all.progress}
        valueText={jobsOutlook(all, words)}
      />
      <p className="bk-meta bk-jobs__outlook">{jobsOutlook(all, words)}</p>
      <JobReachability reachability={reachability} />
      <ul className="bk-jobs__banks">{children}</ul>
      <Announcer
        message={reachabilityMessage(reachability, copy) ?? jobsAnnouncement(all, words)}
      />
    </section>
  );
}
