/** What an event does to a state: the next state, and what the driver has to do in the world. */
export interface Step<State, Effect> {
  readonly state: State;
  readonly effects: readonly Effect[];
}

export interface MachineOptions<State, Event, Effect> {
  readonly initial: State;
  /** Pure: the same state and event always give the same step. */
  readonly step: (state: State, event: Event) => Step<State, Effect>;
  readonly run: (effect: Effect) => void;
  /** Called after the effects have run, where the state is another one. */
  readonly onChange: (state: State, before: State) => void;
}

export interface Machine<State, Event> {
  readonly state: () => State;
  /** An event that an effect sends waits until the other effects of its step have run. */
  readonly send: (event: Event) => void;
}

/** Drives a state machine: `step` decides, and everything that touches the world happens in `run`. */
export function createMachine<State, Event, Effect>({
  initial,
  step,
  run,
  onChange,
}: MachineOptions<State, Event, Effect>): Machine<State, Event> {
  const events: Event[] = [];
  let state = initial;
  return {
    state: () => state,
    send(event) {
      events.push(event);
      if (events.length > 1) return;
      const before = state;
      try {
        // Grows while it is walked through, by what effects send.
        for (const next of events) {
          const { state: after, effects } = step(state, next);
          state = after;
          for (const effect of effects) run(effect);
        }
      } finally {
        // An effect that throws must not end the machine.
        events.length = 0;
      }
      if (state !== before) onChange(state, before);
    },
  };
}
