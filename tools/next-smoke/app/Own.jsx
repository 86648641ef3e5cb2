"use client";

import { useJobProgress } from "@basiq-kit/hooks";

/** @param {{ jobId: string }} props */
export function Own({ jobId }) {
  return <p>In a hook: {useJobProgress({ jobId, kind: "connect" }).status}</p>;
}
