import type { Exchange } from "./exchange.js";
import { followJob } from "./followJob.js";
import { openStage, type Stage } from "./openStage.js";
import { jared, type Person, people } from "./people.js";
import { newest, visit } from "./visit.js";

/** First connections and their first jobs, as they begin in the Consent UI: left, signed in, declined, updated. */
export async function driveFirstConnections(log: Exchange[]): Promise<void> {
  const left = await openStage(log);
  await begin(left, "AU00000");
  await look(left, "left before signing in");

  for (const person of people)
    await connect(await openStage(log), "AU00000", person, `first connection of ${person.login}`);
  const mistyped = { ...jared, password: "mistyped" };
  await connect(await openStage(log), "AU00000", mistyped, "a wrong password");
  await connect(await openStage(log), "AU90009", jared, "open banking");

  const outage = await openStage(log);
  outage.sandbox.setConnectorStatus("AU00000", "major-outage");
  await connect(outage, "AU00000", jared, "in a major outage");

  const declined = await openStage(log);
  const page = await begin(declined, "AU90009");
  await page.press("Decline", {});
  await follow(declined, "declined at the bank", false);

  // At this bank an update finds the bank unavailable, and Basiq tries again by itself.
  const updated = await openStage(log);
  await connect(updated, "AU90005", jared, "before an update");
  const connection = newest(updated.sandbox.world.connections);
  const update = await visit(updated, { connectionId: connection?.id ?? "" });
  await update.press("Sign in", { login: jared.login, password: jared.password });
  await follow(updated, "an update that Basiq tries again");
}

/** Consents, and stands at the sign-in of a bank. */
async function begin(stage: Stage, institutionId: string) {
  const page = await visit(stage, { institutionId });
  await page.press("Give consent");
  return page;
}

async function connect(stage: Stage, bank: string, person: Person, scene: string): Promise<void> {
  const page = await begin(stage, bank);
  const { login, password } = person;
  await page.press(bank === "AU90009" ? "Authorise" : "Sign in", { login, password });
  await look(stage, `${scene}, just signed in`);
  await follow(stage, scene);
}

async function follow(stage: Stage, scene: string, isAnswered = true): Promise<void> {
  const jobId = newest(stage.sandbox.world.jobs)?.id ?? "";
  await followJob(stage, { jobId, scene, isAnswered });
  await look(stage, scene);
}

async function look({ call, userPath, sandbox }: Stage, scene: string): Promise<void> {
  await call(scene, "GET", `${userPath}/connections`);
  const connection = newest(sandbox.world.connections);
  await call(scene, "GET", `${userPath}/connections/${connection?.id ?? ""}`);
}
