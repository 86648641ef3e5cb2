import { useState } from "react";
import { Icon } from "./Icon.js";
import { bankIcon } from "./icons.js";

export interface LogoProps {
  /** An https address; anything else shows the fallback. */
  readonly url: string | undefined;
}

/**
 * A bank's logo beside its name, and a plain glyph where there is none or it can't be loaded. Space
 * is reserved, so that nothing jumps when it arrives.
 */
export function Logo({ url }: LogoProps) {
  const [failedUrl, setFailedUrl] = useState<string>();
  const shown = url !== undefined && url !== failedUrl && url.startsWith("https://");
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
      ) : (
        <Icon icon={bankIcon} />
      )}
    </span>
  );
}
