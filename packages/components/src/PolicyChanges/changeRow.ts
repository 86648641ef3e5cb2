import type { ConsentPurpose, PolicyChange } from "@basiq-kit/hooks";
import { permissionName } from "../ConsentCard/permissionName.js";
import { dayWords } from "../copy/dates.js";
import { durationWords, unitWords } from "../copy/durationWords.js";
import { addIcon, changeIcon, type IconShape, stopIcon } from "../ui/icons.js";
import type { PolicyChangesWords } from "./policyChangesWords.js";

/** One difference in words: what it is about, how it was, and how it is now. */
export interface ChangeRow {
  readonly name: string;
  /** A line each. */
  readonly was: readonly string[];
  readonly icon: IconShape;
  readonly mark: string;
  /** A line each, below the mark. */
  readonly now: readonly string[];
}

/** A difference that a person can make something of. */
export type ShownChange = Exclude<PolicyChange, { readonly type: "retention" }>;

/** No document of Basiq's says what a policy's `retainData` means, so a change of it means nothing to a person. */
export function isShown(change: PolicyChange): change is ShownChange {
  return change.type !== "retention";
}

/** What is said of one difference. */
export function changeRow(change: ShownChange, copy: PolicyChangesWords): ChangeRow {
  const { policyChanges: words, consent, consentTerm: term, locale } = copy;
  const changed = { icon: changeIcon, mark: words.changed } as const;
  switch (change.type) {
    case "added": {
      const { required } = change.permission;
      const name = permissionName(change.permission, consent);
      const now = required === undefined ? [] : [required ? words.needed : words.optional];
      return { name, was: [words.notAsked], icon: addIcon, mark: words.added, now };
    }
    case "dropped": {
      const name = permissionName(change.permission, consent);
      const was = [change.permission.consented ? words.shared : words.declined];
      return { name, was, icon: stopIcon, mark: words.dropped, now: [] };
    }
    case "required": {
      const { permission } = change;
      const [was, now] = permission.required
        ? [words.optional, words.needed]
        : [words.needed, words.optional];
      return {
        ...changed,
        name: permissionName(permission, consent),
        was: [was],
        now: [now],
      };
    }
    case "purpose":
      return { ...changed, name: consent.row.why, was: lines(change.was), now: lines(change.now) };
    case "duration":
      return {
        ...changed,
        name: term.howLong,
        was: [words.until(dayWords(locale, change.was))],
        now: [term.lasts(durationWords(locale, change.now))],
      };
    case "initial-retrieval": {
      const days = (count: number) => [term.reachesBack(unitWords(locale, count, "day"))];
      return { ...changed, name: term.howFar, was: days(change.was), now: days(change.now) };
    }
    default:
      return change satisfies never;
  }
}

function lines({ title, description }: ConsentPurpose): string[] {
  return [title, description].filter((line) => line !== undefined);
}
