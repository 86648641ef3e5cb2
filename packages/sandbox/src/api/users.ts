import type { Context } from "hono";
import type { Core } from "../core.js";
import { deleteUser } from "../deleteUser.js";
import { addUser } from "../addUser.js";
import { liveUser, type UserProfile, type UserRecord } from "../records.js";
import { notFound, parameterNotSupplied, parameterNotValid } from "./apiError.js";
import { requireScope, requireUser } from "./authorise.js";
import { pathId } from "./pathId.js";
import { readJson } from "./readBody.js";
import type { Resource } from "./resource.js";

/** `POST /users`, `GET/POST/DELETE /users/{id}` (basiq-api.md, "Users"). */
export function userResources(core: Core): Resource[] {
  return [
    { path: "/users", methods: { POST: (c) => postUser(c, core) } },
    {
      path: "/users/:userId",
      methods: {
        GET: (c) => c.json(userPayload(requireUserOfPath(c, core), core.apiUrl)),
        POST: (c) => updateUser(c, core),
        DELETE: (c) => removeUser(c, core),
      },
    },
  ];
}

/** The user a path under `/users/{userId}` names, for a server token that may reach it. */
export function requireUserOfPath(c: Context, core: Core): UserRecord {
  const grant = requireScope(c, core, "SERVER_ACCESS");
  const userId = pathId(c, "userId");
  requireUser(grant, userId);
  const user = liveUser(core.records, userId);
  if (!user) throw notFound("User not found.");
  return user;
}

async function postUser(c: Context, core: Core): Promise<Response> {
  requireScope(c, core, "SERVER_ACCESS");
  const user = addUser(core, readProfile(await readJson(c)));
  return c.json(userPayload(user, core.apiUrl), 201);
}

/** What the body names is changed, and the rest stays. */
async function updateUser(c: Context, core: Core): Promise<Response> {
  const user = requireUserOfPath(c, core);
  Object.assign(user.profile, readFields(await readJson(c)));
  user.updates.push(core.clock.now());
  return c.json(userPayload(user, core.apiUrl));
}

function removeUser(c: Context, core: Core): Response {
  deleteUser(core, requireUserOfPath(c, core));
  return c.body(null, 204);
}

const FIELDS = ["email", "mobile", "firstName", "middleName", "lastName"] as const;
const PATTERNS = { email: /^[^\s@]+@[^\s@]+$/, mobile: /^\+\d{8,15}$/ };

function readProfile(body: ReadonlyMap<string, unknown>): UserProfile {
  const profile = readFields(body);
  if (profile.email === undefined && profile.mobile === undefined)
    throw parameterNotSupplied("email", "One of email or mobile is required.");
  return profile;
}

function readFields(body: ReadonlyMap<string, unknown>): UserProfile {
  const profile: UserProfile = {};
  for (const field of FIELDS) {
    const value = body.get(field);
    if (value === undefined) continue;
    if (typeof value !== "string" || value === "")
      throw parameterNotValid(field, `${field} must be a text that isn't empty.`);
    if ((field === "email" || field === "mobile") && !PATTERNS[field].test(value))
      throw parameterNotValid(field, `${field} is in a wrong format.`);
    profile[field] = value;
  }
  return profile;
}

function userPayload({ id, profile }: UserRecord, apiUrl: string) {
  const self = `${apiUrl}/users/${id}`;
  return {
    type: "user",
    id,
    ...profile,
    links: {
      self,
      connections: `${self}/connections`,
      accounts: `${self}/accounts`,
      transactions: `${self}/transactions`,
    },
  };
}
