"use client";

import { ConsentReturn } from "@basiq-kit/components";
import { useRouter, useSearchParams } from "next/navigation";

export function Return() {
  const router = useRouter();
  const parameters = useSearchParams();
  const isHelpOpen = parameters.has("help");

  function toggleHelp() {
    const next = new URLSearchParams(parameters);
    if (isHelpOpen) next.delete("help");
    else next.set("help", "open");
    router.replace(`/return?${next}`, { scroll: false });
  }

  return (
    <>
      <ConsentReturn onContinue={(returnTo) => router.push(returnTo)} />
      <p>
        <button type="button" aria-expanded={isHelpOpen} onClick={toggleHelp}>
          How long does this take?
        </button>
      </p>
      {isHelpOpen && <p>A few minutes, as a rule. You may close this page in the meantime.</p>}
    </>
  );
}
