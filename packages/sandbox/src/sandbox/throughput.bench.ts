import { bench, describe } from "vitest";
import { openSandbox } from "../testing/openSandbox.js";

/**
 * Requests per second in process, in the world of a busy test suite: 20 connections and 60 jobs. Run it with `vitest
 * bench --run --project node packages/sandbox`.
 */
const { sandbox, clock, tokens, user, connect, refresh } = await openSandbox();
const connections = Array.from({ length: 20 }, (_, n) => connect(n % 2 ? "AU00002" : "AU00000").id);
const jobs: string[] = [];
for (let round = 0; round < 3; round += 1) {
  for (const id of connections) jobs.push(await refresh(id));
  clock.advance(150_000);
}

const request = (path: string, token: string) => async () => {
  const headers = { authorization: `Bearer ${token}` };
  const response = await sandbox.fetch(`${sandbox.apiUrl}${path}`, { headers });
  if (response.status !== 200) throw new Error(`${path} answered ${response.status}`);
  await response.text();
};

describe("requests a second", () => {
  bench("GET /jobs/{id}", request(`/jobs/${jobs.at(-1)}`, tokens.client));
  bench("GET /connectors/{id}/web", request("/connectors/AU00000/web", tokens.client));
  bench("GET /users/{id}/jobs", request(`/users/${user.id}/jobs`, tokens.server));
  bench("GET /users/{id}/connections", request(`/users/${user.id}/connections`, tokens.server));
  bench("GET /users/{id}/consents", request(`/users/${user.id}/consents`, tokens.server));
  bench("GET /users/{id}/transactions", request(`/users/${user.id}/transactions`, tokens.server));
  bench("GET /events", request("/events", tokens.server));
  bench("GET /connectors", request("/connectors", tokens.client));
});
