import type { Fields } from "../documents/openApi.js";

/** One request to the sandbox and what came back. */
export interface Exchange {
  /** What was played, for whoever reads the report. */
  readonly scene: string;
  readonly method: string;
  readonly pathname: string;
  readonly status: number;
  /** What the documents promise for just this request, where the script knows it. */
  readonly expected: number | undefined;
  /** The content type without its parameters; `null` where there was none. */
  readonly type: string | null;
  readonly text: string;
}

/** What a script reads of an answer to play on. */
export interface Reply {
  readonly status: number;
  /** None where the answer wasn't a JSON object. */
  readonly body: Fields;
}
