import { useState } from "react";

/** A logo that covers the letter once it has come, and leaves it there when it doesn't. */
export function MarkLogo({ url }: { readonly url: string }) {
  const [status, setStatus] = useState<"loading" | "loaded" | "failed">("loading");
  if (status === "failed") return null;
  return (
    <img
      // It may have come before React did, on a page that was drawn on a server.
      ref={(image) => {
        if (image !== null && image.complete && image.naturalWidth > 0) setStatus("loaded");
      }}
      className="bk-mark__logo"
      data-status={status}
      src={url}
      alt=""
      width={40}
      height={40}
      loading="lazy"
      decoding="async"
      referrerPolicy="no-referrer"
      onLoad={() => setStatus("loaded")}
      onError={() => setStatus("failed")}
    />
  );
}
