import type { PickerInstitution } from "@basiq-kit/hooks";

/** The first way in which a person signs in to this bank; `undefined` where a statement has to be uploaded. */
export function signInMethod({ methods }: PickerInstitution): "web" | "openbanking" | undefined {
  return methods
    .map(({ method }) => method)
    .find((method) => method === "web" || method === "openbanking");
}
