import { memo } from "react";
import { languages } from "../../testing/languages.js";
import type { Phrase } from "../../testing/words.js";
import type { Place } from "./sentences.js";

export interface SentenceTableProps {
  readonly place: Place;
}

/** The sentences of one place, a column for each language. */
export const SentenceTable = memo(function SentenceTable({ place }: SentenceTableProps) {
  return (
    <table className="sentences__table">
      <caption>
        <h2>{place.name}</h2>
      </caption>
      <thead>
        <tr>
          {Object.entries(languages).map(([tag, { name, direction }]) => (
            <th key={tag} scope="col" lang={tag} dir={direction}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {place.sentences.map(({ path, example, said }) => (
          <tr key={`${path} ${example}`} data-path={path}>
            {Object.entries(languages).map(([tag, { direction }], column) => (
              <td key={tag}>
                <p lang={tag} dir={direction}>
                  {said[tag] === undefined ? "—" : <Words phrase={said[tag]} />}
                </p>
                {column === 0 && example === 0 && <code>{path}</code>}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
});

/** A phrase whose examples are marked as such. */
function Words({ phrase: { words, given } }: { readonly phrase: Phrase }) {
  const inserted = given.filter((one): one is string => typeof one === "string" && one !== "");
  if (inserted.length === 0) return words;
  const parts = words.split(new RegExp(`(${inserted.map(escaped).join("|")})`));
  // The odd ones are what was inserted.
  return parts.map((part, index) =>
    index % 2 === 0 ? (
      // oxlint-disable-next-line react/no-array-index-key -- the position identifies them
      <span key={index}>{part}</span>
    ) : (
      // oxlint-disable-next-line react/no-array-index-key -- the position identifies them
      <u key={index}>{part}</u>
    ),
  );
}

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
