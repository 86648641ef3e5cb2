import { connectBank, showsReturn, signIn, warning } from "../steps.mjs";

/** Next.js: out to the Consent UI and back, a reload, and a forged return. @param {import("../runJourney.mjs").Journey} journey */
export async function journey({ context, url }) {
  const page = await context.newPage();
  await signIn(page, url);
  await connectBank(page, url);
  await showsReturn(page);
  if (page.url() !== `${url}/return`) throw new Error(`The address is ${page.url()}.`);

  await page.reload();
  await showsReturn(page);

  await page.goto(`${url}/return?state=${"0123456789abcdef".repeat(2)}&jobId=forged`);
  await warning(page).waitFor();
}
