import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig, type Plugin } from "vite";
import { VitePWA } from "vite-plugin-pwa";
import { fileURLToPath } from "node:url";
import remixConfig from "./remix.config.js";

const her = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  plugins: [remix(remixConfig), oneModuleGraph(), serviceWorker()],
  resolve: { alias: { "~": her("./app"), "#db": her("./db"), "#locales": her("./locales") } },
  build: { assetsInlineLimit: 0, target: "es2020", cssMinify: true },
  // Islands are known by their name: the service worker keeps them, and none of what the pages are made with.
  worker: { format: "iife", rollupOptions: { output: { entryFileNames: "assets/oey-[name]-[hash].js" } } },
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

/** `/sw.js`, with the shell's files by their hashed names. Pages and the manifest are ours to make. */
function serviceWorker() {
  return VitePWA({
    strategies: "injectManifest",
    srcDir: "app/islands",
    filename: "sw.ts",
    injectRegister: false,
    manifest: false,
    injectManifest: {
      rollupFormat: "iife",
      globPatterns: [
        "assets/oey-{dekning,utboks,utkast,uten-dekning}-*.js",
        "assets/app-*.css",
        "fonts/*.woff2",
        "favicon.svg",
        "kontur.svg",
      ],
      dontCacheBustURLsMatching: /^assets\//,
    },
  });
}
