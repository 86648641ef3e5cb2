import { runtimePart } from "../client/runtimePart.js";
import type { Reading } from "./resourceQuery.js";
import type { job } from "./readings/job.js";

type JobReading = typeof job;

/** What reads jobs and knows what they mean: loaded beside the first answer, and not before. */
export const jobReadingOf = runtimePart(() => {
  let loaded: JobReading | undefined;
  return {
    load: async (): Promise<Reading<ReturnType<JobReading["read"]>, JobReading["meaning"]>> =>
      (loaded ??= (await import("./readings/job.js")).job),
    /** `undefined` until there was an answer to read. */
    meaning: () => loaded?.meaning,
    // It is code, and nobody's in particular.
    clear() {},
  };
});
