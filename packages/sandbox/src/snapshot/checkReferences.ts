import { findPolicy } from "../consents/policies.js";
import { findInstitution } from "../banks/institutions.js";
import { findReportType } from "../reports/reportTypes.js";
import { refuse } from "./refuse.js";
import type { SandboxState } from "./sandboxState.js";

/** Checks that records refer only to records that exist, and that no id occurs twice. */
export function checkReferences(state: SandboxState): void {
  const { users, consents, connections, jobs, authLinks, reports, webhooks } = state;
  const ids = [users, consents, connections, jobs, authLinks, reports, webhooks]
    .flatMap((records) => records.map(({ id }) => id))
    .concat(reports.map(({ jobId }) => jobId));
  if (new Set(ids).size < ids.length) refuse("state", "without an id that is there twice");
  if (jobs.some((job, index) => job.number !== index + 1))
    refuse("state.jobs", "numbered from 1, in order");
  if (ids.length > state.ids.given) refuse("state.ids.given", "no less than the number of ids");
  const userIds = idsOf(users);
  const consentIds = idsOf(consents);
  const connectionIds = idsOf(connections);
  consents.forEach((consent, index) => {
    const path = `state.consents[${index}]`;
    if (!userIds.has(consent.userId)) refuse(`${path}.userId`, "a user's id");
    if (!findPolicy(consent.policyId)) refuse(`${path}.policyId`, "a policy's id");
    if (consent.periods.length === 0) refuse(`${path}.periods`, "a list that isn't empty");
  });
  connections.forEach((connection, index) => {
    const path = `state.connections[${index}]`;
    if (!userIds.has(connection.userId)) refuse(`${path}.userId`, "a user's id");
    if (connection.consentId !== "" && !consentIds.has(connection.consentId))
      refuse(`${path}.consentId`, "a consent's id");
    if (!findInstitution(connection.institutionId)) refuse(`${path}.institutionId`, "a bank's id");
  });
  jobs.forEach((job, index) => {
    const path = `state.jobs[${index}]`;
    if (!connectionIds.has(job.connectionId)) refuse(`${path}.connectionId`, "a connection's id");
    if (!userIds.has(job.userId)) refuse(`${path}.userId`, "a user's id");
    if (job.plan.steps.length === 0) refuse(`${path}.plan.steps`, "a list that isn't empty");
  });
  authLinks.forEach(({ userId }, index) => {
    if (!userIds.has(userId)) refuse(`state.authLinks[${index}].userId`, "a user's id");
  });
  reports.forEach((report, index) => {
    const path = `state.reports[${index}]`;
    if (!report.userIds.every((id) => userIds.has(id))) refuse(`${path}.userIds`, "users' ids");
    if (!report.sources.every(({ connectionId }) => connectionIds.has(connectionId)))
      refuse(`${path}.sources`, "of connections' ids");
    if (!findReportType(report.reportType)) refuse(`${path}.reportType`, "a report type's id");
    if (report.plan.steps.length === 0) refuse(`${path}.plan.steps`, "a list that isn't empty");
  });
}

function idsOf(records: readonly { id: string }[]): Set<string> {
  return new Set(records.map(({ id }) => id));
}
