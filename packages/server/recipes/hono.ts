import { Hono } from "hono";
import { basiq } from "./basiq.js";

export const app = new Hono();

app.all("/api/basiq/*", (c) => basiq.fetch(c.req.raw));
app.get("/hello", (c) => c.text("the app's own"));
