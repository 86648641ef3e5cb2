import { parseJob } from "@basiq-kit/schema";
import { jobProgress } from "../../state/jobProgress.js";
import { traceJob } from "../../state/jobTrace.js";
import { jobEvents, ranOut } from "../jobEvents.js";

/** How a job is read, what an answer adds to what was seen, and what that means. */
export const job = { read: parseJob, meaning: { traceJob, jobProgress, jobEvents, ranOut } };
