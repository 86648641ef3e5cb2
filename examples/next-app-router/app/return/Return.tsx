"use client";

import { ConsentReturn } from "@basiq-kit/components";

export function Return() {
  return <ConsentReturn />;
}
