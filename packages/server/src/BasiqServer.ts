import type { BasiqCalls } from "./app/appCalls.js";
import type { CreateAuthLink } from "./app/authLink.js";
import type { EnsureBasiqUser } from "./app/ensureUser.js";
import type { CheckRecoveries } from "./recoveries/Recoveries.js";
import type { DailyCheckup } from "./jobs/dailyCheckup.js";
import type { HandleMissedEvents } from "./webhooks/missedEvents.js";

/**
 * Basiq's guarded routes as one web-standard function.
 *
 * @example
 * const basiq: BasiqServer = createBasiqServer(options);
 * app.all("/api/basiq/*", (c) => basiq.fetch(c.req.raw));
 */
export interface BasiqServer {
  /** Answers a request; never rejects. It needs no `this`, so it can be passed on by itself. */
  readonly fetch: (request: Request) => Promise<Response>;
  /**
   * Creates a person's Basiq user and returns its id. Basiq doesn't look for duplicates (basiq-api.md, Users):
   * store the id with the person before anything else, and call this only for people who have none.
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
   * It works once, within seven days. A new link replaces the old one, so don't make one each time a page is
   * shown. To read or remove the link, call `basiq.get` or `basiq.delete` with `/users/{userId}/auth_link`.
   *
   * @example
   * const { url, expiresAt } = await server.createAuthLink({ userId: user.basiqUserId, mobile: "+61400000000" });
   * @throws {BasiqServerError} `parameter-not-valid` or `user-not-valid` before anything is sent; `rejected`
   *   where neither you nor Basiq has a mobile number; after `network` or `timeout` there may be a new link,
   *   and the old one may have ended.
   */
  readonly createAuthLink: CreateAuthLink;
  /**
   * Records whose job it is that the app's own server started, such as a report or an upload of statements. Its
   * owner's browser can then follow it (`useJobProgress`) like the jobs that it started itself. Without this, a
   * job that names no user, as jobs of reports do, belongs to nobody and is a 404. Remembered for seven days.
   *
   * @example
   * const { id } = await server.basiq.post("/reports", report, { schema: z.object({ id: z.string() }) });
   * await server.ownJob(id, user.basiqUserId);
   * @throws {BasiqServerError} `parameter-not-valid`.
   */
  readonly ownJob: (jobId: string, userId: string) => Promise<void>;
  /**
   * Handles the events that no webhook delivered: Basiq gives up on a post after some 27 hours, and its list of
   * events reaches back seven days (basiq-api.md, Events and webhooks). They are handled like webhooks, by
   * `onConsentEnded`, `onEvent` and people's open pages, oldest first and each once: events that a webhook
   * delivered are skipped, and a webhook that arrives later does nothing.
   *
   * Call it when a server starts and once a day, because a server can't tell a quiet time from an outage. It
   * runs in one instance at a time, and costs a request or a few to Basiq where there is nothing new. The
   * `store` remembers where to continue; without one that ends with the process, and the next one needs
   * `since`.
   *
   * @example
   * server.handleMissedEvents().then(logger.info, logger.error);
   * @throws {Error} without `webhooks`.
   * @throws {BasiqServerError} when Basiq's list can't be read, or the store. A single event that fails, or an
   *   entry of the list that can't be read (`malformed-answer`), is passed to `onError`, counted in `failed`,
   *   and tried again the next time, as long as Basiq lists it; the events after it are still handled, once.
   */
  readonly handleMissedEvents: HandleMissedEvents;
  /**
   * Checks now whether the banks that somebody waits for are back, and notifies those people. For serverless functions,
   * with `recoveries: { checkEveryMs: null }` and a schedule of your own, such as every five minutes; elsewhere the
   * server does it by itself.
   *
   * It runs in one instance at a time. Where nobody waits it reads the store once and sends nothing; otherwise it asks
   * Basiq once for each bank. A bank counts as back when two checks, a minute or more apart, found it so.
   *
   * @example
   * server.checkRecoveries().then(logger.info, logger.error);
   * @throws {Error} without `recoveries`.
   * @throws {BasiqServerError} `store-unavailable`, `closing`. A bank that can't be asked for, and a person who
   *   couldn't be notified, are passed to `onError`, counted in `failed`, and tried again the next time.
   */
  readonly checkRecoveries: CheckRecoveries;
  /**
   * Looks at the jobs of many users, as Basiq asks apps to do daily: each failed job is passed to `onJobFailed`, once,
   * and each user of whom something failed since their last check and is unresolved to `each`. The first time the last
   * 24 hours count; after a longer pause, as far as Basiq lists jobs, which is seven days. Unresolved means that no
   * newer job of that connection has succeeded or runs; deleted connections don't count. `useJobsCheckup` shows a
   * person the same at login. It only reads: refreshing is what Basiq's smart cache does, and refreshes in bulk load the
   * banks and lock people out (basiq-api.md, Connections).
   *
   * One server token serves all users. Three users are read at once, at most `usersPerMinute` in a minute, and when
   * Basiq asks to wait (`Retry-After`) they all wait. The `store` remembers for eight days when each user was checked, and
   * who was within the last 20 hours is skipped: a run that was interrupted goes on where it was when it is called
   * again, instances that run at the same time share the work, and a queue's message that comes twice costs nothing.
   * To users whom another call is checking it comes back at its end, after two minutes at most, for that call may have
   * died.
   * Without a shared store that ends with the process, so a script that cron starts goes back 24 hours each time, and
   * it is for 100,000 users at most.
   *
   * @example
   * const { unresolved, running, failed } = await server.dailyCheckup({ userIds: await allBasiqUserIds(), each: notify });
   * @throws {Error} when an option can't work, and what `userIds` throws.
   * @throws {BasiqServerError} when the store is away, the server closes, or five users in a row can't be read for a
   *   reason that isn't theirs, as when Basiq is away: call it again later. A single user who can't be read (unknown to
   *   Basiq, a list that isn't as documented, `each` threw or took longer than a minute) is passed to `onError`, counted in `failed`, and checked by
   *   the next run.
   */
  readonly dailyCheckup: DailyCheckup;
  /** Basiq's API for the app's own backend, with the same token. */
  readonly basiq: BasiqCalls;
  /**
   * Refuses new requests (503 with `Retry-After`), ends the event streams, and resolves once all requests that
   * had started are answered. Then close the HTTP server.
   *
   * @example
   * process.once("SIGTERM", () => void server.close().then(() => httpServer.close()));
   */
  readonly close: () => Promise<void>;
}
