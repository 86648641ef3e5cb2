import type { Environment } from "../environment/environment.js";
import { BasiqError } from "../errors/BasiqError.js";
import type { PersonStorage } from "./personStorage.js";

/** What a runtime asks of the provider: to begin again with nothing, locked or not. */
export type StartOver = (locked: boolean) => void;

/** Whether the person of a runtime is still the one who is signed in, by the session and by other tabs. */
export interface Presence {
  /** @throws {BasiqError} `person-changed` once this person has left: what still arrives isn't theirs. */
  readonly check: () => void;
  /**
   * Takes the Basiq user whom a new token is for. When it is another one than before, what is known here, and
   * in other tabs, isn't theirs: all of it is dropped.
   * @throws {BasiqError} `person-changed`
   */
  readonly checkUser: (userId: string | undefined) => void;
  /** The person is here; the function it returns says that they have left. */
  readonly enter: (startOver: StartOver | undefined) => () => void;
}

export interface PresenceOptions {
  readonly environment: Pick<Environment, "tabs">;
  readonly storage: PersonStorage;
  /** The hash by which tabs know the person. */
  readonly person: string;
  readonly locked: boolean;
}

// What a tab posts whose session turned out to be another Basiq user's.
const DROP = "drop";

export function createPresence({
  environment,
  storage,
  person,
  locked,
}: PresenceOptions): Presence {
  const { tabs } = environment;
  let hasLeft = false;
  let basiqUser: string | undefined;
  let startOver: StartOver | undefined;

  function leave(nextLocked: boolean) {
    hasLeft = true;
    startOver?.(nextLocked);
  }

  function onTabMessage(message: string) {
    if (message === DROP) leave(locked);
    // Only a tab that knows of the change may act: this one's session is the other person's.
    else if ((message === person) === locked) leave(!locked);
  }

  return {
    check() {
      if (hasLeft) throw new BasiqError("person-changed");
    },
    checkUser(userId) {
      const before = basiqUser;
      basiqUser = userId ?? basiqUser;
      if (before === undefined || basiqUser === before) return;
      for (const name of storage.names()) storage.remove(name);
      tabs.post(DROP);
      leave(false);
      throw new BasiqError("person-changed");
    },
    enter(onStartOver) {
      hasLeft = false;
      startOver = onStartOver;
      const leaveTabs = tabs.subscribe(onTabMessage);
      if (!locked) {
        storage.sweep();
        tabs.post(person);
      }
      return () => {
        leaveTabs();
        startOver = undefined;
        hasLeft = true;
      };
    },
  };
}
