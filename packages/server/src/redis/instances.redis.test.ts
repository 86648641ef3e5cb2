import { Redis } from "ioredis";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  buildInstance,
  type Instance,
  serveSandbox,
  type ServedSandbox,
  startInstance,
} from "../testing/instances.js";
import { readEvents } from "../testing/readEvents.js";
import { type RedisServer, startRedis } from "../testing/redisServer.js";
import { SECRET, signedPost } from "../testing/signedPost.js";
import { field, json } from "../testing/answers.js";
import { newUserPost } from "../testing/askBasiq.js";
import { until } from "../testing/until.js";

let built: Awaited<ReturnType<typeof buildInstance>>;
let server: RedisServer;
let redis: Redis;
beforeAll(async () => {
  [built, server] = await Promise.all([buildInstance(), startRedis()]);
  redis = new Redis(server.url);
});
afterAll(async () => {
  redis.disconnect();
  await server.stop();
  built.remove();
});

let world: ServedSandbox;
let running: Instance[] = [];
beforeEach(async () => {
  await redis.flushall();
  world = await serveSandbox();
});
afterEach(async () => {
  await Promise.all(running.map((instance) => instance.kill()));
  running = [];
  await world.close();
});

async function start(count: number): Promise<Instance[]> {
  const settings = { redisUrl: server.url, sandbox: world.sandbox };
  const starting = Array.from({ length: count }, () => startInstance(built.file, settings));
  running = await Promise.all(starting);
  return running;
}

/** Something happens to this person, and Basiq tells the instances that are subscribed. */
async function happen(userId: string): Promise<string> {
  const bank = { institutionId: "AU00000", login: "Wentworth-Smith" };
  const { id } = world.sandbox.addConnection({ userId, ...bank });
  await world.sandbox.deliverWebhooks();
  return id;
}

async function stream(instance: Instance, userId: string, lastEventId?: string) {
  const headers: Record<string, string> =
    lastEventId === undefined ? {} : { "last-event-id": lastEventId };
  const response = await instance.ask("GET", "/events", userId, headers);
  expect(response.status).toBe(200);
  return readEvents(response);
}

/** The next new connection that a stream tells of, past everything else. */
async function newConnection({ event }: ReturnType<typeof readEvents>) {
  for (;;) {
    const received = await event();
    if (received === undefined) throw new Error("The stream has ended.");
    const connectionId = field(received.data, "connectionId");
    if (field(received.data, "type") === "connection.created")
      return { id: received.id, connectionId };
  }
}

const locks = () => redis.keys("basiq:lock:*");

describe("several instances that share a Redis", () => {
  it("mint once for 100 requests at once to each of three", async () => {
    const instances = await start(3);
    const { id } = world.sandbox.addUser();
    const answers = await Promise.all(
      instances.flatMap((instance) =>
        Array.from({ length: 100 }, async () => {
          const response = await instance.ask("POST", "/token", id);
          return [response.status, field(await json(response), "access_token")];
        }),
      ),
    );
    expect(new Set(answers.map(String)).size).toBe(1);
    expect(answers[0]?.[0]).toBe(200);
    expect(world.mints()).toBe(1);
    expect(await locks()).toEqual([]);
    expect(instances.flatMap(({ said }) => said)).toEqual([]);
  });

  it("count together", async () => {
    const instances = await start(3);
    const counts = await Promise.all(
      instances.flatMap(({ url }) =>
        Array.from({ length: 100 }, async () =>
          Number(await (await fetch(new URL("/count", url))).text()),
        ),
      ),
    );
    expect(counts.toSorted((one, other) => one - other)).toEqual(
      Array.from({ length: 300 }, (_, index) => index + 1),
    );
  });

  it("handle a webhook once, to whichever of them it comes and however often", async () => {
    const instances = await start(2);
    const received = world.sandbox.addUser();
    const body = await newUserPost(world.sandbox);
    const post = async (instance: Instance) => {
      const { headers } = await signedPost("msg_1", body, Date.now());
      const init = { method: "POST", headers, body: JSON.stringify(body) };
      return (await fetch(`${instance.url}/webhooks`, init)).status;
    };
    const first = await Promise.all(instances.map(post));
    expect(first).toContain(204);
    // A post that comes while another is being handled has to retry, and then accepted.
    expect(await Promise.all(instances.map(post))).toEqual([204, 204]);
    expect(instances.flatMap(({ said }) => said).filter(isHandled)).toHaveLength(1);
    expect(await redis.xlen(`basiq:events:${received.id}`)).toBe(1);
  });

  it("mint again when one is killed that held the lock, as soon as the lock ends by itself", async () => {
    const [dying, other] = await start(2);
    const { id } = world.sandbox.addUser();
    world.holdMints();
    const lost = dying?.ask("POST", "/token", id).catch(() => "lost");
    await until(() => world.mints() === 1);
    await dying?.kill();
    expect(await lost).toBe("lost");
    const [lock = ""] = await locks();
    expect(await redis.pttl(lock)).toBeGreaterThan(0);
    expect(await redis.pttl(lock)).toBeLessThanOrEqual(15_000);

    const before = await setsOf(redis);
    const answer = other?.ask("POST", "/token", id);
    await until(async () => (await setsOf(redis)) >= before + 3);
    expect(world.mints()).toBe(1);
    // Fifteen seconds pass.
    await redis.pexpire(lock, 1);
    await until(() => world.mints() === 2);
    world.letMintGo();
    expect((await answer)?.status).toBe(200);
    expect(await locks()).toEqual([]);
  });

  it("stream through one what another received, without a heartbeat", async () => {
    const [one, other] = await start(2);
    if (one === undefined || other === undefined) throw new Error("Two were started.");
    const { id } = world.sandbox.addUser();
    await world.sandbox.deliverWebhooks();
    const received = await stream(one, id);
    world.sandbox.webhooks.subscribe({ url: `${other.url}/webhooks`, secret: SECRET });
    const connectionId = await happen(id);
    expect((await newConnection(received)).connectionId).toBe(connectionId);
    await received.leave();
  });

  it("lose no event of a stream whose instance is killed: another continues after the last one seen", async () => {
    const [dying, other] = await start(2);
    if (dying === undefined || other === undefined) throw new Error("Two were started.");
    const { id } = world.sandbox.addUser();
    await world.sandbox.deliverWebhooks();
    const broken = await stream(dying, id);
    const stopTelling = world.sandbox.webhooks.subscribe({
      url: `${dying.url}/webhooks`,
      secret: SECRET,
    });
    const seenId = await happen(id);
    const seen = await newConnection(broken);
    expect(seen.connectionId).toBe(seenId);
    await dying.kill();
    await expect(newConnection(broken)).rejects.toThrow(/terminated|ended/);

    stopTelling();
    world.sandbox.webhooks.subscribe({ url: `${other.url}/webhooks`, secret: SECRET });
    const missed = [await happen(id), await happen(id)];
    const resumed = await stream(other, id, seen.id);
    const later = await happen(id);
    for (const connectionId of [...missed, later])
      expect((await newConnection(resumed)).connectionId).toBe(connectionId);
    await resumed.leave();
  });
});

const isHandled = (line: unknown) => field(line, "handled") !== undefined;

/** How often SET was called: each is a try to get a lock, or a token that is kept. */
async function setsOf(client: Redis): Promise<number> {
  const [, calls] = /cmdstat_set:calls=(\d+)/.exec(await client.info("commandstats")) ?? [];
  return Number(calls ?? 0);
}
