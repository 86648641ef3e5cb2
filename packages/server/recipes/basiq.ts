import { createBasiqServer } from "@basiq-kit/server";
import { readSession } from "./session.js";

export const basiq = createBasiqServer({
  apiKey: process.env["BASIQ_API_KEY"] ?? "",
  // Your session decides who is asking: the person's Basiq user id, or null when nobody is signed in.
  getUserId: async (request) => (await readSession(request))?.basiqUserId ?? null,
  // The origins of your pages, in full. Never derived from the request.
  allowedOrigins: [process.env["APP_ORIGIN"] ?? "http://localhost:3000"],
  // Only for the sandbox: without it, Basiq itself.
  apiUrl: process.env["BASIQ_API_URL"] ?? "https://au-api.basiq.io",
  webhooks: {
    secret: process.env["BASIQ_WEBHOOK_SECRET"] ?? "",
    onConsentEnded: async ({ userId, anotherConsentIsActive }) => {
      if (!anotherConsentIsActive) console.info("delete or de-identify what you hold of", userId);
    },
  },
  onError: (error) => console.warn(error.code, error.userId, error.jobId, error.correlationId),
});
