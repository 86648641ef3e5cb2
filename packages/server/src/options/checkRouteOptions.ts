import { STATEMENT_MAX_BYTES } from "@basiq-kit/schema";
import type { ReportSetup, ReportSetups } from "./reportSetups.js";

/** How pages may upload statements. */
export interface StatementOptions {
  /**
   * The largest file, in bytes. Each is held in memory while it is passed on, about three times; a proxy in front
   * needs a limit that is a little higher.
   *
   * @default 10485760, which is 10 MiB
   */
  readonly maxBytes?: number;
}

/** @throws {Error} on what isn't a number of bytes. */
export function checkStatements({ maxBytes = STATEMENT_MAX_BYTES }: StatementOptions) {
  if (!Number.isSafeInteger(maxBytes) || maxBytes < 1)
    throw new Error(
      `basiq-kit/server: \`statements.maxBytes\` is ${JSON.stringify(maxBytes)}, which no file can be compared with. ` +
        "Write a whole number of bytes, such as 5 * 1024 * 1024, or leave it out for 10 MiB.",
    );
  return { maxBytes };
}

/** @throws {Error} on a name that a page couldn't send, and on what isn't a function. */
export function checkReports(reports: ReportSetups): ReportSetups {
  for (const [name, setup] of Object.entries(reports)) {
    if (!/^[\w-]{1,64}$/.test(name))
      throw new Error(
        `basiq-kit/server: \`reports\` has the name ${JSON.stringify(name)}, which pages can't ask for. ` +
          "Use letters, digits, hyphens and underscores, 64 at most.",
      );
    // Out of JavaScript anything may come.
    const { request, show }: Partial<ReportSetup> = Object(setup);
    if (typeof request !== "function" || (show !== undefined && typeof show !== "function"))
      throw new Error(
        `basiq-kit/server: \`reports.${name}\` can't be made: its \`request\` must be a function, and so must \`show\` where there is one. ` +
          "`request` returns the body of Basiq's POST /reports for the signed-in person.",
      );
  }
  return reports;
}
