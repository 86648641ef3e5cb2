import { expect, it } from "vitest";
import { openDocumented } from "./testing/openDocumented.js";

interface Job {
  status?: string;
  links: { self: string; source: string } | null;
}

const PENDING = ["pending", "in-progress"];

/**
 * A client that never looks at steps: it waits until a job's own `status` says `success` or `failed`. Basiq's OpenAPI has
 * one in the examples of reports' jobs (`Report-…` of `GET /jobs/{jobId}`), and in none of connections'.
 */
async function open() {
  const opened = openDocumented();
  const { api, sandbox, clock } = opened;
  const token = await api.serverToken();
  const user = sandbox.addUser({ email: "gilfoyle@piedpiper.com" });
  const seen = new Set<string | undefined>();

  async function follow(jobId: string): Promise<Job> {
    for (let polls = 0; polls < 100; polls += 1) {
      // One poll after another.
      const { body } = await api.get<Job>(`/jobs/${jobId}`, token);
      seen.add(body.status);
      if (body.status === "success" || body.status === "failed") return body;
      clock.advance(2_000);
    }
    throw new Error("The job came to no end.");
  }

  const report = async () => {
    const filters = [
      { name: "fromDate", value: "2024-11-01" },
      { name: "toDate", value: "2025-01-05" },
      { name: "accounts", value: [] },
      { name: "users", value: [user.id] },
    ];
    const wanted = { reportType: "CON_AFFOR_01", title: "Affordability", filters };
    const { status, body } = await api.post<{ id: string }>("/reports", token, wanted);
    expect(status).toBe(202);
    return follow(body.id);
  };
  return { ...opened, token, user, seen, report };
}

it("a report's job says success, and then where the report is", async () => {
  const { api, sandbox, token, user, seen, report } = await open();
  sandbox.addConnection({ userId: user.id, institutionId: "AU00000", login: "Gilfoyle" });
  const { status, links } = await report();
  expect(status).toBe("success");
  // Never anything but these until it is done.
  expect([...seen].filter((one) => one !== "success")).toEqual(
    PENDING.filter((one) => seen.has(one)),
  );
  const made = await api.get<{ type: string }>(links?.source ?? "", token);
  expect([made.status, made.body.type]).toEqual([200, "report"]);
});

it("a report's job says failed where there is nothing to report of, and leads nowhere", async () => {
  const { report } = await open();
  expect(await report()).toMatchObject({ status: "failed", links: null });
});

it("a connection's job has no status of its own, neither by itself nor in the user's list", async () => {
  const { api, sandbox, clock, token, user } = await open();
  const bank = { userId: user.id, institutionId: "AU00000", login: "Gilfoyle" };
  const { id } = sandbox.addConnection(bank);
  const path = `/users/${user.id}/connections/${id}/refresh`;
  const { body } = await api.post<{ id: string }>(path, token);
  for (const ms of [0, 60_000]) {
    clock.advance(ms);
    expect((await api.get(`/jobs/${body.id}`, token)).body).not.toHaveProperty("status");
  }
  const list = await api.get<{ data: unknown[] }>(`/users/${user.id}/jobs`, token);
  expect(list.body.data).not.toHaveLength(0);
  for (const job of list.body.data) expect(job).not.toHaveProperty("status");
});
