/** What an event does to a state: the next state, and what the driver has to do in the world. */
export interface Step<State, Effect> {
  readonly state: State;
  readonly effects: readonly Effect[];
}

export interface MachineOptions<State, Event, Effect> {
  readonly initial: State;
  /** Pure: the same state and event always give the same step. */
  readonly step: (state: State, event: Event) => Step<State, Effect>;
  /** Called before the effects run, when the state is another one. */
  readonly onChange: (state: State, before: State) => void;
  readonly run: (effect: Effect) => void;
}

export interface Machine<State, Event> {
  readonly state: () => State;
  readonly send: (event: Event) => void;
}

/** Drives a state machine: `step` decides, and everything that touches the world happens in `run`. */
export function createMachine<State, Event, Effect>({
  initial,
  step,
  onChange,
  run,
}: MachineOptions<State, Event, Effect>): Machine<State, Event> {
  let state = initial;
  return {
    state: () => state,
    send(event) {
      const before = state;
      const next = step(state, event);
      state = next.state;
      if (state !== before) onChange(state, before);
      for (const effect of next.effects) run(effect);
    },
  };
}
