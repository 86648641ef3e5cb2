import { defaultServerConditions, runnerImport } from "vite";

/**
 * Imports a TypeScript module with the workspace's packages read from source, as the tests do.
 *
 * @template T
 * @param {string} path
 * @returns {Promise<T>}
 */
export async function loadSource(path) {
  const conditions = ["@basiq-kit/source", ...defaultServerConditions];
  const { module } = await runnerImport(path, {
    configFile: false,
    environments: {
      // What else is installed is imported as it is.
      inline: {
        resolve: { noExternal: [/^@basiq-kit\//], conditions, externalConditions: conditions },
      },
    },
  });
  return module;
}
