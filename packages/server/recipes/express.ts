import { getRequestListener } from "@hono/node-server";
import express from "express";
import { basiq } from "./basiq.js";

export const app = express();

// `all` keeps the whole path, which `use` would cut. Before any body parser: a webhook is verified by
// the very bytes that were posted.
const listener = getRequestListener(basiq.fetch);
app.all("/api/basiq/{*route}", (request, response) => void listener(request, response));

app.use(express.json());
app.get("/hello", (_, response) => void response.send("the app's own"));
