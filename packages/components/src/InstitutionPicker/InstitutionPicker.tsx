"use client";

import { useConnectors, type UseConnectorsOptions } from "@basiq-kit/hooks";
import { useState } from "react";
import { InstitutionPickerView, type InstitutionPickerViewProps } from "./InstitutionPickerView.js";

export interface InstitutionPickerProps
  extends
    Pick<UseConnectorsOptions, "methods" | "stages" | "aliases">,
    Omit<InstitutionPickerViewProps, "banks" | "search" | "onSearch"> {}

/**
 * Lets a person find their bank among all that Basiq knows. What happens next is up to the app.
 *
 * @example
 * const [bank, setBank] = useState<PickerInstitution>();
 * return bank ? <ConnectButton institutionId={bank.id} /> : <InstitutionPicker onSelect={setBank} />;
 */
export function InstitutionPicker({ methods, stages, aliases, ...rest }: InstitutionPickerProps) {
  const [search, setSearch] = useState("");
  const banks = useConnectors({ search, methods, stages, aliases });
  return <InstitutionPickerView {...rest} banks={banks} search={search} onSearch={setSearch} />;
}
