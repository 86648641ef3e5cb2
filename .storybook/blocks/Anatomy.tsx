import { Markdown, type Of, Story } from "@storybook/addon-docs/blocks";
import { useLayoutEffect, useRef, useState } from "react";

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

/** A story with a numbered pin at each part, and what the parts are. */
export function Anatomy({ of, parts }: AnatomyProps) {
  const figure = useRef<HTMLDivElement>(null);
  const [tops, setTops] = useState<readonly number[]>([]);

  useLayoutEffect(() => {
    const drawn = figure.current;
    if (drawn === null) return undefined;
    const observer = new ResizeObserver(() => setTops(topsOf(parts, drawn)));
    observer.observe(drawn);
    return () => observer.disconnect();
  }, [parts]);

  return (
    <>
      <div className="anatomy" ref={figure}>
        <Story of={of} />
        {tops.map((top, index) => (
          <span key={parts[index]?.at} className="anatomy__pin" style={{ top }} aria-hidden>
            {index + 1}
          </span>
        ))}
      </div>
      <Markdown>{parts.map(({ name, says }) => `1. **${name}**: ${says}`).join("\n")}</Markdown>
    </>
  );
}

/** Beside each part's first line; pins that would meet go below each other. None until the story is drawn. */
function topsOf(parts: readonly AnatomyPart[], figure: HTMLElement): number[] {
  const boxes = parts.flatMap(({ at }) => figure.querySelector(at)?.getBoundingClientRect() ?? []);
  if (boxes.length < parts.length) return [];
  const origin = figure.getBoundingClientRect().top;
  let lowest = -Infinity;
  return boxes.map(({ top, height }) => {
    lowest = Math.max(top - origin + Math.min(height, 28) / 2 - PIN / 2, lowest + PIN + 2);
    return lowest;
  });
}
