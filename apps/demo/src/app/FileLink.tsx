import type { MadeOfFile } from "../../server/madeOf.js";

/** Leads to a file of the repository, beside the app: what is under way here goes on. */
export function FileLink({ title, file }: MadeOfFile) {
  return (
    <a href={`/api/demo/files/${file}`} target="_blank" rel="noreferrer">
      {title}
      <span className="visually-hidden"> (opens in a new tab)</span>
    </a>
  );
}
