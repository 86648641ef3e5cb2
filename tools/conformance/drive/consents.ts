import { DAY_MS } from "../../../packages/sandbox/src/world/time.js";
import type { Exchange } from "./exchange.js";
import { idsIn, openStage } from "./openStage.js";

/** Consents: none, active, to an older policy, extended, replaced, revoked, expired. */
export async function driveConsents(log: Exchange[]): Promise<void> {
  const { sandbox, call, clock, user, userPath } = await openStage(log);
  const userId = user.id;
  const list = (scene: string) => call(scene, "GET", `${userPath}/consents`);

  await list("none");
  sandbox.giveConsent({ userId, policyId: "policy-2023-07" });
  await list("to an older policy");
  clock.advance(DAY_MS);
  sandbox.updateConsent(userId);
  await list("updated to the latest policy");
  clock.advance(DAY_MS);
  sandbox.extendConsent(userId);
  const [id = ""] = idsIn(await list("extended"));
  sandbox.addConnection({ userId, institutionId: "AU00000", login: "jared" });
  await call("the consent and its connection", "DELETE", `${userPath}/consents/${id}`);
  await list("revoked");
  await call("revoked already", "DELETE", `${userPath}/consents/${id}`);
  sandbox.giveConsent({ userId });
  clock.advance(500 * DAY_MS);
  await list("expired");
}
