/** Why a step failed, as its result says it. */
export interface StepFailure {
  code: string;
  title: string;
  detail: string;
}
