/** The one icon set: a 20 px grid, a 1.5 px stroke, the colour of the text beside it. */
const PATHS = {
  check: "M5 10.5l3.5 3.5L15.5 6.5",
  cross: "M6 6l8 8M14 6l-8 8",
  clock: "M10 5.5V10l3 2",
  alert: "M10 6v4.75M10 13.6v.1",
  offline:
    "M3.5 3.5l13 13M5 10.6a7 7 0 012.6-1.7M2.5 7.6a11 11 0 013-2M15 10.6a7 7 0 00-2.2-1.5M17.5 7.6A11 11 0 009 4.6M8 13.4a3 3 0 014 0",
  phone:
    "M7 2.75h6a1.5 1.5 0 011.5 1.5v11.5a1.5 1.5 0 01-1.5 1.5H7a1.5 1.5 0 01-1.5-1.5V4.25A1.5 1.5 0 017 2.75zM9 14.75h2",
} as const;

export type IconName = keyof typeof PATHS;

const ROUND: ReadonlySet<IconName> = new Set(["alert", "clock"]);

export interface IconProps {
  readonly name: IconName;
}

/** A picture beside words that say the same: hidden from screen readers. */
export function Icon({ name }: IconProps) {
  return (
    <svg className="bk-icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      {ROUND.has(name) && <circle cx="10" cy="10" r="7.25" />}
      <path d={PATHS[name]} />
    </svg>
  );
}
