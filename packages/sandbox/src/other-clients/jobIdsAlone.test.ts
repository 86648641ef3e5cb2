import { expect, it } from "vitest";
import { openDocumented } from "./testing/openDocumented.js";

/** A client that knows of `jobIds` and of nothing else in the address that a person returns to. */
async function open() {
  const opened = openDocumented();
  const { api, browser, sandbox } = opened;
  const server = await api.serverToken();
  const user = sandbox.addUser({ email: "jared@piedpiper.com" });
  const token = await api.clientToken(user.id);
  await browser.open(`https://consent.basiq.io/home?token=${token}`);
  await browser.press("Give consent");

  /** The page that people return to. */
  async function returned() {
    const jobIds = new URL(browser.left ?? "").searchParams.get("jobIds")?.split(",") ?? [];
    const jobs = jobIds.map((id) =>
      api.get<{ steps: { status: string }[] }>(`/jobs/${id}`, server),
    );
    return (await Promise.all(jobs)).map(({ status, body }) => ({
      status,
      steps: body.steps.map((step) => step.status),
    }));
  }
  return { ...opened, returned };
}

const CONNECTED = { status: 200, steps: ["success", "success", "success"] };

it("one bank is one job id", async () => {
  const { browser, signInAt, returned } = await open();
  await signInAt("Hooli Internet banking", "jared", "django");
  await browser.press("Finish");
  expect(await returned()).toEqual([CONNECTED]);
});

it("two banks are two job ids with a comma between", async () => {
  const { browser, signInAt, returned } = await open();
  await signInAt("Hooli Internet banking", "jared", "django");
  await browser.click("Add another bank");
  await signInAt("HooliGov", "jared", "django");
  await browser.press("Finish");
  const jobs = await returned();
  expect(jobs).toHaveLength(2);
  expect(jobs[0]).toEqual(CONNECTED);
});

it("a sign-in that fails returns with its job all the same", async () => {
  const { browser, signInAt, returned } = await open();
  await signInAt("Hooli Internet banking", "bighead", "password");
  await browser.press("Finish without it");
  expect(await returned()).toEqual([{ status: 200, steps: ["failed", "pending", "pending"] }]);
});

it("whoever cancels returns without job ids", async () => {
  const { browser, returned } = await open();
  await browser.press("Cancel");
  expect(await returned()).toEqual([]);
});
