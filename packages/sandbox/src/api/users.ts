import type { Context } from "hono";
import type { Core } from "../core.js";
import type { UserProfile, UserRecord } from "../records.js";
import { notFound, parameterNotSupplied, parameterNotValid } from "./apiError.js";
import { requireScope, requireUser } from "./authorise.js";
import { pathId } from "./pathId.js";
import { readJson } from "./readBody.js";
import type { Resource } from "./resource.js";

/** `POST /users`, `GET /users/{id}` (basiq-api.md, "Users"). */
export function userResources(core: Core): Resource[] {
  return [
    { path: "/users", methods: { POST: (c) => postUser(c, core) } },
    {
      path: "/users/:userId",
      methods: { GET: (c) => c.json(userPayload(requireUserOfPath(c, core), core.apiUrl)) },
    },
  ];
}

/** The user a path under `/users/{userId}` names, for a server token that may reach it. */
export function requireUserOfPath(c: Context, core: Core): UserRecord {
  const grant = requireScope(c, core, "SERVER_ACCESS");
  const userId = pathId(c, "userId");
  requireUser(grant, userId);
  const user = core.records.users.get(userId);
  if (!user) throw notFound("User not found.");
  return user;
}

async function postUser(c: Context, core: Core): Promise<Response> {
  requireScope(c, core, "SERVER_ACCESS");
  const profile = readProfile(await readJson(c));
  // No look for duplicates: Basiq makes a second user for the same email.
  const user = { id: core.ids.next(), createdAt: core.clock.now(), profile };
  core.records.users.set(user.id, user);
  return c.json(userPayload(user, core.apiUrl), 201);
}

const FIELDS = ["email", "mobile", "firstName", "middleName", "lastName"] as const;
const PATTERNS = { email: /^[^\s@]+@[^\s@]+$/, mobile: /^\+\d{8,15}$/ };

function readProfile(body: ReadonlyMap<string, unknown>): UserProfile {
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
  if (profile.email === undefined && profile.mobile === undefined)
    throw parameterNotSupplied("email", "One of email or mobile is required.");
  return profile;
}

function userPayload({ id, profile }: UserRecord, apiUrl: string) {
  const self = `${apiUrl}/users/${id}`;
  return { type: "user", id, ...profile, links: { self, connections: `${self}/connections` } };
}
