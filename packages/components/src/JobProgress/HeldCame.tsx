import { useCopy } from "../copy/useCopy.js";
import { cameWords } from "./cameSentences.js";
import { jobProgressWords } from "./jobProgressWords.js";

/** A grey bar where it will say what came, in as many lines as such a sentence takes here. */
export function HeldCame() {
  const copy = useCopy(jobProgressWords);
  return (
    <span className="bk-job__counting" aria-hidden="true">
      <span>{cameWords(LIKELY, copy)}</span>
    </span>
  );
}

/** Never seen or heard; only its length counts. */
const LIKELY = { accounts: 3, transactions: 1000, transactionsSince: Date.UTC(2020, 10, 28) };
