import type { BasiqCalls } from "./app/appCalls.js";
import type { CreateAuthLink } from "./app/authLink.js";
import type { EnsureBasiqUser } from "./app/ensureUser.js";
import type { HandleMissedEvents } from "./webhooks/missedEvents.js";

/**
 * Basiq's guarded routes as one web-standard function.
 *
 * @example
 * const basiq: BasiqServer = createBasiqServer(options);
 * app.all("/api/basiq/*", (c) => basiq.fetch(c.req.raw));
 */
export interface BasiqServer {
  /** Answers a request; never rejects. May be passed on without its object. */
  readonly fetch: (request: Request) => Promise<Response>;
  /**
   * Makes a person's Basiq user and gives its id. Basiq doesn't look for duplicates (basiq-api.md, Users):
   * store the id with the person before anything else, and call this only for those who have none.
   *
   * @example
   * user.basiqUserId ??= await server.ensureBasiqUser({ email: user.email });
   * @throws {BasiqServerError} `user-not-valid` before anything is sent; after `network` or `timeout` the
   *   user may exist, and trying again makes another one.
   */
  readonly ensureBasiqUser: EnsureBasiqUser;
  /**
   * Makes a link to Basiq's hosted pages, which check the person by SMS and lead to the Consent UI: for
   * people who are not in front of the app, by mail or message (basiq-api.md, Users).
   *
   * It is valid for seven days and once, and only the newest is: making another ends the one before, so
   * don't make one for each look at a page. Reading it again is `basiq.get`, removing it `basiq.delete`, of
   * `/users/{userId}/auth_link`.
   *
   * @example
   * const { url, expiresAt } = await server.createAuthLink({ userId: user.basiqUserId, mobile: "+61400000000" });
   * @throws {BasiqServerError} `parameter-not-valid` or `user-not-valid` before anything is sent; `rejected`
   *   where neither you nor Basiq has a mobile number; after `network` or `timeout` there may be a new link,
   *   and the one before may have ended.
   */
  readonly createAuthLink: CreateAuthLink;
  /**
   * Says whose job it is that the app's own server began: a report, an upload of statements. Its owner's
   * browser can then follow it (`useJobProgress`), as those that it began itself; without it a job that
   * names no user, as those of reports do, is nobody's, and a 404. Remembered for seven days.
   *
   * @example
   * const { id } = await server.basiq.post("/reports", report, { schema: z.object({ id: z.string() }) });
   * await server.ownJob(id, user.basiqUserId);
   * @throws {BasiqServerError} `parameter-not-valid`.
   */
  readonly ownJob: (jobId: string, userId: string) => Promise<void>;
  /**
   * Handles the events that no webhook brought: Basiq gives up on a post after some 27 hours, and its list
   * of events reaches back seven days (basiq-api.md, Events and webhooks). They go the way of webhooks,
   * `onConsentEnded` and `onEvent` and people's open pages, oldest first, and each once: what a webhook
   * brought is left out, and a webhook that comes after all does nothing.
   *
   * Call it when a server starts and once a day: from inside, a quiet time and an outage look the same. In
   * one instance at a time; where there is nothing new it costs one request to Basiq or a few. Where to go
   * on is kept in the `store`: without one it is gone with the process, which then needs `since`.
   *
   * @example
   * server.handleMissedEvents().then(logger.info, logger.error);
   * @throws {Error} without `webhooks`.
   * @throws {BasiqServerError} when Basiq's list can't be read, or the store. A single event that fails, or
   *   an entry of the list that can't be read (`malformed-answer`), is passed to `onError`, counted in
   *   `failed`, and looked for again the next time, as long as Basiq lists it; what comes after it is
   *   handled all the same, once.
   */
  readonly handleMissedEvents: HandleMissedEvents;
  /** Basiq's API for the app's own backend, with the same token. */
  readonly basiq: BasiqCalls;
  /**
   * Takes no more requests (503 with `Retry-After`), ends the event streams, and resolves once everything
   * that was under way is answered. Then close the HTTP server.
   *
   * @example
   * process.once("SIGTERM", () => void server.close().then(() => httpServer.close()));
   */
  readonly close: () => Promise<void>;
}
