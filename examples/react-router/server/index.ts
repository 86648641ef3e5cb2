import { serve } from "@hono/node-server";
import { serveStatic } from "@hono/node-server/serve-static";
import { app } from "./app.js";

// What `npm run build` made; in development Vite serves the pages and sends `/api` here.
app.use("/*", serveStatic({ root: "./dist" }));
app.get("/*", serveStatic({ path: "./dist/index.html" }));

const port = Number(process.env["PORT"] ?? 8787);
serve({ fetch: app.fetch, port, hostname: "127.0.0.1" }, () =>
  console.log(`http://localhost:${port}`),
);
