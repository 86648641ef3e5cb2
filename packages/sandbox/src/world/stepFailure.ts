/** Why a step failed, as in its result. */
export interface StepFailure {
  code: string;
  title: string;
  detail: string;
}
