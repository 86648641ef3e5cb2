/* oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role --
 * Safari no longer takes a table's cells for cells once CSS puts them below each other: the roles say it again. */
import { Icon } from "../ui/Icon.js";
import { useCopy } from "../copy/useCopy.js";
import type { ChangeRow } from "./changeRow.js";
import { policyChangesWords } from "./policyChangesWords.js";

export interface ChangesTableProps {
  readonly title: string;
  readonly rows: readonly ChangeRow[];
}

/** Old beside new, and in a narrow container each cell with its column's name. */
export function ChangesTable({ title, rows }: ChangesTableProps) {
  const { policyChanges, consent } = useCopy(policyChangesWords);
  const { before, now } = policyChanges;
  return (
    <table className="bk-changes__table" role="table">
      <caption className="bk-changes__title">{title}</caption>
      <thead className="bk-changes__head" role="rowgroup">
        <tr className="bk-changes__row" role="row">
          <th scope="col" role="columnheader">
            <span className="bk-hidden">{consent.row.what}</span>
          </th>
          <th className="bk-meta" scope="col" role="columnheader">
            {before}
          </th>
          <th className="bk-meta" scope="col" role="columnheader">
            {now}
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map(({ name, was, icon, mark, now: lines }) => (
          <tr key={`${mark} ${name}`} className="bk-changes__row" role="row">
            <th className="bk-changes__name" scope="row" role="rowheader">
              <bdi>{name}</bdi>
            </th>
            <td className="bk-changes__cell" role="cell">
              <span className="bk-changes__column bk-meta" aria-hidden="true">
                {before}
              </span>
              <Lines lines={was} />
            </td>
            <td className="bk-changes__cell" role="cell">
              <span className="bk-changes__column bk-meta" aria-hidden="true">
                {now}
              </span>
              <span className="bk-changes__mark">
                <Icon icon={icon} />
                <span>{mark}</span>
              </span>
              <Lines lines={lines} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return lines.map((line) => (
    <span key={line} className="bk-changes__line">
      <bdi>{line}</bdi>
    </span>
  ));
}
