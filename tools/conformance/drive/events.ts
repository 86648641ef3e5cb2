import { DAY_MS } from "../../../packages/sandbox/src/world/time.js";
import type { Exchange } from "./exchange.js";
import { followJob } from "./followJob.js";
import { idOf, idsIn, openStage, type Stage, UNKNOWN_ID } from "./openStage.js";

const ENTITIES = ["consent", "connection", "account", "transactions", "user"];
const TYPES = ["created", "updated", "deleted", "revoked", "expired", "archived", "invalidated"];

/** Every event of lives that hold each of them, their types, and filters. */
export async function driveEvents(log: Exchange[]): Promise<void> {
  const stage = await openStage(log);
  const { call, filter, user } = stage;
  for (const moment of lifeOf(stage)) {
    await moment();
    await readEvents(stage);
  }
  for (const entity of ENTITIES) await filter("/events", `event.entity.eq('${entity}')`, 200);
  for (const type of TYPES) await filter("/events", `event.type.eq('${type}')`, 200);
  const mine = `user.id.eq('${user.id}')`;
  await filter("/events", mine, 200);
  await filter("/events", `${mine},event.entity.eq('user'),event.type.eq('deleted')`, 200);
  for (const text of ["event.mood.eq('good')", "everything"]) await filter("/events", text, 400);

  const types = idsIn(await call("all", "GET", "/events/types"));
  for (const id of types) await call(id, "GET", `/events/types/${id}`, { expect: 200 });
  await call("an unknown type", "GET", "/events/types/user.married", { expect: 404 });
  await call("no type", "GET", "/events/types/_!", { expect: 400 });
  await call("an unknown event", "GET", `/events/${UNKNOWN_ID}`, { expect: 404 });
  await call("no event", "GET", "/events/_!", { expect: 400 });
}

async function readEvents({ call }: Stage): Promise<void> {
  const events = await call("of the last days", "GET", "/events");
  for (const id of idsIn(events)) await call("one", "GET", `/events/${id}`, { expect: 200 });
}

/** A person's life with the application, in the moments after which its events are read. */
function lifeOf({ sandbox, clock, user, userPath, call, ...rest }: Stage): (() => Promise<void>)[] {
  const userId = user.id;
  const stage = { sandbox, clock, user, userPath, call, ...rest };
  const connect = (institutionId: string, login = "jared") =>
    sandbox.addConnection({ userId, institutionId, login });
  async function refresh(connectionId: string) {
    const job = await call("for events", "POST", `${userPath}/connections/${connectionId}/refresh`);
    await followJob(stage, { jobId: idOf(job.body), scene: "for events", isAnswered: true });
  }
  return [
    async () => {
      sandbox.giveConsent({ userId, policyId: "policy-2023-07" });
      await call("for events", "POST", userPath, { json: { firstName: "Gwen" } });
    },
    async () => refresh(connect("AU00000").id),
    async () => refresh(connect("AU00000", "bighead").id),
    async () => {
      await call("for events", "DELETE", `${userPath}/connections/${connect("AU00000").id}`);
    },
    async () => {
      sandbox.extendConsent(userId);
      clock.advance(91 * DAY_MS);
    },
    async () => {
      sandbox.updateConsent(userId);
      connect("AU90009");
      // Seven days before the end of a year.
      clock.advance(359 * DAY_MS);
    },
    async () => clock.advance(7 * DAY_MS),
    async () => {
      sandbox.giveConsent({ userId });
      const consents = await call("for events", "GET", `${userPath}/consents`);
      await call("for events", "DELETE", `${userPath}/consents/${idsIn(consents)[0]}`);
    },
    async () => {
      await call("for events", "DELETE", userPath);
    },
  ];
}
