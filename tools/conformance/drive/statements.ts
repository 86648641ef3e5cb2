import type { Exchange } from "./exchange.js";
import { idOf, openStage, type Stage } from "./openStage.js";
import { pollJob } from "./followJob.js";

/** Uploaded statements: good and bad files, and forms that can't be one. */
export async function driveStatements(log: Exchange[]): Promise<void> {
  const stage = await openStage(log);
  const { call, userPath, sandbox, user } = stage;
  sandbox.giveConsent({ userId: user.id });
  const path = `${userPath}/statements`;
  const institutionId = await bankThatTakesFiles(stage);
  const uploads: [scene: string, file: File][] = [
    ["a PDF", new File(["%PDF-1.7\n%%EOF"], "statement.pdf", { type: "application/pdf" })],
    ["a CSV", new File(["date,amount\n2025-01-01,1.00\n"], "statement.csv", { type: "text/csv" })],
    ["an empty file", new File([], "empty.csv", { type: "text/csv" })],
  ];
  for (const [scene, file] of uploads) {
    const job = await call(scene, "POST", path, { form: formOf(institutionId, file), expect: 202 });
    await pollJob(stage, job, `statement, ${scene}`);
  }
  const [[, file]] = uploads as [(typeof uploads)[0]];
  const refused = { expect: 400 };
  await call("at a bank that takes none", "POST", path, {
    form: formOf("AU00000", file),
    ...refused,
  });
  await call("without a bank", "POST", path, { form: formOf(null, file), ...refused });
  await call("without a file", "POST", path, { form: formOf(institutionId, null), ...refused });
  await call("as JSON", "POST", path, { json: { institutionId }, ...refused });
}

function formOf(institutionId: string | null, file: File | null): FormData {
  const form = new FormData();
  if (institutionId !== null) form.set("institutionId", institutionId);
  if (file !== null) form.set("statement", file);
  return form;
}

async function bankThatTakesFiles({ filter }: Stage) {
  const { body } = await filter("/connectors", "connector.method.eq('pdf')", 200);
  return idOf([body["data"]].flat()[0]);
}
