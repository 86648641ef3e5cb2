import type { Job, StepResult } from "@basiq-kit/schema";
import { isoTime } from "../lib/isoTime.js";

/**
 * A job as Basiq would write it, from parsed fields only: whatever else Basiq sends stays here, and
 * `parseJob` reads the same job back in the browser. Where it doesn't say whose it is (`links: null`), its owner is
 * added, because support asks for that.
 */
export function wireJob(job: Job, ownerId: string) {
  return {
    type: "job",
    id: job.id,
    created: isoTime(job.createdAt),
    updated: isoTime(job.updatedAt),
    // Counts only for a job without steps, such as the one a refresh answers.
    status: job.status,
    institution: job.institutionId,
    steps: job.steps.map(({ title, status, result }) => ({
      title,
      // An unknown value is left out, so that the browser parses it as unknown, too.
      status: status === "unknown" ? undefined : status,
      result: wireResult(result),
    })),
    links: { source: sourceLink({ ...job, userId: job.userId ?? ownerId }) },
  };
}

function sourceLink({ userId, connectionId, reportId }: Job): string | undefined {
  if (reportId !== undefined) return `/reports/${reportId}`;
  const user = userId === undefined ? "" : `/users/${userId}`;
  const connection = connectionId === undefined ? "" : `/connections/${connectionId}`;
  return `${user}${connection}` || undefined;
}

function wireResult(result: StepResult) {
  switch (result?.type) {
    case undefined:
      return null;
    case "link":
      return { type: result.type, url: result.url };
    case "mfa": {
      const { type, method, description, input, expiryMs, responseLink } = result;
      return { type, method, description, input, expiryMs, links: { response: responseLink } };
    }
    case "error": {
      // Basiq's own errors carry no type.
      const { code, title, detail, parameter } = result;
      return { code, title, detail, source: { parameter } };
    }
    case "other":
      return { type: result.type };
    default:
      return result satisfies never;
  }
}
