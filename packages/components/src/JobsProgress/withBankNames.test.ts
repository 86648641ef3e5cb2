import type { ConnectionState, JobOfMany } from "@basiq-kit/hooks";
import { describe, expect, it } from "vitest";
import { connectionState } from "../testing/connections.js";
import { job, VERIFY } from "../testing/states.js";
import { withBankNames } from "./withBankNames.js";

const following: JobOfMany = { jobId: "job-1", ...job([[VERIFY, "in-progress"]]) };
const ofHooli: JobOfMany = Object.assign({}, following, { institutionId: "AU00000" });
const loading: JobOfMany = { jobId: "job-1", status: "loading", reachability: { status: "live" } };

describe("withBankNames: the name of a job’s bank", () => {
  it.each<[string, JobOfMany, Partial<ConnectionState>]>([
    ["by the job that runs", following, { runningJobId: "job-1" }],
    ["by the bank", ofHooli, {}],
  ])("is that of its connection: %s", (_, one, link) => {
    const connections = [{ ...connectionState({ bank: "Hooli" }), ...link } as ConnectionState];
    expect(withBankNames({}, [one], connections)).toEqual({ "job-1": "Hooli" });
  });

  it("isn’t known of another connection, or of a job that isn’t known itself", () => {
    const other = [connectionState({ bank: "Hooli" })];
    expect(withBankNames({}, [following], other)).toEqual({});
    expect(withBankNames({}, [loading], other)).toEqual({});
  });

  it("stays, and the names are the same object while none is added", () => {
    const known = { "job-1": "Hooli" };
    expect(withBankNames(known, [following], [])).toBe(known);
  });
});
