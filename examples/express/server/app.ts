import { createBasiqServer } from "@basiq-kit/server";
import { getRequestListener } from "@hono/node-server";
import express from "express";
import { COOKIE, openSession, sealSession } from "./session.js";

const apiUrl = process.env["BASIQ_API_URL"] ?? "https://au-api.basiq.io";
const consentUrl = process.env["BASIQ_CONSENT_URL"] ?? "https://consent.basiq.io/home";

const basiq = createBasiqServer({
  apiKey: process.env["BASIQ_API_KEY"] ?? "",
  getUserId: (request) => openSession(request.headers.get("cookie"))?.basiqUserId ?? null,
  allowedOrigins: [process.env["APP_ORIGIN"] ?? "http://localhost:3000"],
  apiUrl,
  onError: (error) => console.warn(error.code, error.message, error.correlationId),
});

export const app = express();

// Before any body parser: a webhook is verified by the very bytes that were posted.
const listener = getRequestListener(basiq.fetch);
app.all("/api/basiq/{*route}", (request, response) => void listener(request, response));

app.get("/api/session", (request, response) => {
  const session = openSession(request.headers.cookie);
  if (session === null) response.status(401).json(null);
  else response.json({ userKey: session.userKey, apiUrl, consentUrl });
});

// Stands for your own sign-in, and asks for no password. Yours keeps the Basiq user's id with the person,
// and makes one once. On https the cookie is `secure` as well.
app.post("/api/session", express.urlencoded({ extended: false }), async (request, response) => {
  const { email } = request.body as { email?: string };
  if (email === undefined) {
    response.status(400).send("An email is missing.");
    return;
  }
  const basiqUserId = await basiq.ensureBasiqUser({ email });
  response.cookie(COOKIE, sealSession(basiqUserId), { httpOnly: true, sameSite: "lax" });
  response.redirect(303, "/");
});

app.use(express.static("dist"));
app.get("/return", (_, response) => response.sendFile("index.html", { root: "dist" }));
