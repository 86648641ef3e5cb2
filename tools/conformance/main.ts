import { checkAnswers } from "./checkAnswers.js";
import { checkCoverage } from "./checkCoverage.js";
import { checkDocuments } from "./documents/checkDocuments.js";
import { checkTwins } from "./documents/checkTwins.js";
import { readDocuments } from "./documents/readDocuments.js";
import { driveSandbox } from "./drive/driveSandbox.js";
import { applyExceptions } from "./exceptions/applyExceptions.js";
import { catalogues } from "./exceptions/catalogues.js";
import { checkExamples } from "./kit/checkExamples.js";
import { checkFailures } from "./kit/checkFailures.js";
import { report } from "./report.js";

/** Holds sandbox and parsers against the OpenAPI files in a folder; gives how many differences aren't listed. */
export async function conformance(folder: string): Promise<number> {
  const operations = await readDocuments(folder);
  const exchanges = await driveSandbox(operations);
  const checks = [
    ...checkDocuments(operations),
    ...checkTwins(operations),
    ...checkAnswers(operations, exchanges),
    ...checkCoverage(operations, exchanges),
    ...checkExamples(operations),
    ...checkFailures(operations),
  ];
  return report(applyExceptions(checks, catalogues));
}
