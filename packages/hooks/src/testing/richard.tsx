import { act, render } from "@testing-library/react";
import { expect } from "vitest";
import { BasiqProvider } from "../BasiqProvider.js";
import { useBasiqRuntime } from "../react/basiqContext.js";
import type { Runtime } from "../session/runtime.js";
import { useConnections } from "../useConnections.js";
import { useConsent } from "../useConsent.js";
import { useConsentRedirect } from "../useConsentRedirect.js";
import { useConsentReturn } from "../useConsentReturn.js";
import { useJobsProgress } from "../useJobsProgress.js";
import { usePendingJobs } from "../usePendingJobs.js";
import { useRefreshConnection } from "../useRefreshConnection.js";
import { everythingKnown, textsIn } from "./everythingKnown.js";
import { returnUrl, stateOf } from "./redirect.js";
import { advance } from "./renderInWorld.js";
import { createSandboxWorld, type SandboxWorld } from "./sandboxWorld.js";

/** A page that shows everything the kit knows about a person, as text. */
export function createApp(world: SandboxWorld) {
  const renders: { person: string; text: string }[] = [];
  const actions: { away?: () => void; update?: () => void; refresh?: () => unknown } = {};
  const at: { runtime?: Runtime } = {};

  function Page({ person }: { readonly person: string }) {
    at.runtime = useBasiqRuntime("Page");
    const connections = useConnections();
    const back = useConsentReturn();
    const pending = usePendingJobs();
    const known = connections.status === "ready" ? connections.connections : [];
    const refresh = useRefreshConnection({ connectionId: known[0]?.connectionId ?? "none" });
    const jobs = useJobsProgress({ jobs: back.status === "returned" ? back.jobs : [] });
    const away = useConsentRedirect({ action: "manage" });
    const update = useConsentRedirect({ action: "update" });
    Object.assign(actions, {
      away: away.redirect,
      update: update.redirect,
      refresh: refresh.refresh,
    });
    const all = { connections, consent: useConsent(), back, pending, refresh, jobs, away, update };
    const text = JSON.stringify(all);
    renders.push({ person, text });
    return <pre>{text}</pre>;
  }

  const App = ({ userKey = "richard" }: { readonly userKey?: string }) => (
    <BasiqProvider {...world.provider} userKey={userKey}>
      <Page person={userKey} />
    </BasiqProvider>
  );
  const runtime = () => {
    if (at.runtime === undefined) throw new Error("nothing was rendered yet");
    return at.runtime;
  };
  return { App, renders, actions, runtime };
}

/**
 * Richard, with everything a person can leave behind: a return with jobs, a pending one, a token, a
 * refresh, an open challenge, and an answer to every query.
 */
export async function openRichard() {
  const world = createSandboxWorld();
  const { App, renders, actions, runtime } = createApp(world);
  const view = render(<App />);
  await advance(world, 100);
  act(() => actions.away?.());
  await advance(world, 0);
  const state = stateOf(world);
  const token = new URL(world.page.visited[0] ?? "").searchParams.get("token") ?? "";
  const jobId = await world.startJob();
  view.unmount();
  await advance(world, 0);

  world.page.arrive(returnUrl({ state, jobId }));
  const again = render(<App />);
  await advance(world, 100);
  act(() => actions.away?.());
  act(() => actions.update?.());
  act(() => void actions.refresh?.());
  await advance(world, 5_000);
  const recent = runtime().tokens.recent() ?? "";
  const secrets = [token, recent, jobId, state, stateOf(world), world.connection.id, world.user.id];
  expect(secrets.every((secret) => secret.length > 8)).toBe(true);
  return { world, App, renders, actions, runtime, secrets, ...again };
}

type Richard = Awaited<ReturnType<typeof openRichard>>;

/** Which of his secrets can be found anywhere: in memory, storage, page, renders, events, errors. */
export function tracesOf(
  richard: Richard,
  since: { renders: number; events: number; errors: number },
) {
  const { world, secrets, runtime, renders } = richard;
  const where = {
    memory: everythingKnown(runtime(), secrets),
    storage: [...world.browser.stored].join("\n"),
    page: document.documentElement.outerHTML,
    renders: renders
      .slice(since.renders)
      .map(({ text }) => text)
      .join("\n"),
    reported: textsIn([world.events.slice(since.events), world.errors.slice(since.errors)]).join(
      "\n",
    ),
  };
  return Object.entries(where).flatMap(([place, text]) =>
    secrets.filter((secret) => text.includes(secret)).map((secret) => `${place}: ${secret}`),
  );
}

/** How much was rendered and reported so far. */
export const now = ({ renders, world }: Richard) => ({
  renders: renders.length,
  events: world.events.length,
  errors: world.errors.length,
});

/** Gavin signs in to the app, in any tab. */
export function signInGavin(world: SandboxWorld) {
  world.signIn(world.sandbox.addUser({ email: "gavin@example.com" }));
}

/** Another tab of the same browser, with an app that someone is signed in to. */
export function openTab(world: SandboxWorld, userKey: string) {
  const environment = { ...world.environment, ...world.browser.openPage().environment };
  const other = { ...world, provider: { ...world.provider, environment } };
  const { App, renders, runtime } = createApp(other);
  const view = render(<App userKey={userKey} />, {
    container: document.body.appendChild(document.createElement("div")),
  });
  return { ...view, renders, runtime, App };
}
