import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "vite";
import remixConfig from "./remix.config.js";

export default defineConfig({
  plugins: [tailwindcss(), process.env.VITEST ? null : remix(remixConfig)],
  build: { assetsInlineLimit: 0 },
});

declare module "@remix-run/node" {
  /** Types of loaders and actions as single fetch hands them over. */
  interface Future {
    v3_singleFetch: true;
  }
}
