import { BasiqServerError } from "../errors/BasiqServerError.js";
import { type Handle, NO_CONTENT, type SignedInCall } from "./route.js";
import type { EventLog } from "../events/eventLog.js";
import type { Lifecycle } from "../lib/lifecycle.js";
import { eventStream } from "../events/eventStream.js";
import { createSlots } from "../lib/slots.js";
import type { SetTimer } from "../lib/setTimer.js";

// One per tab, and then some: browsers open six connections to a host over HTTP/1.
const MAX_STREAMS = 6;

// Otherwise nginx would hold events back until its buffer is full.
const HEADERS = { "Content-Type": "text/event-stream", "X-Accel-Buffering": "no" };

export interface EventsRouteOptions {
  readonly log: EventLog;
  /** Who the session of a request is now. */
  readonly userOf: (request: Request) => Promise<unknown>;
  readonly setTimer: SetTimer;
  readonly lifetime: Lifecycle["lifetime"];
}

/** `GET events`: the signed-in person's own events as they happen, resumed by `Last-Event-ID`. */
export function eventsRoute(options: EventsRouteOptions): Handle<SignedInCall> {
  const { log, userOf, setTimer, lifetime } = options;
  const streams = createSlots({ perKey: MAX_STREAMS });

  /**
   * The last event that a browser saw, or the newest one for a browser that has just opened the stream. It is
   * read before the answer starts, so that a log that can't be read is a 503, after which browsers try less and
   * less often.
   */
  async function beginning(userId: string, seen: string | undefined): Promise<string | undefined> {
    const missed = await log.readFrom(userId, seen);
    return seen ?? missed.at(-1)?.id;
  }

  return async ({ request, userId }) => {
    // Nobody would read or end the stream of a HEAD request.
    if (request.method === "HEAD") return { status: 200, body: null, headers: HEADERS };
    const free = streams.take(userId);
    if (free === undefined)
      throw new BasiqServerError("too-many-streams", { headers: { "Retry-After": "60" } });
    const life = lifetime(request.signal);
    const onEnd = () => {
      life.done();
      free();
    };
    const seen = request.headers.get("last-event-id") ?? undefined;
    const after = await beginning(userId, seen).catch((error: unknown) => {
      onEnd();
      throw error;
    });
    const stream = eventStream({
      log,
      userId,
      after,
      isStillSignedIn: async () => (await userOf(request)) === userId,
      setTimer,
      signal: life.signal,
      onEnd,
    });
    return { status: 200, body: stream, headers: HEADERS };
  };
}

/** Without webhooks no event ever comes: after a 204 the browser continues to poll. */
export const noEventsRoute: Handle<SignedInCall> = () => NO_CONTENT;
