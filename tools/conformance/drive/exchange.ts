import type { Fields } from "../documents/openApi.js";

/** One request to the sandbox and what came back. */
export interface Exchange {
  /** What the script was doing, for the report. */
  readonly scene: string;
  readonly method: string;
  readonly pathname: string;
  readonly status: number;
  /** What the documents promise for this very request, if the script knows it. */
  readonly expected: number | undefined;
  /** The content type without its parameters; `null` where there was none. */
  readonly type: string | null;
  readonly text: string;
}

/** The parts of an answer that a script needs to continue. */
export interface Reply {
  readonly status: number;
  /** Empty if the answer wasn't a JSON object. */
  readonly body: Fields;
}
