import { RemixBrowser } from "@remix-run/react";
import { startTransition, StrictMode } from "react";
import { hydrateRoot } from "react-dom/client";

/**
 * Resolves once Remix has decoded what the page's loaders sent. `RemixBrowser` throws that promise at its first render; were it
 * thrown under `hydrateRoot`, a key pressed meanwhile would make React hydrate at once a root that cannot complete (error 345).
 */
async function loaderDataDecoded(): Promise<void> {
  try {
    RemixBrowser({});
  } catch (decoding) {
    await decoding;
  }
}

void loaderDataDecoded().then(() => {
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <RemixBrowser />
      </StrictMode>,
    );
  });
});
