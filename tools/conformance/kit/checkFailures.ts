import { guidance } from "@basiq-kit/hooks/core";
import { type Cure, cureOf, failureReason, isOfFile } from "@basiq-kit/schema";
import { type Check, checkOf } from "../documents/difference.js";
import { listOf, okOf, type Operation, schemaAt } from "../documents/openApi.js";

const ROUTE = "GET /users/{userId}/jobs";
const CODE = "data[].steps[].result.code";

/** Who can act on each code of a failed step (basiq-api.md, Errors). */
const CODES: Readonly<Partial<Record<Cure["who"], string>>> = {
  // Nearly all that can be wrong with a file is the person's to cure: another file, or another bank.
  person: `user-action-required invalid-connection job-timed-out
    missing-required-field missing-required-field-value invalid-field-value invalid-csv-row row-count-exceeded
    account-data-differs empty-file bank-statement-invalid bank-statement-new-product
    bank-statement-parsing-error bank-statement-not-supported txn-after-last-updated-date`,
  institution: "system-unavailable maintenance connector-error institution-not-available",
  support: "institution-not-found institution-disabled unknown-error",
};

/** Whether the kit names the right one to act for every code that the documents list for a failed step. */
export function checkFailures(operations: readonly Operation[]): Check[] {
  const { enum: codes } = schemaAt(okOf(operations, ROUTE)?.schema ?? {}, CODE);
  const failures = listOf(codes)
    .map(String)
    .filter((code) => code !== "success");
  return [...failures.map(checkCure), ...failures.map(checkUpload)];
}

function checkCure(code: string): Check {
  const place = { subject: "parsing", route: ROUTE, status: "200", scene: code } as const;
  const expected = Object.entries(CODES).find(([, text]) => text.split(/\s+/).includes(code));
  const says = expected?.[0] ?? "not in kit/checkFailures.ts yet";
  const came = cureOf(failureReason({ code })).who;
  return checkOf(place, says === came ? [] : [{ path: CODE, rule: "who can act", says, came }]);
}

/** What can help somebody whose statement wasn't read: they have no sign-in there, and no bank that is out of order. */
const HELPS_UPLOADS = ["choose-file", "choose-bank", "open-bank", "retry", "contact-support"];

/** Whether a failed upload with this code ends in something that can help: a file's own codes in another file or bank. */
function checkUpload(code: string): Check {
  const scene = `${code}, of an upload`;
  const place = { subject: "parsing", route: ROUTE, status: "200", scene } as const;
  const failure = { code, title: undefined, detail: undefined, step: "verify-credentials" };
  const came = guidance(failure, { kind: "upload" }).action.type;
  const helps = isOfFile(failureReason({ code }))
    ? HELPS_UPLOADS.slice(0, 2)
    : HELPS_UPLOADS.slice(2);
  const says = helps.join(" or ");
  return checkOf(
    place,
    helps.includes(came) ? [] : [{ path: CODE, rule: "what helps an upload", says, came }],
  );
}
