import type { Context } from "hono";
import type { AuthLinkRecord } from "../world/authLinkRecord.js";
import {
  authLinkState,
  createAuthLink,
  expiryOf,
  latestAuthLink,
} from "../auth-links/authLinks.js";
import type { Core } from "../world/core.js";
import type { UserRecord } from "../world/userRecord.js";
import { ApiError, notFound, parameterNotSupplied, parameterNotValid } from "./apiError.js";
import { isoTime } from "./isoTime.js";
import { linkWriter } from "./linkWriter.js";
import { readJson } from "./readBody.js";
import type { Resource } from "./resource.js";
import { requireUserOfPath } from "./users.js";

const MOBILE = /^\+\d{8,15}$/;

/** `POST/GET/DELETE /users/{id}/auth_link`, for a server token (basiq-api.md, "Users"). */
export function authLinkResources(core: Core): Resource[] {
  return [
    {
      path: "/users/:userId/auth_link",
      methods: {
        GET: (c) => getLink(c, core),
        POST: (c) => postLink(c, core),
        DELETE: (c) => deleteLink(c, core),
      },
    },
  ];
}

async function postLink(c: Context, core: Core): Promise<Response> {
  const user = requireUserOfPath(c, core);
  const link = createAuthLink(core, user.id, await readMobile(c, user));
  return c.json(linkPayload(core, link), 201);
}

/** Only the answer to GET carries the link's id (Basiq's OpenAPI). */
function getLink(c: Context, core: Core): Response {
  const link = requireLink(c, core);
  if (authLinkState(core.records, link, core.clock.now()) !== "open")
    throw new ApiError(410, {
      code: "resource-no-longer-available",
      title: "Resource no longer available",
      detail: "The auth link has expired, or it was used or deleted. Create a new one.",
    });
  return c.json({ id: link.id, ...linkPayload(core, link) });
}

/** A link that has ended is a 404 here: Basiq's OpenAPI has no 410 for DELETE. */
function deleteLink(c: Context, core: Core): Response {
  const link = requireLink(c, core);
  const now = core.clock.now();
  if (authLinkState(core.records, link, now) !== "open") throw noLink();
  link.deletedAt = now;
  return c.body(null, 204);
}

function requireLink(c: Context, core: Core): AuthLinkRecord {
  const user = requireUserOfPath(c, core);
  const link = latestAuthLink(core.records, user.id);
  if (!link) throw noLink();
  return link;
}

function noLink(): ApiError {
  return notFound("Auth link not found.");
}

/** The body's mobile, or else the user's. The whole body may be left out. */
async function readMobile(c: Context, { profile }: UserRecord): Promise<string> {
  const hasBody = (await c.req.text()) !== "";
  const given = hasBody ? (await readJson(c)).get("mobile") : undefined;
  const mobile = given ?? profile.mobile;
  if (mobile === undefined)
    throw parameterNotSupplied(
      "mobile",
      "mobile is required: neither the body nor the user has one.",
    );
  if (typeof mobile !== "string" || !MOBILE.test(mobile))
    throw parameterNotValid("mobile", "mobile must be in international format, as +61410888555.");
  return mobile;
}

/** `links.self` is only a path in the example of Basiq's OpenAPI, while `links.public` is absolute. */
function linkPayload({ apiUrl, consentUrl, shapes }: Core, link: AuthLinkRecord) {
  const { id, userId, mobile } = link;
  const address = linkWriter(apiUrl, shapes === "documented");
  return {
    type: "auth_link",
    userId,
    mobile,
    expiresAt: isoTime(expiryOf(link)),
    links: {
      public: `${consentUrl}/auth_link/${id}`,
      self: address(`/users/${userId}/auth_link`),
    },
  };
}
