import type { RepositoryFile } from "../../server/pageSources.js";

/** Opens a file of the repository in another tab, so that the app stays open. */
export function FileLink({ title, file }: RepositoryFile) {
  return (
    <a href={`/api/demo/files/${file}`} target="_blank" rel="noreferrer">
      <span>{title}</span>
      <span className="visually-hidden"> (opens in a new tab)</span>
    </a>
  );
}
