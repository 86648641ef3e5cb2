import { connectBank, showsReturn, signIn } from "../steps.mjs";

/**
 * A bearer token instead of a cookie, and an API on another origin: each request to the API carries the token, and
 * none to Basiq does.
 *
 * @param {import("../runJourney.mjs").Journey} journey
 */
export async function journey({ context, url, env }) {
  const page = await context.newPage();
  /** @type {Map<string, string | undefined>} */
  const sent = new Map();
  page.on("request", (request) => {
    const { authorization } = request.headers();
    sent.set(`${request.method()} ${request.url()}`, authorization);
  });
  await signIn(page, url);
  const stream = await page.waitForResponse(/\/basiq\/events$/);
  if (stream.status() !== 200) throw new Error(`The event stream was ${stream.status()}.`);
  await page.locator('[data-events="live"]').waitFor();
  await connectBank(page, url);
  await showsReturn(page);
  await page.goto(url);
  await page.getByText("Hooli", { exact: true }).first().waitFor();

  const token = await page.evaluate(
    () => JSON.parse(sessionStorage.getItem("session") ?? "{}").token,
  );
  const api = `${env["VITE_API_ORIGIN"]}/basiq/`;
  const kinds = ["events", "consents", "connections", "token"];
  for (const kind of kinds)
    if (![...sent.keys()].some((name) => name.endsWith(`${api}${kind}`)))
      throw new Error(`Nobody asked the API for ${kind}: ${[...sent.keys()].join(", ")}`);
  for (const [name, authorization] of sent) {
    const isRight = name.includes(api)
      ? authorization === `Bearer ${token}`
      : !authorization?.includes(token);
    if (!isRight) throw new Error(`${name} was sent with ${authorization}.`);
  }
  const cookies = await context.cookies(api);
  if (cookies.length > 0) throw new Error("The API has set a cookie.");
}
