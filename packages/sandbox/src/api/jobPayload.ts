import type { Core } from "../world/core.js";
import { jobTimeline } from "../jobs/jobTimeline.js";
import { jobShape, type JobPlace, type PayloadShape } from "./payloadShape.js";
import type { JobRecord } from "../world/jobRecord.js";
import { institutionPayload } from "./institutionPayload.js";
import { isoTime } from "./isoTime.js";
import { linkWriter, type LinkWriter } from "./linkWriter.js";
import { stepPayload } from "./stepPayload.js";

/** A job as `GET /jobs/{id}` and the user's list write it. */
export function jobPayload(core: Core, job: JobRecord, place: JobPlace = "alone") {
  const shape = jobShape(core, job.number, place);
  const timeline = jobTimeline(job, core.clock.now());
  const link = linkWriter(core.apiUrl, shape.relativeLinks);
  const url = linkWriter(core.apiUrl, shape.relativeUrls);
  return {
    type: "job",
    id: job.id,
    ...dates(shape, job.createdAt, timeline.changedAt),
    ...(shape.hasJobType ? { jobType: "connection" } : {}),
    ...(shape.hasStatus ? { status: timeline.status } : {}),
    ...(shape.hasInstitution ? { institution: institutionPayload(core, job.institutionId) } : {}),
    steps: timeline.steps.map((step) => stepPayload(step, job, shape, { link, url })),
    links: links(shape, job, link),
  };
}

/** A job as the answers to a refresh and to MFA have it: a link, without its progress. */
export function jobReference(core: Core, job: JobRecord) {
  const link = linkWriter(core.apiUrl, jobShape(core, job.number, "alone").relativeLinks);
  return { type: "job", id: job.id, links: { self: link(`/jobs/${job.id}`) } };
}

function dates({ dateNames, wholeSeconds }: PayloadShape, createdAt: number, changedAt: number) {
  const created = isoTime(createdAt, wholeSeconds);
  const updated = isoTime(changedAt, wholeSeconds);
  return dateNames === "short"
    ? { created, updated }
    : { createdDate: created, updatedDate: updated };
}

function links(shape: PayloadShape, job: JobRecord, link: LinkWriter) {
  const self = link(`/jobs/${job.id}`);
  switch (shape.links) {
    case "null":
      return null;
    case "self":
      return { self };
    case "self-and-source":
      // The job of an uploaded statement never has a source link (Basiq's OpenAPI, JobsLinks).
      if (job.kind === "statement") return { self };
      return { self, source: link(`/users/${job.userId}/connections/${job.connectionId}`) };
    default:
      return shape.links satisfies never;
  }
}
