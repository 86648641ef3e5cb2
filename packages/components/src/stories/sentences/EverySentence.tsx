import { useDeferredValue, useId, useMemo, useState } from "react";
import { languages } from "../../testing/languages.js";
import { everySentence, found } from "./sentences.js";
import { SentenceTable } from "./SentenceTable.js";
import "./sentences.css";

const all = everySentence();

export interface EverySentenceProps {
  /** What is looked for at first. @default nothing: every sentence is there */
  readonly search?: string;
}

/** Every sentence of the kit, in each language side by side: read from the dictionaries, so it is never out of date. */
export function EverySentence({ search: first = "" }: EverySentenceProps) {
  const [search, setSearch] = useState(first);
  const wanted = useDeferredValue(search);
  const places = useMemo(() => found(all, wanted), [wanted]);
  const field = useId();
  const count = places.reduce((sum, { sentences }) => sum + sentences.length, 0);

  return (
    <main className="sentences" lang="en-AU" dir="ltr">
      <h1>Every sentence we say</h1>
      <p className="sentences__lead">
        {`Read from the dictionaries of the components. Underlined words are examples: a bank, an app, a time. ${Object.values(languages).length} languages, each in its own direction.`}
      </p>
      <div className="sentences__find">
        <label htmlFor={field}>Find words in any language</label>
        <input
          id={field}
          type="search"
          value={search}
          autoComplete="off"
          onChange={({ target }) => setSearch(target.value)}
        />
        <p role="status">{count === 1 ? "1 sentence" : `${count} sentences`}</p>
      </div>
      {places.map((place) => (
        <SentenceTable key={place.name} place={place} />
      ))}
    </main>
  );
}
