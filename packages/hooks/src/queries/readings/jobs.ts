import { parseJobs } from "@basiq-kit/schema";
import { jobsCheckup } from "../../state/jobsCheckup.js";

/** How the list of jobs is read, and what they mean. */
export const jobs = { read: parseJobs, meaning: jobsCheckup };
