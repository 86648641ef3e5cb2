import { type Of, Story } from "@storybook/addon-docs/blocks";
import { useLayoutEffect, useRef, useState } from "react";
import { Prose } from "./Prose.js";

export interface AnatomyPart {
  /** Selects the part in the story. */
  readonly at: string;
  readonly name: string;
  readonly says: string;
}

export interface AnatomyProps {
  readonly of: Of;
  readonly parts: readonly AnatomyPart[];
}

const PIN = 24;

/** A live story with a numbered pin at each part, and what the parts are. */
export function Anatomy({ of, parts }: AnatomyProps) {
  const figure = useRef<HTMLDivElement>(null);
  const [tops, setTops] = useState<readonly (number | undefined)[]>([]);

  useLayoutEffect(() => {
    const drawn = figure.current;
    if (drawn === null) return undefined;
    const observer = new ResizeObserver(() => setTops(topsOf(parts, drawn)));
    observer.observe(drawn);
    return () => observer.disconnect();
  }, [parts]);

  return (
    <div className="anatomy sb-unstyled">
      <div className="anatomy__figure" ref={figure}>
        <Story of={of} inline />
        {tops.map(
          (top, index) =>
            top !== undefined && (
              <span key={parts[index]?.at} className="anatomy__pin" style={{ top }} aria-hidden>
                {index + 1}
              </span>
            ),
        )}
      </div>
      <ol>
        {parts.map(({ at, name, says }) => (
          <li key={at}>
            <strong>{name}</strong>
            <span>
              <Prose text={says} />
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}

/** Places a pin beside each part's first line. Pins that would overlap go below each other. */
function topsOf(parts: readonly AnatomyPart[], figure: HTMLElement) {
  const origin = figure.getBoundingClientRect().top;
  let lowest = -Infinity;
  return parts.map(({ at }) => {
    const part = figure.querySelector(at)?.getBoundingClientRect();
    if (part === undefined) return undefined;
    const wanted = part.top - origin + Math.min(part.height, 28) / 2 - PIN / 2;
    lowest = Math.max(wanted, lowest + PIN + 2);
    return lowest;
  });
}
