import { banksOf } from "../banks.mjs";
import { connectBank, showsReturn, signIn } from "../steps.mjs";

const BANK = "Pied Piper Bank";
const RICHARD = { bank: BANK, login: "richard", password: "tabsnotspaces", code: "1234" };
const TWO_HOURS = 2 * 60 * 60;

/**
 * A bearer token instead of a cookie, and an API on another origin: each request to the API carries the token, and
 * none to Basiq does.
 *
 * @param {import("../runJourney.mjs").Journey} journey
 */
export async function journey({ context, url, env }) {
  const banks = banksOf(env);
  // The app and its server take the time of a job that is so far ahead for a wrong clock's, so they let a bank be
  // refreshed at once after it was connected.
  await banks.skip(TWO_HOURS);
  const page = await context.newPage();
  /** @type {{ method: string; url: string; authorization: string | undefined }[]} */
  const sent = [];
  page.on("request", (request) => {
    const { authorization } = request.headers();
    sent.push({ method: request.method(), url: request.url(), authorization });
  });

  const [stream] = await Promise.all([page.waitForResponse(/\/basiq\/events$/), signIn(page, url)]);
  if (stream.status() !== 200) throw new Error(`The event stream was ${stream.status()}.`);
  await page.locator('[data-events="live"]').waitFor();
  await connectBank(page, { url, env }, RICHARD);
  await showsReturn(page);
  await banks.release();
  await page.goto(url);
  await refresh(page);
  await disconnect(page);

  const token = await page.evaluate(
    () => JSON.parse(sessionStorage.getItem("session") ?? "{}").token,
  );
  const [api, basiq] = [`${env["VITE_API_ORIGIN"]}/basiq/`, `${env["BASIQ_API_URL"]}/`];
  const all = sent.map((request) => `${request.method} ${request.url}`);
  /** @param {string} name @param {RegExp} kind */
  const isNeeded = (name, kind) => {
    if (!all.some((one) => kind.test(one)))
      throw new Error(`Nobody asked for ${name}: ${all.join(", ")}`);
  };
  for (const kind of ["events", "consents", "connections", "token"])
    isNeeded(kind, new RegExp(`${api}${kind}$`));
  isNeeded("a disconnection", new RegExp(`^DELETE ${api}connections/`));
  isNeeded("the answer to a bank, at Basiq", new RegExp(`^POST ${basiq}jobs/[^/]+/mfa$`));
  for (const { method, url: address, authorization } of sent) {
    const isRight = address.startsWith(api)
      ? authorization === `Bearer ${token}`
      : !authorization?.includes(token);
    if (!isRight) throw new Error(`${method} ${address} was sent with ${authorization}.`);
  }
  const cookies = await context.cookies(api);
  if (cookies.length > 0) throw new Error("The API has set a cookie.");
}

/** Refreshes the bank, which asks for a code. @param {import("playwright").Page} page */
async function refresh(page) {
  await page.getByRole("button", { name: /^Refresh/ }).click();
  await page.getByLabel(`Code from ${BANK}`).fill("1234");
  const [answer] = await Promise.all([
    page.waitForResponse(/\/mfa$/),
    page.getByLabel(`Code from ${BANK}`).press("Enter"),
  ]);
  if (!answer.ok()) throw new Error(`The bank's code was answered with ${answer.status()}.`);
}

/** @param {import("playwright").Page} page */
async function disconnect(page) {
  // The row has opened by itself for the bank's question.
  await page.locator(`[aria-label="Details of ${BANK}"][aria-expanded="true"]`).waitFor();
  await page.getByRole("button", { name: "Disconnect", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: `Disconnect ${BANK}` }).click();
  await page.getByText("No banks connected").waitFor();
}
