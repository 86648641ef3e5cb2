import { serve } from "@hono/node-server";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import { app } from "./app.js";

const hostname = "127.0.0.1";

// The API, at an origin of its own.
const apiPort = Number(new URL(process.env["VITE_API_ORIGIN"] ?? "http://localhost:8787").port);
serve({ fetch: app.fetch, port: apiPort, hostname });

// What `npm run build` made; in development Vite serves the pages.
const pages = new Hono();
pages.use("/*", serveStatic({ root: "./dist" }));
pages.get("/*", serveStatic({ path: "./dist/index.html" }));
const port = Number(process.env["PORT"] ?? 8080);
serve({ fetch: pages.fetch, port, hostname }, () => console.log(`http://localhost:${port}`));
