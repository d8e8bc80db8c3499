import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const her = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Without Remix' plugin: domain tests import rules, and everything else meets the built program from outside. */
export default defineConfig({
  resolve: { alias: { "~": her("./app"), "#db": her("./db"), "#locales": her("./locales") } },
  test: {
    pool: "forks",
    maxWorkers: 2,
    // Standing still, so that dates in what is rendered are the same every day.
    env: { TZ: "Europe/Oslo" },
    projects: [
      {
        extends: true,
        test: {
          name: "domain",
          include: ["tests/domain/**/*.test.ts"],
          // Each file has a database of its own; the house itself is read once by each worker, not once by each file.
          isolate: false,
          testTimeout: 15_000,
          hookTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: { name: "routes", include: ["tests/routes/**/*.test.ts"], testTimeout: 30_000, hookTimeout: 60_000 },
      },
      {
        extends: true,
        test: { name: "journeys", include: ["tests/journeys/**/*.test.ts"], testTimeout: 240_000, hookTimeout: 60_000 },
      },
    ],
  },
});
