import { Moment } from "../ui/Moment.js";
import type { Age } from "./connectionSentences.js";

/** How old something is: relative, and exact for a screen reader. */
export function AgeWords({ age }: { readonly age: Age }) {
  return age.at === undefined ? <span>{age.words}</span> : <Moment at={age.at} words={age.words} />;
}
