import type { AppLoadContext, EntryContext, HandleErrorFunction } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { renderToPipeableStream, type RenderToPipeableStreamOptions } from "react-dom/server";
import { intoOnePiece } from "./platform/one-piece.server.ts";
import { NonceContext } from "./ui/nonce.tsx";

/** How long a page may take to render, in milliseconds. */
const streamTimeout = 10_000;

/**
 * Renders a page and answers it whole: loaders keep nothing for later, so there is nothing to wait for in pieces, and a page
 * in one piece costs half as much to send as in the dozens that React writes.
 */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  loadContext: AppLoadContext,
): Promise<Response> {
  const nonce = typeof loadContext.cspNonce === "string" ? loadContext.cspNonce : undefined;
  return new Promise((resolve, reject) => {
    let shellReady = false;
    const options: RenderToPipeableStreamOptions = {
      onShellReady() {
        shellReady = true;
      },
      onAllReady() {
        clearTimeout(timeout);
        headers.set("Content-Type", "text/html; charset=utf-8");
        stream.pipe(
          intoOnePiece((body) => {
            resolve(new Response(body, { headers, status }));
          }),
        );
      },
      onShellError(error) {
        clearTimeout(timeout);
        reject(
          error instanceof Error ? error : new Error("The page could not be rendered", { cause: error }),
        );
      },
      onError(error) {
        status = 500;
        // Before the shell the error is rejected above, then given to handleError by Remix.
        if (shellReady) logError(error, { method: request.method });
      },
      ...(nonce === undefined ? {} : { nonce }),
    };
    const stream = renderToPipeableStream(
      <NonceContext.Provider value={nonce}>
        <RemixServer
          context={remixContext}
          url={request.url}
          abortDelay={streamTimeout}
          {...(nonce === undefined ? {} : { nonce })}
        />
      </NonceContext.Provider>,
      options,
    );
    const timeout = setTimeout(stream.abort, streamTimeout + 1000);
  });
}

/** One JSON line per failure. A request the browser gave up is none, nor is a refusal such as 404. */
export const handleError: HandleErrorFunction = (error, { request, params }) => {
  if (request.signal.aborted || isRefusal(error)) return;
  logError(error, { method: request.method, path: maskedPath(request.url, params) });
};

function isRefusal(error: unknown): boolean {
  return isRouteErrorResponse(error) && error.status < 500;
}

/** The address with every parameter by its name: a signed link or an identifier has no place in a log. */
function maskedPath(url: string, params: Readonly<Record<string, string | undefined>>): string {
  const names = new Map<string, string>();
  for (const [name, value = ""] of Object.entries(params)) {
    for (const segment of value.split("/")) {
      names.set(segment, `:${name}`);
      names.set(encodeURIComponent(segment), `:${name}`);
    }
  }
  const segments = new URL(url).pathname.split("/");
  return segments.map((segment) => (segment === "" ? "" : (names.get(segment) ?? segment))).join("/");
}

function logError(error: unknown, where: { method: string; path?: string }): void {
  const line = {
    level: "error",
    at: new Date().toISOString(),
    event: "page failed",
    ...where,
    ...describeError(error),
  };
  process.stderr.write(`${JSON.stringify(line)}\n`);
}

/** What may be logged of a failure. */
type ErrorDescription = { error: string; code?: string; stack: string[] };

/**
 * The kind of an error, its code and where it happened. Never its message, which may quote what a person typed or a row of
 * the database, nor the lines of a message that imitate a stack.
 */
function describeError(error: unknown): ErrorDescription {
  if (!(error instanceof Error)) return { error: typeof error, stack: [] };
  const code = "code" in error && typeof error.code === "string" ? error.code : undefined;
  const frames = (error.stack ?? "")
    .replace(error.message, "")
    .split("\n")
    .filter((line) => /^\s+at /.test(line));
  return {
    error: error.name,
    ...(code === undefined ? {} : { code }),
    stack: frames.slice(0, 12).map((line) => line.trim()),
  };
}
