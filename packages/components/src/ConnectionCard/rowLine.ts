import type { ConnectionState } from "@basiq-kit/hooks";
import { alertIcon, clockIcon, type IconShape, stopIcon, warningIcon } from "../ui/icons.js";
import type { RowTone } from "../ui/RowState.js";
import type { ConnectionCardWords } from "./connectionCardWords.js";
import { type Age, freshnessOf, isOut, problemWords } from "./connectionSentences.js";
import { isStatement } from "./isStatement.js";

export interface RowLine {
  readonly tone: RowTone;
  readonly icon?: IconShape;
  readonly words: string;
  /** How old the data is, behind the words; then the details needn't say it. */
  readonly age?: Age | undefined;
}

/** The one line of a connection's row while no job runs: what it needs, else how old its data is. */
export function rowLine(connection: ConnectionState, copy: ConnectionCardWords): RowLine {
  const { status } = connection;
  const problem = problemWords(connection, copy.theBank, copy);
  if (problem !== undefined)
    return {
      tone: "caution",
      icon: status === "expiring" ? clockIcon : alertIcon,
      words: problem.time === undefined ? problem.short : `${problem.short}. ${problem.time}`,
    };
  if (isOut(connection))
    return { tone: "caution", icon: warningIcon, words: copy.failureShort["bank-outage"] };
  const { status: words } = copy.connection;
  const age = freshnessOf(connection, copy);
  if (status === "ended") return { tone: "quiet", icon: stopIcon, words: words.ended, age };
  if (status === "pending" || status === "unknown") return { tone: "quiet", words: words[status] };
  return { tone: "quiet", words: age === undefined ? words.unknown : "", age };
}

/** The line while a job runs that nothing else says more about. */
export function runningLine(
  connection: ConnectionState,
  { connection: { now } }: ConnectionCardWords,
): string {
  if (isStatement(connection)) return now.reading;
  return connection.status === "pending" ? now.connecting : now.refreshing;
}
