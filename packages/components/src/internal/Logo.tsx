import { useState } from "react";
import { Icon } from "./Icon.js";
import { bankIcon } from "./icons.js";

export interface LogoProps {
  /** An https address; anything else shows the fallback. */
  readonly url: string | undefined;
  /** The bank's name: its first letter stands in for a logo. @default a plain glyph does */
  readonly name?: string | undefined;
}

/**
 * A bank's logo beside its name, and its first letter or a plain glyph where there is none or
 * it can't be loaded. Space is reserved, so that nothing jumps when it arrives.
 */
export function Logo({ url, name = "" }: LogoProps) {
  const [failedUrl, setFailedUrl] = useState<string>();
  const shown = url !== undefined && url !== failedUrl && url.startsWith("https://");
  const [initial] = name;
  return (
    <span className="bk-logo" data-status={shown ? "image" : "fallback"}>
      {shown ? (
        <img
          src={url}
          alt=""
          width={40}
          height={40}
          loading="lazy"
          decoding="async"
          referrerPolicy="no-referrer"
          onError={() => setFailedUrl(url)}
        />
      ) : initial === undefined ? (
        <Icon icon={bankIcon} />
      ) : (
        <span aria-hidden="true">{initial.toUpperCase()}</span>
      )}
    </span>
  );
}
