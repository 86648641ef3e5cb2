import { DAY_MS } from "../../../packages/sandbox/src/world/time.js";
import type { Exchange } from "./exchange.js";
import { openStage } from "./openStage.js";

const HOUR_MS = DAY_MS / 24;

/** Connections: none, filtered, refreshed more often than is allowed, purged, expired, revoked, deleted. */
export async function driveConnections(log: Exchange[]): Promise<void> {
  const { sandbox, call, filter, clock, user, userPath } = await openStage(log);
  const list = `${userPath}/connections`;
  await call("none", "GET", list);
  await call("none", "POST", `${list}/refresh`);
  const connect = (institutionId: string) =>
    sandbox.addConnection({ userId: user.id, institutionId, login: "jared" });
  const web = `${list}/${connect("AU00000").id}`;
  const openBanking = `${list}/${connect("AU90009").id}`;

  for (const text of [
    `id.eq('${web.split("/").at(-1)}')`,
    `connection.id.eq('${web.split("/").at(-1)}')`,
    "status.eq('active')",
    "institution.id.eq('AU00000')",
  ])
    await filter(list, text, 200);
  for (const text of ["method.eq('web')", "everything"]) await filter(list, text, 400);

  for (let day = 0; day < 21; day += 1) {
    await call("open banking, again and again", "POST", `${openBanking}/refresh`);
    clock.advance(HOUR_MS);
  }
  await call("its jobs", "GET", `${userPath}/jobs`);
  await filter(`${userPath}/jobs`, `connection.id.eq('${web.split("/").at(-1)}')`, 200);
  await filter(`${userPath}/jobs`, "job.mood.eq('good')", 400);

  await call("its data", "POST", `${web}/purge`, { expect: 204 });
  await call("a purged one", "GET", web);
  clock.advance(360 * DAY_MS);
  sandbox.extendConsent(user.id);
  await call("soon over at the bank", "GET", openBanking);
  clock.advance(10 * DAY_MS);
  await call("over at the bank", "GET", openBanking);
  await call("over at the bank", "POST", `${openBanking}/refresh`);
  await call("one that isn't active", "POST", `${openBanking}/purge`);
  await call("for good", "DELETE", web, { expect: 204 });
  await call("deleted", "GET", web, { expect: 404 });
  await call("deleted", "POST", `${web}/refresh`, { expect: 404 });
  await call("deleted", "POST", `${web}/purge`, { expect: 404 });
  clock.advance(500 * DAY_MS);
  await call("its consent has expired", "GET", openBanking);
  await call("its consent has expired", "GET", list);
  await call("its consent has expired", "POST", `${openBanking}/refresh`);
}
