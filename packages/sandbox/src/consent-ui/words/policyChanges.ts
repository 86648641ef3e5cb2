import type { ConsentPolicy } from "../../consents/policies.js";
import { counted, durationWords } from "./dates.js";

/** What is different between two policies, a sentence each. */
export function changedTerms(from: ConsentPolicy, to: ConsentPolicy): string[] {
  const had = new Set(from.permissions.map(({ scope }) => scope));
  const has = new Set(to.permissions.map(({ scope }) => scope));
  const purposes = new Set([from.purpose.primary, ...from.purpose.other].map(({ title }) => title));
  return [
    ...to.permissions
      .filter(({ scope }) => !had.has(scope))
      .map(
        ({ information, required }) =>
          `New: ${lower(information.name)}${required ? "" : ", if you like"}`,
      ),
    ...from.permissions
      .filter(({ scope }) => !has.has(scope))
      .map(({ information }) => `No longer: ${lower(information.name)}`),
    ...[to.purpose.primary, ...to.purpose.other]
      .filter(({ title }) => !purposes.has(title))
      .map(({ title }) => `A new purpose: ${lower(title)}`),
    ...(from.durationDays === to.durationDays
      ? []
      : [`For ${durationWords(to.durationDays)} instead of ${durationWords(from.durationDays)}`]),
    ...(from.initialRetrievalDays === to.initialRetrievalDays
      ? []
      : [
          `The past ${counted(to.initialRetrievalDays, "day")} instead of ${counted(from.initialRetrievalDays, "day")}`,
        ]),
  ];
}

function lower(words: string): string {
  return words.slice(0, 1).toLowerCase() + words.slice(1);
}
