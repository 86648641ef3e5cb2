import { checkAnswers } from "./checkAnswers.js";
import { checkCoverage } from "./checkCoverage.js";
import { checkDocuments } from "./documents/checkDocuments.js";
import { readDocuments } from "./documents/readDocuments.js";
import { driveSandbox } from "./drive/driveSandbox.js";
import { readExceptions } from "./exceptions.js";
import { checkFailures } from "./kit/checkFailures.js";
import { checkParsing } from "./kit/checkParsing.js";
import { applyExceptions, report } from "./report.js";

/** Compares the sandbox and the parsers with the OpenAPI files in a folder; returns how many differences aren't listed. */
export async function conformance(folder: string): Promise<number> {
  const operations = await readDocuments(folder);
  const exchanges = await driveSandbox(operations);
  const checks = [
    ...checkDocuments(operations),
    ...checkAnswers(operations, exchanges),
    ...checkCoverage(operations, exchanges),
    ...checkParsing(operations),
    ...checkFailures(operations),
  ];
  return report(applyExceptions(checks, readExceptions()));
}
