import { createMachine } from "../lib/machine.js";
import { createTimer } from "../lib/timer.js";
import type { Runtime } from "../session/runtime.js";
import type { Contract } from "../transport/loadContract.js";
import { createEventConnection, type EventConnection } from "./eventConnection.js";
import { readShareMessage, type ShareMessage, writeShareMessage } from "./shareMessage.js";
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
  const { setTimer, random } = runtime.environment;
  const timer = createTimer(setTimer);
  const inbox = createInbox(runtime.loadContract, receive);
  const others = joinOtherTabs(runtime, (event) => machine.send(event));

  const own = createEventConnection(runtime, {
    onOpen: () => machine.send({ type: "opened" }),
    onActivity: () => machine.send({ type: "activity" }),
    onMessage(contract, data, id) {
      inbox.loaded(contract);
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
          return others.claim();
        case "release":
          return others.release();
        case "post":
          return others.post(effect.message);
        case "connect":
          return own.open(effect.lastId);
        case "disconnect":
          return own.close();
        case "wait":
          return timer.set(() => machine.send({ type: "silent" }), effect.ms);
        case "stop-waiting":
          return timer.cancel();
        case "opened":
          return send({ type: "opened", missed: effect.missed });
        case "ended":
          return send({ type: "ended", how: effect.how, random: random() });
        case "up-to":
          return send({ type: "received", id: effect.id });
        case "deliver":
          if (effect.id !== undefined) send({ type: "received", id: effect.id });
          return inbox.deliver(effect.data);
        default:
          return effect satisfies never;
      }
    },
  });

  return {
    open: (lastId) => machine.send({ type: "open", lastId }),
    close: () => machine.send({ type: "close" }),
  };
}

/** This tab's part in deciding which of them reads the stream. Without a key there is nobody to share with. */
function joinOtherTabs(
  { shareKey, environment: { tabs, locks } }: Runtime,
  send: (event: ShareEvent) => void,
) {
  let release = () => {};
  let stopListening = () => {};
  return {
    claim() {
      if (shareKey === undefined) return send({ type: "locked", isShared: false });
      stopListening = tabs.subscribe((text) => {
        const message = readShareMessage(shareKey, text);
        if (message !== undefined) send({ type: "message", message });
      });
      release = locks.hold(`events:${shareKey}`, (isShared) => send({ type: "locked", isShared }));
    },
    release() {
      stopListening();
      release();
    },
    post(message: ShareMessage) {
      if (shareKey !== undefined) tabs.post(writeShareMessage(shareKey, message));
    },
  };
}

/** Hands on events, which only the contract can parse: a tab that follows may not have loaded it yet. */
function createInbox(
  loadContract: Runtime["loadContract"],
  receive: SharedConnectionOptions["receive"],
) {
  let contract: Contract | undefined;

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
    loaded(loaded: Contract) {
      contract = loaded;
    },
    deliver(data: string) {
      if (contract === undefined) void receiveOnceLoaded(data);
      else receive(contract, data);
    },
  };
}
