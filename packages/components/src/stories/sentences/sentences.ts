import { languages } from "../../testing/languages.js";
import { type Phrase, wordsOf } from "../../testing/words.js";
import { placeOf } from "./places.js";

/** One sentence, in each language of the toolbar. */
export interface Sentence {
  /** Where the dictionary has it: `connect.label.connect`. */
  readonly path: string;
  /** Which of several examples of one path it is, from 0. */
  readonly example: number;
  /** By the language's tag. */
  readonly said: Readonly<Record<string, Phrase>>;
}

export interface Place {
  readonly name: string;
  readonly sentences: readonly Sentence[];
}

/** Every sentence of the dictionaries, by where it is said. */
export function everySentence(): readonly Place[] {
  const byTag = Object.entries(languages).map(
    ([tag, { copy }]) => [tag, grouped(wordsOf(copy), ({ path }) => path)] as const,
  );
  const paths = new Set(byTag.flatMap(([, phrases]) => [...phrases.keys()]));
  const sentences = [...paths].flatMap((path) => {
    const count = Math.max(...byTag.map(([, phrases]) => phrases.get(path)?.length ?? 0));
    return Array.from({ length: count }, (_, example) => {
      const said = byTag.flatMap(([tag, phrases]) => {
        const phrase = phrases.get(path)?.[example];
        return phrase === undefined ? [] : [[tag, phrase] as const];
      });
      return { path, example, said: Object.fromEntries(said) };
    });
  });
  const places = grouped(sentences, ({ path }) => placeOf(path.split(".")[0] ?? path));
  return [...places]
    .map(([name, own]) => ({ name, sentences: own }))
    .toSorted((a, b) => a.name.localeCompare(b.name));
}

/** `Map.groupBy`, which Node 20 hasn't. */
function grouped<One>(all: readonly One[], by: (one: One) => string): Map<string, One[]> {
  const groups = new Map<string, One[]>();
  for (const one of all) groups.set(by(one), [...(groups.get(by(one)) ?? []), one]);
  return groups;
}

/** The places and sentences that have a text in any language, in their path or in their place's name. */
export function found(places: readonly Place[], search: string): readonly Place[] {
  const wanted = plain(search.trim());
  if (wanted === "") return places;
  return places.flatMap((place) => {
    if (plain(place.name).includes(wanted)) return [place];
    const sentences = place.sentences.filter(({ path, said }) =>
      [path, ...Object.values(said).map(({ words }) => words)].some((text) =>
        plain(text).includes(wanted),
      ),
    );
    return sentences.length === 0 ? [] : [{ ...place, sentences }];
  });
}

/** Without what nobody types: case, the marks around inserted names, typographic apostrophes. */
const plain = (text: string) =>
  text
    .toLowerCase()
    .replaceAll(/[\u2066-\u2069]/g, "")
    .replaceAll("’", "'");
