import { createBasiqServer } from "@basiq-kit/server";
import { Hono } from "hono";
import { setCookie } from "hono/cookie";
import { COOKIE, openSession, sealSession } from "./session.js";

const apiUrl = process.env["BASIQ_API_URL"] ?? "https://au-api.basiq.io";
const consentUrl = process.env["BASIQ_CONSENT_URL"] ?? "https://consent.basiq.io/home";

const basiq = createBasiqServer({
  apiKey: process.env["BASIQ_API_KEY"] ?? "",
  getUserId: (request) => openSession(request.headers.get("cookie"))?.basiqUserId ?? null,
  allowedOrigins: [process.env["APP_ORIGIN"] ?? "http://localhost:5173"],
  apiUrl,
  onError: (error) => console.warn(error.code, error.message, error.correlationId),
});

export const app = new Hono();

app.all("/api/basiq/*", (c) => basiq.fetch(c.req.raw));

app.get("/api/session", (c) => {
  const session = openSession(c.req.header("cookie"));
  return c.json(session && { userKey: session.userKey, apiUrl, consentUrl });
});

// Stands for your own sign-in, and asks for no password. Yours keeps the Basiq user's id with the person,
// and makes one once. On https the cookie is `secure` as well.
app.post("/api/session", async (c) => {
  const { email } = await c.req.parseBody();
  if (typeof email !== "string") return c.text("An email is missing.", 400);
  const basiqUserId = await basiq.ensureBasiqUser({ email });
  setCookie(c, COOKIE, sealSession(basiqUserId), { httpOnly: true, sameSite: "Lax", path: "/" });
  return c.redirect("/", 303);
});
