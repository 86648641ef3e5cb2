import { pathOf, program } from "./find-engines.mjs";

/**
 * What `npm run hear` runs beside Firefox and Xvfb, and where this machine has it. All of it is for Linux.
 *
 * @returns {Record<"orca" | "python" | "speechDispatcher" | "accessibilityBus" | "bus" | "keyboard", import("./find-engines.mjs").Program>}
 */
export function lookForScreenReader() {
  return {
    orca: program("Orca", "orca", "ORCA_PATH", ["/usr/bin/orca"]),
    // Orca is a Python package of Debian's, which other Pythons don't see.
    python: program("Python 3", "python3", "PYTHON_PATH", ["/usr/bin/python3"]),
    speechDispatcher: program("Speech Dispatcher", "speech-dispatcher", "SPEECH_DISPATCHER_PATH", [
      "/usr/bin/speech-dispatcher",
    ]),
    accessibilityBus: program("AT-SPI", "at-spi2-core", "AT_SPI_PATH", [
      "/usr/libexec/at-spi-bus-launcher",
    ]),
    bus: program("D-Bus", "dbus", "DBUS_PATH", ["/usr/bin/dbus-daemon"]),
    keyboard: program("xdotool", "xdotool", "XDOTOOL_PATH", ["/usr/bin/xdotool"]),
  };
}

/** Like `lookForScreenReader`, but throws if something is missing. */
export function findScreenReader() {
  const { orca, python, speechDispatcher, accessibilityBus, bus, keyboard } = lookForScreenReader();
  found(orca);
  return {
    python: found(python),
    speechDispatcher: found(speechDispatcher),
    accessibilityBus: found(accessibilityBus),
    bus: found(bus),
    keyboard: found(keyboard),
  };
}

/** @param {import("./find-engines.mjs").Program} one */
const found = (one) => pathOf(one, "`npm run hear` needs", "ensure-screen-reader.mjs");
