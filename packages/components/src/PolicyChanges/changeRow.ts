import type { ConsentPurpose, PolicyChange, PolicyPermission } from "@basiq-kit/hooks";
import { permissionName } from "../ConsentCard/permissionName.js";
import { dayWords } from "../copy/dates.js";
import { durationWords, unitWords } from "../copy/durationWords.js";
import type { PolicyChangesWords } from "./policyChangesWords.js";

/** What is said of a difference: how it was, how it is now, or just so. */
export interface ChangeLine {
  readonly when?: "before" | "now";
  /** A line each. */
  readonly texts: readonly string[];
}

/** One thing in words: whether it is new, different, gone or the same, what it is about, and what is said of it. */
export interface ChangeRow {
  readonly mark: "added" | "changed" | "dropped" | "kept";
  readonly name: string;
  readonly lines: readonly ChangeLine[];
}

/** A difference that a person can make something of. */
export type ShownChange = Exclude<PolicyChange, { readonly type: "retention" }>;

/** No document of Basiq's says what a policy's `retainData` means, so a change of it means nothing to a person. */
export function isShown(change: PolicyChange): change is ShownChange {
  return change.type !== "retention";
}

const ORDER: readonly ChangeRow["mark"][] = ["added", "changed", "dropped", "kept"];

/** What is new first, then what is different, what is gone, and quietly what stays. */
export function changeRows(
  changes: readonly ShownChange[],
  unchanged: readonly PolicyPermission[],
  copy: PolicyChangesWords,
): readonly ChangeRow[] {
  const rows = [
    ...changes.map((change) => changeRow(change, copy)),
    ...unchanged.map((one): ChangeRow => ({
      mark: "kept",
      name: permissionName(one, copy.consent),
      lines: [],
    })),
  ];
  return ORDER.flatMap((mark) => rows.filter((row) => row.mark === mark));
}

function changeRow(change: ShownChange, copy: PolicyChangesWords): ChangeRow {
  const { policyChanges: words, consent, consentTerm: term, locale } = copy;
  switch (change.type) {
    case "added": {
      const { required } = change.permission;
      const name = permissionName(change.permission, consent);
      const texts = [required ? words.needed : words.optional];
      return { mark: "added", name, lines: required === undefined ? [] : [{ texts }] };
    }
    case "dropped": {
      const name = permissionName(change.permission, consent);
      const texts = [change.permission.consented ? words.shared : words.declined];
      return { mark: "dropped", name, lines: [{ texts }] };
    }
    case "required": {
      const { permission } = change;
      const [was, now] = permission.required
        ? [words.optional, words.needed]
        : [words.needed, words.optional];
      return changed(permissionName(permission, consent), [was], [now]);
    }
    case "purpose":
      return changed(consent.row.why, lines(change.was), lines(change.now));
    case "duration":
      return changed(
        term.howLong,
        [words.until(dayWords(locale, change.was))],
        [term.lasts(durationWords(locale, change.now))],
      );
    case "initial-retrieval": {
      const days = (count: number) => [term.reachesBack(unitWords(locale, count, "day"))];
      return changed(term.howFar, days(change.was), days(change.now));
    }
    default:
      return change satisfies never;
  }
}

function changed(name: string, was: readonly string[], now: readonly string[]): ChangeRow {
  return {
    mark: "changed",
    name,
    lines: [
      { when: "before", texts: was },
      { when: "now", texts: now },
    ],
  };
}

function lines({ title, description }: ConsentPurpose): string[] {
  return [title, description].filter((line) => line !== undefined);
}
