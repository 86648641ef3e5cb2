import { createBasiqServer } from "@basiq-kit/server";

const basiq = createBasiqServer({
  apiKey: Buffer.from("an-id:a-secret").toString("base64"),
  getUserId: () => null,
  allowedOrigins: ["http://127.0.0.1"],
});

/** @param {Request} request */
export const GET = (request) => basiq.fetch(request);
export const POST = GET;
