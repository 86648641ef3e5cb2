import { useState } from "react";
import { Icon } from "./Icon.js";
import { bankIcon } from "./icons.js";
import { listedLogo } from "./listedLogo.js";

export interface LogoProps {
  /** An https address on one of these hosts; anything else shows the fallback. */
  readonly url: string | undefined;
  /** @default Basiq's own */
  readonly hosts?: readonly string[] | undefined;
  /** The bank's name: its first letter replaces a missing logo. @default a plain glyph */
  readonly name?: string | undefined;
}

/**
 * A bank's logo beside its name, and its first letter or a plain glyph where there is none or
 * it can't be loaded. Space is reserved, so that nothing jumps when it arrives.
 */
export function Logo({ url, hosts, name = "" }: LogoProps) {
  const [failedUrl, setFailedUrl] = useState<string>();
  const listed = listedLogo(url, hosts);
  const isShown = listed !== undefined && listed !== failedUrl;
  const [initial] = name;
  return (
    <span className="bk-logo" data-status={isShown ? "image" : "fallback"}>
      {isShown ? (
        <img
          src={listed}
          alt=""
          width={40}
          height={40}
          loading="lazy"
          referrerPolicy="no-referrer"
          onError={() => setFailedUrl(listed)}
        />
      ) : initial === undefined ? (
        <Icon icon={bankIcon} />
      ) : (
        <span aria-hidden="true" translate="no">
          {initial.toUpperCase()}
        </span>
      )}
    </span>
  );
}
