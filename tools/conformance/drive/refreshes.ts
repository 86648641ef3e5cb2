import { fieldsOf, listOf } from "../documents/openApi.js";
import type { Exchange } from "./exchange.js";
import { followJob } from "./followJob.js";
import { idOf, openStage, type Stage } from "./openStage.js";
import { people } from "./people.js";

type Method = "web" | "openbanking";

/** A refresh at each test bank by each of its methods, for each test person, followed to its end. */
export async function driveRefreshes(log: Exchange[]): Promise<void> {
  const banks = await testBanks(await openStage(log));
  for (const { id, method } of banks)
    for (const person of people) {
      const stage = await openStage(log);
      const { sandbox, user, call, userPath, clock } = stage;
      const scene = `${id} by ${method} as ${person.login}`;
      const { login } = person;
      const connection = sandbox.addConnection({
        userId: user.id,
        institutionId: id,
        login,
        method,
      });
      const path = `${userPath}/connections/${connection.id}`;
      await call(scene, "GET", path);
      const job = await call(scene, "POST", `${path}/refresh`);
      await call(`${scene}, while a refresh runs`, "POST", `${path}/refresh`);
      await followJob(stage, { jobId: idOf(job.body), scene, isAnswered: true });
      await call(`${scene}, after a refresh`, "GET", path);
      await call(`${scene}, after a refresh`, "GET", `${userPath}/connections`);
      await call(`${scene}, after a refresh`, "GET", `${userPath}/accounts`);
      clock.advance(60 * 60_000);
      await call(`${scene}, all`, "POST", `${userPath}/connections/refresh`);
    }
}

/** The banks that are there to be tested with, and how each can be connected. */
async function testBanks({ call }: Stage): Promise<{ id: string; method: Method }[]> {
  const filter = encodeURIComponent("connector.institution.type.eq('Test Bank')");
  const { body } = await call("test banks", "GET", `/connectors?filter=${filter}`);
  return listOf(body["data"]).flatMap((connector) => {
    const { method } = fieldsOf(connector);
    return method === "web" || method === "openbanking" ? [{ id: idOf(connector), method }] : [];
  });
}
