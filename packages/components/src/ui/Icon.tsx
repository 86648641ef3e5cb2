import type { IconShape } from "./icons.js";

export interface IconProps {
  readonly icon: IconShape;
}

/** A picture beside words that say the same: hidden from screen readers. */
export function Icon({ icon: { path, round = false, mirrors } }: IconProps) {
  return (
    <svg className="bk-icon" viewBox="0 0 20 20" data-mirrors={mirrors} aria-hidden="true">
      {round && <circle cx="10" cy="10" r="7.25" />}
      <path d={path} />
    </svg>
  );
}
