import { createMachine } from "../lib/machine.js";
import { createTimer } from "../lib/timer.js";
import type { Runtime } from "../session/runtime.js";
import type { Contract } from "../transport/loadContract.js";
import { createEventConnection, type EventConnection } from "./eventConnection.js";
import { readShareMessage, writeShareMessage } from "./shareMessage.js";
import {
  type ShareEffect,
  type ShareEvent,
  type ShareState,
  shareStep,
  UNSHARED,
} from "./shareStep.js";
import type { StreamEvent } from "./streamStep.js";

export interface SharedConnectionOptions {
  readonly send: (event: StreamEvent) => void;
  readonly receive: (contract: Contract, data: string) => void;
}

/**
 * The driver of `shareStep`: one connection for all tabs of a browser that show the same person of the same
 * server. It is this tab's own where tabs can't share.
 */
export function createSharedConnection(
  runtime: Runtime,
  { send, receive }: SharedConnectionOptions,
): EventConnection {
  const { environment, shareKey, loadContract } = runtime;
  const { tabs, locks, random } = environment;
  const timer = createTimer(environment.setTimer);
  let contract: Contract | undefined;
  let release = () => {};
  let stopListening = () => {};

  const own = createEventConnection(runtime, {
    onOpen: () => machine.send({ type: "opened" }),
    onActivity: () => machine.send({ type: "activity" }),
    onMessage(loaded, data, id) {
      contract = loaded;
      machine.send({ type: "received", id, data });
    },
    onEnd: (how) => machine.send({ type: "ended", how }),
    onFailure(error) {
      machine.send({ type: "failed" });
      send({ type: "failed", error, random: random() });
    },
  });

  const machine = createMachine<ShareState, ShareEvent, ShareEffect>({
    initial: UNSHARED,
    step: shareStep,
    onChange() {},
    run(effect) {
      switch (effect.type) {
        case "claim":
          claim();
          break;
        case "release":
          stopListening();
          release();
          break;
        case "connect":
          own.open(effect.lastId);
          break;
        case "disconnect":
          own.close();
          break;
        case "post":
          if (shareKey !== undefined) tabs.post(writeShareMessage(shareKey, effect.message));
          break;
        case "wait":
          timer.set(() => machine.send({ type: "silent" }), effect.ms);
          break;
        case "stop-waiting":
          timer.cancel();
          break;
        case "opened":
          send({ type: "opened", missed: effect.missed });
          break;
        case "ended":
          send({ type: "ended", how: effect.how, random: random() });
          break;
        case "up-to":
          send({ type: "received", id: effect.id });
          break;
        case "deliver":
          deliver(effect.id, effect.data);
          break;
        default:
          effect satisfies never;
      }
    },
  });

  /** Without a key there is nobody to share with. */
  function claim() {
    if (shareKey === undefined) {
      machine.send({ type: "locked", isShared: false });
      return;
    }
    stopListening = tabs.subscribe((text) => {
      const message = readShareMessage(shareKey, text);
      if (message !== undefined) machine.send({ type: "message", message });
    });
    release = locks.hold(`events:${shareKey}`, (isShared) =>
      machine.send({ type: "locked", isShared }),
    );
  }

  function deliver(id: string | undefined, data: string) {
    if (id !== undefined) send({ type: "received", id });
    if (contract === undefined) void receiveOnceLoaded(data);
    else receive(contract, data);
  }

  async function receiveOnceLoaded(data: string) {
    try {
      contract = await loadContract();
    } catch {
      // The file may be gone after a deploy. Events are hints, and everything is still fetched as before.
      return;
    }
    receive(contract, data);
  }

  return {
    open: (lastId) => machine.send({ type: "open", lastId }),
    close: () => machine.send({ type: "close" }),
  };
}
