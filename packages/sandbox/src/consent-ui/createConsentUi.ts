import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { coreOf } from "../sandbox/coreOf.js";
import type { Sandbox } from "../sandbox/createSandbox.js";
import { AUTH_LINK_PATH, enterByAuthLink, showAuthLink } from "./authLinkRoutes.js";
import type { ConsentUiContext } from "./consentUiContext.js";
import { enter } from "./enter.js";
import { createFlowStore } from "./visit/flowStore.js";
import { openVisit } from "./openVisit.js";
import { checkOptions, type ConsentUiOptions } from "./options.js";
import { errorPage } from "./pages/errorPage.js";
import { STYLESHEET } from "./pages/layout.js";
import { stylesheet } from "./stylesheet.js";
import { securityHeaders } from "./securityHeaders.js";
import { steps } from "./steps/steps.js";
import { badLink, describeError, notThere } from "./visit/uiError.js";

/**
 * A Consent UI that answers requests.
 *
 * @example
 * const ui: ConsentUi = createConsentUi(sandbox, { redirectUrl: "http://localhost:4300/return" });
 */
export interface ConsentUi {
  /** Its origin; people enter at `${origin}/home`. */
  readonly origin: string;
  /** Answers a request to `origin`; one to anywhere else rejects with a `TypeError`. Follows no redirects. */
  readonly fetch: (input: Request | URL | string, init?: RequestInit) => Promise<Response>;
}

const MAX_BODY_BYTES = 16 * 1024;

/**
 * The hosted pages on which people give consent and connect banks, over one sandbox. They work without scripts, and
 * send people back to `redirectUrl` only. Throws a `TypeError` for an invalid `origin` or `redirectUrl`.
 *
 * @example
 * const ui = createConsentUi(sandbox, { redirectUrl: "http://localhost:4300/basiq/return" });
 * const answer = await ui.fetch(`${ui.origin}/home?token=${token}&state=${state}`);
 */
export function createConsentUi(sandbox: Sandbox, options: ConsentUiOptions): ConsentUi {
  const core = coreOf(sandbox);
  const site = checkOptions(options);
  core.consentUrl = site.origin;
  const app = createPages({ core, site, flows: createFlowStore(core.clock) });
  return {
    origin: site.origin,
    async fetch(input, init) {
      const request = new Request(input, init);
      const { origin } = new URL(request.url);
      if (origin !== site.origin)
        throw new TypeError(
          `basiq-kit/sandbox: this Consent UI stands for ${site.origin}, and the request went to ${origin}. ` +
            "Set the client's consentUrl, or createConsentUi's origin, so that both are the same.",
        );
      return app.fetch(request);
    },
  };
}

function createPages(ui: ConsentUiContext): Hono {
  const app = new Hono();
  app.use(securityHeaders(ui.site));
  app.use(
    bodyLimit({
      maxSize: MAX_BODY_BYTES,
      onError: () => {
        throw badLink("The form is larger than 16 KiB.");
      },
    }),
  );
  app.get(STYLESHEET, (c) =>
    c.body(stylesheet, 200, { "content-type": "text/css; charset=utf-8" }),
  );
  app.get("/home", (c) => enter(c, ui));
  app.get(AUTH_LINK_PATH, (c) => showAuthLink(c, ui));
  app.post(AUTH_LINK_PATH, (c) => enterByAuthLink(c, ui));
  for (const { method, path, run } of steps)
    app.on(method, `/flow/:flowId${path}`, async (c) => run(await openVisit(c, ui)));
  const failed = (error: unknown) => {
    const text = describeError(error);
    return { text, page: errorPage(text, ui.core.ids.correlation()) };
  };
  app.notFound((c) => {
    const { text, page } = failed(notThere("page"));
    return c.html(page, text.status);
  });
  app.onError((error, c) => {
    const { text, page } = failed(error);
    return c.html(page, text.status);
  });
  return app;
}
