import * as z from "zod/mini";
import { id, text } from "./documented.js";
import type { ParseOptions } from "./drift.js";
import { type BasiqList, listParser } from "./list.js";
import { documentedResource, type Resource, type Schema } from "./resource.js";

/** A report that Basiq made of a person's data, in Basiq's own names. */
export interface Report {
  /** Always the same. */
  readonly type: "report";
  /** Basiq's id of it. */
  readonly id: string;
  /** What the app called it. */
  readonly title?: string | undefined;
  /** Which kind, such as `CON_AFFOR_01`: an open set. */
  readonly reportType?: string | undefined;
  /** When it was made, ISO 8601. */
  readonly createdDate?: string | undefined;
  /** When Basiq deletes it, ISO 8601. */
  readonly expiresAt?: string | undefined;
  /** Who asked for it. */
  readonly createdBy?: string | undefined;
  /** What it was made from: accounts, users, dates. */
  readonly filters?:
    | readonly { readonly name?: string | undefined; readonly value?: unknown }[]
    | undefined;
  /** Where its transactions are; only in `GET /reports/{id}`; documents also show it in `data`. */
  readonly transactions?: string | undefined;
  /** Metrics, groups and accounts; only in `GET /reports/{id}`, and not read by the kit. */
  readonly data?: Readonly<Record<string, unknown>> | undefined;
}

/** What Basiq's documents say of a report (`GET /reports/{id}`). */
export const documentedReport = z.object({
  type: z.literal("report"),
  id,
  title: text,
  reportType: text,
  createdDate: text,
  expiresAt: text,
  createdBy: text,
  filters: z.optional(z.array(z.object({ name: text, value: z.optional(z.unknown()) }))),
  transactions: text,
  data: z.optional(z.record(z.string(), z.unknown())),
});

const report: Resource<Report> = documentedResource({
  name: "report",
  documented: documentedReport,
  absent: { type: "report" },
});

/**
 * A report as `GET /reports/{id}` answers it; server token only.
 *
 * @example
 * const { title, data } = reportSchema.parse(body);
 */
export const reportSchema: Schema<Report> = report.schema;

/**
 * Parses a report as `GET /reports/{id}` answers it.
 *
 * @example
 * const { data } = parseReport(await basiq.get(`/reports/${job.reportId}`));
 * @throws {SchemaError} on what can't be a report: no object, no id.
 */
export function parseReport(value: unknown, options?: ParseOptions): Report {
  return report.parse(value, options);
}

const parseList = listParser("report", report);

/**
 * Parses a page of reports as `GET /reports` answers it.
 *
 * @example
 * const { items, next } = parseReports(await basiq.get("/reports"));
 * @throws {SchemaError} on what can't be a list of reports; `path` says which one is wrong.
 */
export function parseReports(value: unknown, options?: ParseOptions): BasiqList<Report> {
  return parseList(value, options);
}
