import { useId } from "react";
import { Badge } from "../ui/Badge.js";
import { Icon } from "../ui/Icon.js";
import { addIcon, changeIcon, checkIcon, type IconShape, stopIcon } from "../ui/icons.js";
import { useCopy } from "../copy/useCopy.js";
import type { ChangeLine, ChangeRow } from "./changeRow.js";
import { policyChangesWords } from "./policyChangesWords.js";

export interface ChangesListProps {
  readonly title: string;
  readonly rows: readonly ChangeRow[];
}

/** A row for each thing that is new, changed, gone or the same. Its mark is heard first: "New: Transaction details". */
export function ChangesList({ title, rows }: ChangesListProps) {
  const titleId = useId();
  return (
    <>
      <p id={titleId} className="bk-changes__title">
        {title}
      </p>
      <ul className="bk-changes__list" aria-labelledby={titleId}>
        {rows.map(({ mark, name, lines }) => (
          <li key={`${mark} ${name}`} className="bk-changes__row" data-mark={mark}>
            <div className="bk-changes__head">
              <Mark mark={mark} />
              <span className="bk-changes__name">
                <bdi>{name}</bdi>
              </span>
            </div>
            {lines.map((line) => (
              <Line key={line.texts.join("\n")} line={line} />
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}

const ICONS: Readonly<Record<Exclude<ChangeRow["mark"], "kept">, IconShape>> = {
  added: addIcon,
  changed: changeIcon,
  dropped: stopIcon,
};

function Mark({ mark }: Pick<ChangeRow, "mark">) {
  const { policyChanges: words } = useCopy(policyChangesWords);
  const said = (
    <>
      <span>{words[mark]}</span>
      <span className="bk-hidden">: </span>
    </>
  );
  return (
    <span className="bk-changes__mark">
      {mark === "kept" ? (
        <span className="bk-changes__kept">
          <Icon icon={checkIcon} />
          <span>{said}</span>
        </span>
      ) : (
        <Badge tone={mark === "dropped" ? "neutral" : "caution"} icon={ICONS[mark]}>
          {said}
        </Badge>
      )}
    </span>
  );
}

/** What is said of it; beside a label, how it was or how it is now. */
function Line({ line: { when, texts } }: { readonly line: ChangeLine }) {
  const { policyChanges: words } = useCopy(policyChangesWords);
  return (
    <div className="bk-changes__line" data-when={when}>
      {when !== undefined && (
        <span className="bk-changes__when bk-meta">
          <span>{words[when]}</span>
          <span className="bk-hidden">: </span>
        </span>
      )}
      <span className="bk-changes__texts">
        {texts.map((text) => (
          <span key={text}>
            <bdi>{text}</bdi>
          </span>
        ))}
      </span>
    </div>
  );
}
