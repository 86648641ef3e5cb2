import type { Context } from "hono";
import { deleteConnection } from "../connections/deleteConnection.js";
import { purgeConnection } from "../connections/purgeConnection.js";
import { connectionState } from "../connections/connectionState.js";
import type { Core } from "../world/core.js";
import { liveConnections } from "../world/records.js";
import type { ConnectionRecord } from "../world/connectionRecord.js";
import { RuleError } from "../world/ruleError.js";
import { startRefresh } from "../connections/startRefresh.js";
import { notFound } from "./apiError.js";
import { connectionPayload, listedConnection } from "./connectionPayload.js";
import { readFilter, type FilterFields } from "./filter.js";
import { jobReference } from "./jobPayload.js";
import { pathId } from "./pathId.js";
import type { Resource } from "./resource.js";
import { isUnreadStatement } from "../statements/isUnreadStatement.js";
import { undocumentedSize } from "./undocumentedSize.js";
import { requireUserOfPath } from "./users.js";

const COLLECTION = "/users/:userId/connections";

/** A user's connections, for a server token (basiq-api.md, "Connections"). */
export function connectionResources(core: Core): Resource[] {
  return [
    { path: COLLECTION, methods: { GET: (c) => listConnections(c, core) } },
    // Before the one below, which would take "refresh" for an id.
    { path: `${COLLECTION}/refresh`, methods: { POST: (c) => refreshAll(c, core) } },
    {
      path: `${COLLECTION}/:connectionId`,
      methods: {
        GET: (c) => c.json(connectionPayload(core, requireConnection(c, core))),
        DELETE: (c) => remove(c, core),
      },
    },
    { path: `${COLLECTION}/:connectionId/refresh`, methods: { POST: (c) => refresh(c, core) } },
    { path: `${COLLECTION}/:connectionId/purge`, methods: { POST: (c) => purge(c, core) } },
  ];
}

/** Documents have both names for the id. */
function fieldsOf({ records, clock }: Core): FilterFields<ConnectionRecord> {
  return {
    id: ({ id }) => id,
    "connection.id": ({ id }) => id,
    status: (connection) => connectionState(records, connection, clock.now()).status,
    "institution.id": ({ institutionId }) => institutionId,
  };
}

function listConnections(c: Context, core: Core): Response {
  const user = requireUserOfPath(c, core);
  const data = liveConnections(core.records, user.id)
    .filter((connection) => !isUnread(core, connection))
    .filter(readFilter(c.req.query("filter"), fieldsOf(core)))
    .map((connection) => listedConnection(core, connection));
  const self = `${core.apiUrl}/users/${user.id}/connections`;
  return c.json({ type: "list", data, ...undocumentedSize(core, data), links: { self } });
}

function refresh(c: Context, core: Core): Response {
  const { job, isNew } = startRefresh(core, requireConnection(c, core));
  // 200 instead of 202 is the only sign that this job already existed.
  return c.json(jobReference(core, job), isNew ? 202 : 200);
}

/** Refreshes every connection that can be refreshed, and skips those that can't. */
function refreshAll(c: Context, core: Core): Response {
  const user = requireUserOfPath(c, core);
  const data = liveConnections(core.records, user.id).flatMap((connection) => {
    try {
      return jobReference(core, startRefresh(core, connection).job);
    } catch (error) {
      if (error instanceof RuleError) return [];
      throw error;
    }
  });
  const self = `${core.apiUrl}/users/${user.id}/jobs`;
  const mixed = { size: data.length, links: { self } };
  return c.json({ type: "list", data, ...(core.shapes === "mixed" ? mixed : {}) }, 202);
}

function purge(c: Context, core: Core): Response {
  purgeConnection(core, requireConnection(c, core));
  return c.body(null, 204);
}

function remove(c: Context, core: Core): Response {
  deleteConnection(core, requireConnection(c, core));
  return c.body(null, 204);
}

function requireConnection(c: Context, core: Core): ConnectionRecord {
  const user = requireUserOfPath(c, core);
  const connection = core.records.connections.get(pathId(c, "connectionId"));
  if (connection?.userId !== user.id || connection.deletedAt !== null || isUnread(core, connection))
    throw notFound("Connection not found.");
  return connection;
}

function isUnread({ records, clock }: Core, connection: ConnectionRecord): boolean {
  return isUnreadStatement(records, connection, clock.now());
}
