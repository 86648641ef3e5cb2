"use client";

import { useCallback, useState } from "react";
import { useBasiqRuntime } from "./basiqContext.js";
import { BasiqError } from "../errors/BasiqError.js";
import { checkId } from "../errors/checkId.js";
import type { Removal } from "../transport/removalCalls.js";
import { type DeletionState, removalsOf } from "../resources/removals.js";
import { useStore } from "./useStore.js";

const IDLE: DeletionState = { status: "idle" };

interface Confirmed {
  readonly id: string;
  readonly confirm: string;
}

/** The outcome of the last removal that this component requested, and the function to request one. */
export function useRemoval(caller: string) {
  const removals = removalsOf(useBasiqRuntime(caller));
  const [key, setKey] = useState("");
  const state = useStore(removals.subscribe, () => removals.get(key) ?? IDLE);
  const reset = useCallback(() => removals.reset(key), [removals, key]);
  /** @throws {BasiqError} `invalid-argument` unless `confirm` repeats the id. */
  const remove = useCallback(
    (name: string, { id, confirm }: Confirmed, ...order: readonly Removal[]) => {
      if (checkId(id, name) !== confirm)
        throw new BasiqError(
          "invalid-argument",
          {},
          `\`confirm\` is not \`${name}\`, so nothing was sent. This can't be undone: ask the person, then pass the same id twice.`,
        );
      // The last removal is part of the key, so that a deletion doesn't join a purge under way.
      const next = `${order.at(-1)} ${id}`;
      setKey(next);
      return removals.remove(next, id, order);
    },
    [removals],
  );
  return { state, reset, remove };
}
