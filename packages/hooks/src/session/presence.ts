import type { Environment } from "../environment/environment.js";
import { BasiqError } from "../errors/BasiqError.js";
import type { PersonStorage } from "./personStorage.js";

/** Asks the provider to start over with an empty runtime, locked or not. */
export type StartOver = (locked: boolean) => void;

/** Whether a runtime's person is still the one who is signed in, judging by the session and other tabs. */
export interface Presence {
  /** @throws {BasiqError} `person-changed` once this person has gone: later answers aren't theirs. */
  readonly check: () => void;
  /**
   * Checks the Basiq user whom a new token is for. If it isn't the same user as before, everything known in
   * this tab and in others belongs to somebody else, and is dropped.
   * @throws {BasiqError} `person-changed`
   */
  readonly checkUser: (userId: string | undefined) => void;
  /** The Basiq user whom the last token was for: a hint for support, which proves nothing. */
  readonly userId: () => string | undefined;
  /** Marks the person as present, until the function it returns is called. */
  readonly enter: (startOver: StartOver | undefined) => () => void;
}

export interface PresenceOptions {
  readonly environment: Pick<Environment, "tabs">;
  readonly storage: PersonStorage;
  /** The hash by which tabs know the person. */
  readonly person: string;
  readonly locked: boolean;
}

// Posted by a tab whose session turned out to belong to another Basiq user.
const DROP = "drop";

export function createPresence({
  environment,
  storage,
  person,
  locked,
}: PresenceOptions): Presence {
  const { tabs } = environment;
  let isGone = false;
  let basiqUser: string | undefined;
  let startOver: StartOver | undefined;

  function dropPerson(nextLocked: boolean) {
    isGone = true;
    startOver?.(nextLocked);
  }

  function onTabMessage(message: string) {
    // What tabs say about their stream is no person.
    if (message.includes(":")) return;
    if (message === DROP) dropPerson(locked);
    // All tabs share the session: lock while another tab shows another person, unlock when this one is back.
    else if ((message === person) === locked) dropPerson(!locked);
  }

  return {
    check() {
      if (isGone) throw new BasiqError("person-changed");
    },
    checkUser(userId) {
      const before = basiqUser;
      basiqUser = userId ?? basiqUser;
      if (before === undefined || basiqUser === before) return;
      for (const name of storage.names()) storage.remove(name);
      tabs.post(DROP);
      dropPerson(false);
      throw new BasiqError("person-changed");
    },
    userId: () => basiqUser,
    enter(onStartOver) {
      isGone = false;
      startOver = onStartOver;
      const unsubscribe = tabs.subscribe(onTabMessage);
      if (!locked) {
        storage.sweep();
        tabs.post(person);
      }
      return () => {
        unsubscribe();
        startOver = undefined;
        isGone = true;
      };
    },
  };
}
