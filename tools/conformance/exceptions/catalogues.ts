import type { Catalogue } from "./exception.js";
import { documents } from "./documents.js";
import { kit } from "./kit.js";
import { sandbox } from "./sandbox.js";

export const catalogues: readonly Catalogue[] = [
  {
    title: "where the documents contradict themselves",
    // What a document says in two ways may be sent in either.
    excuses: ["example", "answer"],
    provenBy: ["example"],
    exceptions: documents,
  },
  {
    title: "where the sandbox differs",
    excuses: ["answer", "coverage"],
    provenBy: ["answer", "coverage"],
    exceptions: sandbox,
  },
  {
    title: "where the kit reports drift",
    excuses: ["reading"],
    provenBy: ["reading"],
    exceptions: kit,
  },
];
