import { defineConfig } from "@playwright/test";

/** No sandbox (containers run as root), and nothing that talks to the outside on its own. */
const quietChromium = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const executablePath = process.env.CHROME_PATH ?? "";

export default defineConfig({
  testDir: "tests/e2e",
  globalSetup: "tests/support/served-product.global-setup.ts",
  outputDir: "test-results",
  reporter: "list",
  forbidOnly: true,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  use: {
    // Written by the global setup, before the workers start.
    baseURL: process.env.E2E_ORIGIN ?? "http://127.0.0.1:3000",
    browserName: "chromium",
    locale: "fr-FR",
    timezoneId: "Europe/Paris",
    viewport: { width: 1280, height: 800 },
    launchOptions: { args: quietChromium, ...(executablePath === "" ? {} : { executablePath }) },
    screenshot: "only-on-failure",
  },
});
