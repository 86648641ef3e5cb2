import { createSandbox } from "@basiq-kit/sandbox";
import { startSandboxServer } from "@basiq-kit/sandbox/node";
import { afterAll, expect, it, vi } from "vitest";
import { writeCode } from "./runnable.js";

/** What the guide's readers have on their disk, and its `npx basiq-sandbox`. */
const { folder } = writeCode("getting-started");
const guide = `${folder}/docs-guides-getting-started`;
const sandbox = createSandbox();
const { url, close } = await startSandboxServer(sandbox, { port: 0 });
const ORIGIN = "http://localhost:5173";

vi.spyOn(console, "warn").mockReturnValue(undefined);
vi.stubEnv("BASIQ_API_KEY", sandbox.apiKey);
vi.stubEnv("BASIQ_API_URL", url);
afterAll(async () => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  await close();
});

it.each(["server/app.ts", "app/api/[...route]/route.ts"])(
  "the guide's %s signs a visitor in, and answers the kit's routes to nobody else",
  async (file) => {
    const host: unknown = await import(`${guide}/${file}`);
    const ask = (path: string, method = "GET", headers: Record<string, string> = {}) => {
      const request = new Request(`${ORIGIN}${path}`, {
        method,
        headers: { origin: ORIGIN, ...headers },
      });
      return answer(host, method, request);
    };
    const session = await ask("/api/session");
    expect(await session.json()).toMatchObject({ userKey: expect.any(String), apiUrl: url });
    const cookie = session.headers.get("set-cookie")?.split(";")[0] ?? "";

    const token = await ask("/api/basiq/token", "POST", { cookie });
    expect(await token.json()).toMatchObject({ access_token: expect.any(String) });
    expect(await (await ask("/api/basiq/connections", "GET", { cookie })).json()).toMatchObject({
      data: [],
    });
    expect((await ask("/api/basiq/token", "POST")).status).toBe(401);
  },
);

/** As Hono serves it, or as Next.js calls a route file. */
function answer(host: unknown, method: string, request: Request): Promise<Response> {
  const { app, ...handlers } = host as Record<string, (request: Request) => Promise<Response>> & {
    app?: { fetch: (request: Request) => Promise<Response> };
  };
  const handle = app?.fetch ?? handlers[method];
  if (handle === undefined) throw new Error(`Nothing answers ${method}.`);
  return handle(request);
}
