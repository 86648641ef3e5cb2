import type { PickerInstitution } from "@basiq-kit/hooks";

const MOST = 8;

/**
 * The banks that most people will look for, in the order of `suggested`, or those that Basiq ranks first. Only
 * banks that can be connected now; none where so many are ranked first that it says nothing.
 */
export function likelyBanks(
  institutions: readonly PickerInstitution[],
  suggested: readonly string[] | undefined,
): readonly PickerInstitution[] {
  const open = institutions.filter(({ canConnect }) => canConnect);
  if (suggested === undefined) {
    const first = open.filter(({ tier }) => tier === "1");
    return first.length > MOST ? [] : first;
  }
  const byId = new Map(open.map((bank) => [bank.id, bank]));
  return [...new Set(suggested)].flatMap((id) => byId.get(id) ?? []).slice(0, MOST);
}

/** The likely banks, then the others, each once. */
export function likelyFirst(
  institutions: readonly PickerInstitution[],
  likely: readonly PickerInstitution[],
): readonly PickerInstitution[] {
  if (likely.length === 0) return institutions;
  return [...likely, ...institutions.filter((bank) => !likely.includes(bank))];
}
