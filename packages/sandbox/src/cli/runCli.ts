import { CONTROL_PATH } from "../control/createControl.js";
import { controllableClock } from "../world/controllableClock.js";
import { SANDBOX_API_KEY } from "../sandbox/createCore.js";
import { createSandbox } from "../sandbox/createSandbox.js";
import { startConsentUiServer, startSandboxServer, type SandboxServer } from "../adapters/node.js";
import { cliOptions, USAGE, type CliRun } from "./cliOptions.js";

/** The terminal and the process around a run. */
export interface CliHost {
  print(line: string): void;
  printError(line: string): void;
  /** Settles when the run should end, as on Ctrl+C. */
  untilStopped(): Promise<unknown>;
}

/** Runs the sandbox until it is stopped, and returns the exit code. */
export async function runCli(args: readonly string[], host: CliHost): Promise<number> {
  const request = cliOptions(args);
  switch (request.kind) {
    case "help":
      host.print(USAGE);
      return 0;
    case "mistake":
      host.printError(`${request.message}\n\n${USAGE}`);
      return 2;
    case "run":
      return serve(request, host);
    default:
      return request satisfies never;
  }
}

async function serve(
  { port, seed, speed, redirectUrl, apiKey, shapes }: CliRun,
  host: CliHost,
): Promise<number> {
  const apiUrl = `http://localhost:${port}`;
  const controlUrl = `${apiUrl}${CONTROL_PATH}`;
  const clock = controllableClock({ speed });
  const sandbox = createSandbox({ clock, seed, apiUrl, apiKey, shapes });
  const running: SandboxServer[] = [];
  try {
    running.push(await startSandboxServer(sandbox, { port }));
    const consentUi = await startConsentUiServer(sandbox, {
      port: port + 1,
      redirectUrl: redirectUrl ?? controlUrl,
    });
    running.push(consentUi);
    host.print(`API            ${apiUrl}`);
    host.print(`Consent UI     ${consentUi.url}/home`);
    host.print(`Control page   ${controlUrl}`);
    // A key that was passed isn't printed: it may be one of the real Basiq.
    const shown = apiKey === SANDBOX_API_KEY ? apiKey : "the one of --api-key";
    host.print(`API key        ${shown}`);
    host.print("Unofficial stand-in for Basiq. Stop it with Ctrl+C.");
    await host.untilStopped();
    return 0;
  } catch (error) {
    host.printError(error instanceof Error ? error.message : String(error));
    return 1;
  } finally {
    await Promise.all(running.map((server) => server.close()));
  }
}
