import { describe, expect, it } from "vitest";
import { createMachine } from "./machine.js";

/** Counts down; each `start` runs two effects, the first of which sends an event itself. */
function open() {
  const log: string[] = [];
  const machine = createMachine<
    number,
    "start" | "tick" | "nothing" | "break",
    "send-tick" | "log" | "throw"
  >({
    initial: 0,
    step(state, event) {
      log.push(event);
      if (event === "start") return { state: 2, effects: ["send-tick", "log"] };
      if (event === "tick") return { state: state - 1, effects: [] };
      return { state, effects: event === "break" ? ["throw"] : [] };
    },
    run(effect) {
      log.push(effect);
      if (effect === "send-tick") machine.send("tick");
      if (effect === "throw") throw new Error("broken");
    },
    onChange: (state, before) => log.push(`${before} to ${state}`),
  });
  return { machine, log };
}

describe("createMachine", () => {
  it("runs the effects of a step before the events that they send, and reports the change once", () => {
    const { machine, log } = open();
    machine.send("start");
    expect(log).toEqual(["start", "send-tick", "log", "tick", "0 to 1"]);
    expect(machine.state()).toBe(1);
  });

  it("goes on after an effect that threw", () => {
    const { machine } = open();
    expect(() => machine.send("break")).toThrow("broken");
    machine.send("tick");
    expect(machine.state()).toBe(-1);
  });

  it("reports nothing when nothing changed", () => {
    const { machine, log } = open();
    machine.send("nothing");
    expect(log).toEqual(["nothing"]);
  });
});
