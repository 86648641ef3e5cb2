import type { UseInstitutionRecoveryResult } from "@basiq-kit/hooks";

type State = UseInstitutionRecoveryResult extends infer Result
  ? Result extends unknown
    ? Omit<Result, "notify" | "cancel">
    : never
  : never;

const nothing = () => Promise.resolve();

/** The result of `useInstitutionRecovery` in a state, with actions that do nothing. */
export function recoveryState(
  state: State,
  actions: Partial<Pick<UseInstitutionRecoveryResult, "notify" | "cancel">> = {},
): UseInstitutionRecoveryResult {
  return { ...state, notify: nothing, cancel: nothing, ...actions };
}
