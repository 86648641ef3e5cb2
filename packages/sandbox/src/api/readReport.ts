import { isUploaded } from "../world/isUploaded.js";
import type { Core } from "../world/core.js";
import { accountsOf } from "../data/accounts.js";
import { liveUser } from "../world/records.js";
import { criteriaOf } from "../reports/criteria.js";
import type { ReportFilter, ReportRecord } from "../world/reportRecord.js";
import { findReportType, type ReportType } from "../reports/reportTypes.js";
import type { TokenGrant } from "../world/tokenMint.js";
import { ApiError, notFound, parameterNotSupplied, parameterNotValid } from "./apiError.js";
import { requireUser } from "./authorise.js";
import { isoTime } from "./isoTime.js";

const LONGEST_TITLE = 50;
const MOST_USERS = 5;

type NewReport = Pick<ReportRecord, "reportType" | "title" | "filters">;

/** Reads the body of `POST /reports`, and checks what Basiq checks before it starts a job. */
export function readReport(
  core: Core,
  grant: TokenGrant,
  body: ReadonlyMap<string, unknown>,
): NewReport {
  const type = findReportType(readText(body, "reportType"));
  if (!type)
    throw parameterNotValid("reportType", "There is no such report type. See GET /reports/types.");
  const title = readText(body, "title");
  if (title.length > LONGEST_TITLE)
    throw parameterNotValid("title", `title must not be longer than ${LONGEST_TITLE} characters.`);
  const filters = readFilters(body.get("filters"), type);
  checkCodes(filters);
  checkSubjects(core, grant, filters);
  return { reportType: type.id, title, filters };
}

function readText(body: ReadonlyMap<string, unknown>, name: string): string {
  const value = body.get(name);
  if (value === undefined) throw parameterNotSupplied(name, `${name} is required.`);
  if (typeof value !== "string" || value === "")
    throw parameterNotValid(name, `${name} must be a string that isn't empty.`);
  return value;
}

function readFilters(value: unknown, type: ReportType): ReportFilter[] {
  if (value === undefined) throw parameterNotSupplied("filters", "filters is required.");
  if (!Array.isArray(value)) throw parameterNotValid("filters", "filters must be a list.");
  const filters = value.map((entry: unknown) => readFilter(entry, type));
  const names = filters.map(({ name }) => name);
  if (new Set(names).size < names.length)
    throw parameterNotValid("filters", "A filter must not be there twice.");
  for (const { name, required } of type.filters)
    if (required && !names.includes(name))
      throw parameterNotSupplied(name, `The filter ${name} is required for ${type.id}.`);
  const { fromDate, toDate } = criteriaOf(filters);
  if (toDate !== null && toDate < fromDate)
    throw parameterNotValid("toDate", "toDate must not be before fromDate.");
  return filters;
}

function readFilter(entry: unknown, type: ReportType): ReportFilter {
  if (typeof entry !== "object" || entry === null || !("name" in entry) || !("value" in entry))
    throw parameterNotValid("filters", "A filter must have a name and a value.");
  const definition = type.filters.find(({ name }) => name === entry.name);
  if (!definition)
    throw parameterNotValid("filters", `${type.id} has a filter that it doesn't take.`);
  const { name } = definition;
  const value = readValue(entry.value);
  switch (name) {
    case "fromDate":
    case "toDate":
      if (!isDate(value)) throw parameterNotValid(name, `${name} must be a date: YYYY-MM-DD.`);
      return { name, value };
    case "account":
    case "user":
      if (typeof value !== "string") throw parameterNotValid(name, `${name} must be one id.`);
      return { name, value };
    case "accounts":
    case "users":
      if (value === undefined || value === null)
        throw parameterNotValid(name, `${name} must be a list of ids.`);
      return { name, value };
    case "includeGroups":
    case "includeMetrics":
      if (value === undefined) throw parameterNotValid(name, `${name} must be a list or null.`);
      return { name, value };
    default:
      return name satisfies never;
  }
}

/** A string, a list of strings or null; undefined for anything else. */
function readValue(value: unknown): string | string[] | null | undefined {
  if (value === null || typeof value === "string") return value;
  if (!Array.isArray(value)) return undefined;
  const texts = value.filter((one: unknown) => typeof one === "string");
  return texts.length === value.length ? texts : undefined;
}

function isDate(value: unknown): value is string {
  if (typeof value !== "string" || !/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const at = Date.parse(value);
  // `Date.parse` takes 30 February for a day in March.
  return !Number.isNaN(at) && isoTime(at).startsWith(value);
}

/** A code of Basiq's that the sandbox has no data for is accepted and ignored. */
function checkCodes(filters: readonly ReportFilter[]): void {
  const { groups, metrics } = criteriaOf(filters);
  const fit = (codes: "all" | readonly string[], pattern: RegExp) =>
    codes === "all" || codes.every((code) => pattern.test(code));
  if (!fit(metrics, /^ME\d{3}$/))
    throw parameterNotValid("includeMetrics", "includeMetrics has a code that doesn't exist.");
  if (!fit(groups, /^(INC|EXP)-\d{3}$/))
    throw parameterNotValid("includeGroups", "includeGroups has a code that doesn't exist.");
}

/** Checks the users and accounts of a report, with the messages of Basiq's OpenAPI. */
function checkSubjects(core: Core, grant: TokenGrant, filters: readonly ReportFilter[]): void {
  const { userIds, accountIds } = criteriaOf(filters);
  if (userIds.length === 0) throw parameterNotValid("users", "users must name at least one user.");
  if (userIds.length > MOST_USERS)
    throw refused(`Invalid users filter. Maximum ${MOST_USERS} users allowed.`);
  const twice = [userIds, accountIds].flatMap((ids) =>
    ids.filter((id, index) => ids.indexOf(id) < index),
  );
  if (twice.length > 0)
    throw refused(
      `Following user ID(s)/account ID(s) have been entered more than once: ${JSON.stringify(twice)}.`,
    );
  for (const userId of userIds) {
    requireUser(grant, userId);
    if (!liveUser(core.records, userId)) throw notFound("User not found.");
  }
  const uploads = [...core.records.connections.values()].filter(
    (one) => userIds.includes(one.userId) && isUploaded(one),
  );
  if (uploads.some((one) => accountsOf(one).some(({ id }) => accountIds.includes(id))))
    throw refused(
      "Connection source not supported.",
      "Connection source has to be web or open banking.",
    );
}

/** A 400 with the code that 403s have, as in Basiq's OpenAPI. */
function refused(title: string, detail = title): ApiError {
  return new ApiError(400, { code: "forbidden-access", title, detail });
}
