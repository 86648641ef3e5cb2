import type { Context } from "hono";
import type { Core } from "../core.js";
import type { ConnectionRecord } from "../records.js";
import { startRefresh } from "../startRefresh.js";
import { notFound } from "./apiError.js";
import { connectionPayload } from "./connectionPayload.js";
import { jobReference } from "./jobPayload.js";
import { pathId } from "./pathId.js";
import type { Resource } from "./resource.js";
import { requireUserOfPath } from "./users.js";

const COLLECTION = "/users/:userId/connections";

/** A user's connections, for a server token (basiq-api.md, "Connections"). */
export function connectionResources(core: Core): Resource[] {
  return [
    { path: COLLECTION, methods: { GET: (c) => listConnections(c, core) } },
    {
      path: `${COLLECTION}/:connectionId`,
      methods: { GET: (c) => c.json(connectionPayload(core, requireConnection(c, core))) },
    },
    { path: `${COLLECTION}/:connectionId/refresh`, methods: { POST: (c) => refresh(c, core) } },
  ];
}

function listConnections(c: Context, core: Core): Response {
  const user = requireUserOfPath(c, core);
  const data = [...core.records.connections.values()]
    .filter((connection) => connection.userId === user.id)
    .map((connection) => connectionPayload(core, connection));
  const self = `${core.apiUrl}/users/${user.id}/connections`;
  return c.json({ type: "list", data, size: data.length, links: { self } });
}

function refresh(c: Context, core: Core): Response {
  const { job, isNew } = startRefresh(core, requireConnection(c, core));
  // 200 instead of 202 is the only sign that this job was there before.
  return c.json(jobReference(core, job), isNew ? 202 : 200);
}

function requireConnection(c: Context, core: Core): ConnectionRecord {
  const user = requireUserOfPath(c, core);
  const connection = core.records.connections.get(pathId(c, "connectionId"));
  if (connection?.userId !== user.id) throw notFound("Connection not found.");
  return connection;
}
