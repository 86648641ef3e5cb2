import { createBasiqServer } from "@basiq-kit/server";
import { Hono } from "hono";
import { cors } from "hono/cors";
import { createSession, sessionOf } from "./sessions.js";

const apiUrl = process.env["BASIQ_API_URL"] ?? "https://au-api.basiq.io";
const consentUrl = process.env["BASIQ_CONSENT_URL"] ?? "https://consent.basiq.io/home";
const appOrigin = process.env["APP_ORIGIN"] ?? "http://localhost:5173";
const webhookSecret = process.env["BASIQ_WEBHOOK_SECRET"];

const basiq = createBasiqServer({
  apiKey: process.env["BASIQ_API_KEY"] ?? "",
  getUserId: (request) => sessionOf(request)?.basiqUserId ?? null,
  allowedOrigins: [appOrigin],
  // What `headers` of <BasiqProvider> returns: browsers send no other header to another origin.
  allowedHeaders: ["authorization"],
  basePath: "/basiq",
  apiUrl,
  ...(webhookSecret && {
    webhooks: {
      secret: webhookSecret,
      onConsentEnded: async ({ userId }) => console.log(`Delete the data of ${userId}.`),
    },
  }),
  onError: (error) => console.warn(error.code, error.message, error.correlationId),
});

export const app = new Hono();

// The kit's routes say themselves which origins may read their answers.
app.all("/basiq/*", (c) => basiq.fetch(c.req.raw));

app.use("/session", cors({ origin: appOrigin }));

// Stands for your identity provider, and asks for no password. Yours keeps the Basiq user's id with the person,
// and makes one once.
app.post("/session", async (c) => {
  const { email } = await c.req.parseBody();
  if (typeof email !== "string") return c.text("An email is missing.", 400);
  const basiqUserId = await basiq.ensureBasiqUser({ email });
  return c.json({ ...createSession(basiqUserId), apiUrl, consentUrl });
});
