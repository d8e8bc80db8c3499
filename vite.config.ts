import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig, type Plugin } from "vite";
import { fileURLToPath } from "node:url";
import remixConfig from "./remix.config.js";

const her = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  plugins: [remix(remixConfig), oneModuleGraph()],
  resolve: { alias: { "~": her("./app"), "#db": her("./db"), "#locales": her("./locales") } },
  build: { assetsInlineLimit: 0, target: "es2020", cssMinify: true },
  worker: { format: "iife" },
  ssr: { target: "node" },
});

/** The host and Remix are built as one bundle: two would double caches, subscribers and error classes. */
function oneModuleGraph(): Plugin {
  return {
    name: "traad-one-module-graph",
    config: (_config, { isSsrBuild }) =>
      isSsrBuild ? { build: { rollupOptions: { input: "app/server.ts" } } } : undefined,
  };
}
