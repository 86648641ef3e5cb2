import { type Guidance, jobState, traceJob } from "@basiq-kit/hooks/core";
import { parseJob } from "@basiq-kit/schema";
import { type Check, checkOf } from "../difference.js";
import { fieldsOf, listOf, type Operation } from "../documents/openApi.js";

const ROUTE = "GET /users/{userId}/jobs";

/** Who can act on each code of a failed step (basiq-api.md, Errors). */
const actors: Readonly<Record<string, Guidance["who"]>> = {
  "user-action-required": "person",
  "system-unavailable": "institution",
  maintenance: "institution",
  "connector-error": "institution",
  "institution-not-found": "support",
  "institution-not-available": "institution",
  "institution-disabled": "support",
  // The person can fix nearly everything that is wrong with a file, with another file or another bank.
  "missing-required-field": "person",
  "missing-required-field-value": "person",
  "invalid-field-value": "person",
  "invalid-csv-row": "person",
  "row-count-exceeded": "person",
  "account-data-differs": "person",
  "empty-file": "person",
  "bank-statement-invalid": "person",
  "bank-statement-new-product": "person",
  "bank-statement-parsing-error": "person",
  "bank-statement-not-supported": "person",
  "txn-after-last-updated-date": "person",
  "invalid-connection": "person",
  "unknown-error": "support",
  "job-timed-out": "person",
};

/** Whether the kit names the right one to act for every code that the documents list for a failed step. */
export function checkFailures(operations: readonly Operation[]): Check[] {
  return documentedCodes(operations).map((code) => {
    const expected = actors[code];
    const said = whoActs(code);
    const mismatch = {
      path: "data[].steps[].result.code",
      rule: "who can act",
      says: `${code}: ${expected ?? "not in kit/failures.ts yet"}`,
      came: said,
    };
    return checkOf(
      { subject: "reading", route: ROUTE, status: "200", scene: `a step that failed with ${code}` },
      said === expected ? [] : [mismatch],
    );
  });
}

function documentedCodes(operations: readonly Operation[]): string[] {
  const answer = operations
    .find(({ route }) => route === ROUTE)
    ?.answers.find(({ status }) => status === "200");
  const path = ["data", "[]", "steps", "[]", "result", "code"];
  const schema = path.reduce(
    (above, part) => fieldsOf(part === "[]" ? above["items"] : fieldsOf(above["properties"])[part]),
    answer?.contents[0]?.schema ?? {},
  );
  return listOf(schema["enum"]).filter(
    (code): code is string => typeof code === "string" && code !== "success",
  );
}

function whoActs(code: string): string {
  const result = { code, title: "A title", details: "What happened." };
  const steps = [{ title: "retrieve-accounts", status: "failed", result }];
  const job = parseJob({ type: "job", id: "e9132638", steps });
  const now = Date.now();
  const state = jobState(traceJob(undefined, job, { now }), { now });
  return state.status === "failed" ? state.guidance.who : state.status;
}
