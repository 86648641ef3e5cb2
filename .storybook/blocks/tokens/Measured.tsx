import { useLayoutEffect, useRef, useState } from "react";

export interface MeasuredProps {
  /** A property, as CSS writes it. */
  readonly property: string;
  /** Selects the element that has it, in the same figure. @default the words themselves */
  readonly of?: string;
}

/** The value of a property on this page. */
export function Measured({ property, of }: MeasuredProps) {
  const words = useRef<HTMLElement>(null);
  const [value, setValue] = useState("");
  useLayoutEffect(() => {
    const figure = words.current?.closest(".bk");
    const measured = of === undefined ? words.current : figure?.querySelector(of);
    if (measured) setValue(getComputedStyle(measured).getPropertyValue(property));
  }, [property, of]);
  return <span ref={words}>{value}</span>;
}
