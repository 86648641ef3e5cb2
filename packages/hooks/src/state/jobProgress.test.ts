import { parseJob } from "@basiq-kit/schema";
import { expect, it } from "vitest";
import { jobProgress } from "./jobProgress.js";
import { traceJob } from "./jobTrace.js";

const now = 0;
const refetch = () => Promise.resolve();

it.each([
  [{ institution: { id: "AU00000" } }, "AU00000"],
  [{}, undefined],
])("names a job’s bank as Basiq does: %j", (wire, institutionId) => {
  const trace = traceJob(undefined, parseJob({ id: "a", ...wire }), { now });
  const { state } = jobProgress({ trace, reachability: { status: "live" } }, { now, refetch });
  expect(state).toMatchObject({ institutionId });
});
