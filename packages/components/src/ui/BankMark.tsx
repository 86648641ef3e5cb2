import type { CSSProperties } from "react";
import { Icon } from "./Icon.js";
import { bankIcon } from "./icons.js";
import { listedLogo } from "./listedLogo.js";
import { MarkLogo } from "./MarkLogo.js";
import { type MarkColors, markColors } from "./markColors.js";
import { markHue } from "./markHue.js";
import { markLetter } from "./markLetter.js";

/** What a bank is recognised by. */
export interface MarkedBank {
  readonly name: string;
  readonly logoUrl?: string | undefined;
  /** `#rrggbb`, as the connector has it. */
  readonly brandColor?: string | undefined;
}

export interface BankMarkProps {
  /** The bank; its place is held while it isn't known. */
  readonly institution: MarkedBank | undefined;
  /** Whether the bank may still become known; otherwise a glyph stands for it. @default true */
  readonly isLoading?: boolean | undefined;
  /** Where a logo may come from. @default Basiq's own */
  readonly hosts?: readonly string[] | undefined;
  /** `small` is as high as a line of text. @default "normal" */
  readonly size?: "normal" | "small";
}

/**
 * A bank's mark, beside its name: its logo, else its letter on its own colour, made readable. A mark is as
 * large before anything has come as after it, and the letter stays where a logo can't be loaded.
 */
export function BankMark({ institution, isLoading = true, hosts, size }: BankMarkProps) {
  const letter = institution && markLetter(institution.name);
  const colors = markColors(institution?.brandColor);
  const logo = listedLogo(institution?.logoUrl, hosts);
  const isHeld = institution === undefined && isLoading;
  return (
    <span
      className="bk-mark"
      data-size={size}
      data-status={isHeld ? "loading" : letter === undefined ? "unknown" : "letter"}
      data-edge={colors?.hasEdge}
      style={institution && painted(colors, institution.name)}
      translate="no"
      aria-hidden="true"
    >
      {letter !== undefined && <span className="bk-mark__letter">{letter}</span>}
      {letter === undefined && !isHeld && <Icon icon={bankIcon} />}
      {logo !== undefined && <MarkLogo key={logo} url={logo} />}
    </span>
  );
}

/** Set by script, which a strict content security policy allows; without them the mark is grey. */
function painted(colors: MarkColors | undefined, name: string): CSSProperties {
  if (colors === undefined) return { "--_mark-hue": markHue(name) } as CSSProperties;
  const { light, dark, letter } = colors;
  return {
    "--_mark-light": light,
    "--_mark-dark": dark,
    "--_mark-letter": letter,
  } as CSSProperties;
}
