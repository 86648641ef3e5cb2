import type { Context } from "hono";
import type { Core } from "../world/core.js";
import { deleteUser } from "../users/deleteUser.js";
import { addUser } from "../users/addUser.js";
import { liveUser } from "../world/records.js";
import type { UserRecord } from "../world/userRecord.js";
import { notFound } from "./apiError.js";
import { requireScope, requireUser } from "./authorise.js";
import { readFilter } from "./filter.js";
import { pageOf } from "./page.js";
import { pathId } from "./pathId.js";
import { readJson } from "./readBody.js";
import { readNewProfile, readProfile } from "./readProfile.js";
import type { Resource } from "./resource.js";
import { userPayload, userSummary } from "./userPayload.js";

/** `GET/POST /users`, `GET/POST/DELETE /users/{id}` (basiq-api.md, "Users"). */
export function userResources(core: Core): Resource[] {
  return [
    {
      path: "/users",
      methods: { GET: (c) => listUsers(c, core), POST: (c) => postUser(c, core) },
    },
    {
      path: "/users/:userId",
      methods: {
        GET: (c) => c.json(userPayload(core, requireUserOfPath(c, core))),
        POST: (c) => updateUser(c, core),
        DELETE: (c) => removeUser(c, core),
      },
    },
  ];
}

/** The user in a path under `/users/{userId}`, if the server token may reach them. */
export function requireUserOfPath(c: Context, core: Core): UserRecord {
  const grant = requireScope(c, core, "SERVER_ACCESS");
  const userId = pathId(c, "userId");
  requireUser(grant, userId);
  const user = liveUser(core.records, userId);
  if (!user) throw notFound("User not found.");
  return user;
}

/** Newest first. A token that is bound to a user sees only that user. No filter is documented. */
function listUsers(c: Context, core: Core): Response {
  const { userId } = requireScope(c, core, "SERVER_ACCESS");
  const users = [...core.records.users.values()]
    .filter(({ id, deletedAt }) => deletedAt === null && (userId === null || id === userId))
    .filter(readFilter<UserRecord>(c.req.query("filter"), {}))
    .toReversed();
  const page = pageOf(c, core.apiUrl, users);
  const data = page.data.map((user) => userSummary(core, user));
  return c.json({ type: "list", count: data.length, ...page, data });
}

async function postUser(c: Context, core: Core): Promise<Response> {
  requireScope(c, core, "SERVER_ACCESS");
  const user = addUser(core, readNewProfile(await readJson(c)));
  return c.json(userSummary(core, user), 201);
}

/** Changes the fields in the body, and leaves the others. */
async function updateUser(c: Context, core: Core): Promise<Response> {
  const user = requireUserOfPath(c, core);
  Object.assign(user.profile, readProfile(await readJson(c)));
  user.updates.push(core.clock.now());
  return c.json(userSummary(core, user));
}

function removeUser(c: Context, core: Core): Response {
  deleteUser(core, requireUserOfPath(c, core));
  return c.body(null, 204);
}
