import { DAY_MS } from "../../../packages/sandbox/src/world/time.js";
import type { Exchange } from "./exchange.js";
import { openStage } from "./openStage.js";

/** Auth links: made, replaced, gone after a week, deleted. */
export async function driveAuthLinks(log: Exchange[]): Promise<void> {
  const { sandbox, call, clock, userPath } = await openStage(log);
  const path = `${userPath}/auth_link`;

  await call("none yet", "GET", path);
  await call("with a mobile", "POST", path, { json: { mobile: "+61491570157" } });
  await call("there is one", "GET", path);
  await call("with the user's own mobile", "POST", path, { json: {} });
  await call("the newer one", "GET", path);
  await call("with a wrong mobile", "POST", path, { json: { mobile: "0400" } });
  await call("with a list for a body", "POST", path, { json: [] });
  clock.advance(8 * DAY_MS);
  await call("after a week", "GET", path);
  await call("again", "POST", path, { json: { mobile: "+61491570157" } });
  await call("the link", "DELETE", path);
  await call("deleted", "GET", path);
  await call("deleted already", "DELETE", path);
  const other = sandbox.addUser({ email: "no-mobile@example.com" });
  await call("without any mobile", "POST", `/users/${other.id}/auth_link`, { json: {} });
}
