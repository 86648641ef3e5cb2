import * as z from "zod/mini";
import type { ReportRecord } from "../world/reportRecord.js";
import { planSchema } from "./jobSchema.js";
import { list, number, record, text } from "./values.js";

export const reportSchema: z.ZodMiniType<ReportRecord> = record({
  id: text,
  jobId: text,
  createdAt: number,
  reportType: text,
  title: text,
  filters: list(
    record({
      name: text,
      value: z.union([text, list(text), z.null()], "a string, a list of strings, or null"),
    }),
  ),
  userIds: list(text),
  sources: list(
    record({
      connectionId: text,
      accountId: text,
      accountsAt: number,
      transactionsAt: z.nullable(number),
    }),
  ),
  plan: planSchema,
  deletedAt: z.nullable(number),
});
