import { launchChromium } from "./chromium.js";
import type { Engine, EngineName } from "./engine.js";
import { launchFirefox } from "./firefox.js";
import { launchWebkit } from "./webkit.js";

/** @param env Variables of the browser's process, such as its time zone. */
export function launchEngine(name: EngineName, env?: NodeJS.ProcessEnv): Promise<Engine> {
  switch (name) {
    case "Chromium":
      return launchChromium(env);
    case "Firefox":
      return launchFirefox({ env });
    case "WebKit":
      return launchWebkit(env);
    default:
      return name satisfies never;
  }
}
