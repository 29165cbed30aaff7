import { randomBytes } from "node:crypto";
import { fileURLToPath } from "node:url";
import { createRequestHandler } from "@remix-run/express";
import type { AppLoadContext, ServerBuild } from "@remix-run/node";
import express, { type Express, type NextFunction, type Request, type Response } from "express";
import type { Db } from "#db/database.server.ts";
import { bodyRefusal } from "./body-limit.server.ts";
import type { Env } from "./env.server.ts";
import { comesFromHere } from "./guard.server.ts";
import { securityHeaders } from "./headers.server.ts";
import { log, maskedPath } from "./log.server.ts";
import { refuse } from "./refuse.server.ts";
import { withStorageRefusals } from "./remix-build.server.ts";
import type { Secrets } from "./secrets.server.ts";

const clientFiles = fileURLToPath(new URL("../../build/client", import.meta.url));

type Parts = { build: ServerBuild; db: Db; env: Env; secrets: Secrets; quiet?: boolean };

/** The whole HTTP application: headers, guard, bounds, static files, then the pages. Tests start it on their own database. */
export function expressApp({ build, db, env, secrets, quiet = false }: Parts): Express {
  const app = express();
  app.disable("x-powered-by");
  // A reverse proxy on the same machine says who the client is; nobody else is believed.
  app.set("trust proxy", "loopback");
  if (!quiet) app.use(accessLog);
  app.use(withHeaders(env));
  app.use(guard(env));
  app.use(readableAddress);
  app.use(bounds);
  app.use(
    "/assets",
    express.static(`${clientFiles}/assets`, { immutable: true, maxAge: "1y", fallthrough: false }),
  );
  app.use(express.static(clientFiles, { maxAge: "1h", index: false }));
  app.use(noStoreByDefault);
  app.use(knownMethods);
  app.all("*", pages({ build, db, env, secrets }));
  app.use(lastResort);
  return app;
}

function pages({ build, db, env, secrets }: Parts): express.RequestHandler {
  const getLoadContext = (request: Request, response: Response): AppLoadContext => ({
    db,
    env,
    secrets,
    cspNonce: String(response.locals.nonce),
    clientAddress: request.ip ?? "",
    memo: new Map(),
    ...(typeof response.locals.refused === "number" && { refused: response.locals.refused }),
  });
  const handle = createRequestHandler({
    build: withStorageRefusals(build),
    getLoadContext,
    mode: "production",
  });
  return (request, response, next) => void handle(request, response, next);
}

function withHeaders(env: Env): express.RequestHandler {
  const secure = env.publicOrigin.startsWith("https:");
  return (request, response, next) => {
    const nonce = randomBytes(16).toString("base64");
    response.locals.nonce = nonce;
    response.set(securityHeaders({ nonce, secure }));
    // The address of a request is the one it was sent to: nothing else may rename the host.
    delete request.headers["x-forwarded-host"];
    next();
  };
}

function guard(env: Env): express.RequestHandler {
  return (request, response, next) => {
    const allowed = comesFromHere(
      {
        method: request.method,
        path: request.path,
        origin: request.get("Origin"),
        fetchSite: request.get("Sec-Fetch-Site"),
        authorization: request.get("Authorization"),
        cookie: request.get("Cookie"),
      },
      env.formOrigins,
    );
    if (allowed) next();
    else
      refuse(
        request,
        response,
        403,
        "Cette demande ne vient pas d’une page de Clause commune\u00a0: rien n’a été fait.",
      );
  };
}

/** No address of ours holds the sign that no database takes. */
function readableAddress(request: Request, response: Response, next: NextFunction): void {
  if (!/%00/.test(request.originalUrl)) next();
  else refuse(request, response, 400, "Cette adresse ne peut pas être lue.");
}

function bounds(request: Request, response: Response, next: NextFunction): void {
  const refusal = bodyRefusal({
    method: request.method,
    path: request.path,
    length: request.get("Content-Length"),
    chunked: request.get("Transfer-Encoding") !== undefined,
    multipart: request.is("multipart/form-data") !== false,
  });
  if (refusal && request.path.endsWith(".data")) {
    // A page of ours sent it by script: it waits for an answer of a page, which says the refusal in its place.
    response.locals.refused = refusal.status;
    response.set("Connection", "close");
    next();
  } else if (refusal) refuse(request, response, refusal.status, refusal.detail);
  else next();
}

const methods = ["GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"];

/** A method no route has: Remix would answer its own error. */
function knownMethods(request: Request, response: Response, next: NextFunction): void {
  if (methods.includes(request.method)) next();
  else refuse(request, response, 405, "Cette méthode n’existe pas ici.");
}

/** What is not a static file belongs to someone: nothing keeps it, unless its route says otherwise. */
function noStoreByDefault(_request: Request, response: Response, next: NextFunction): void {
  const writeHead = response.writeHead.bind(response);
  response.writeHead = ((...args: Parameters<typeof writeHead>) => {
    if (!response.hasHeader("Cache-Control")) response.setHeader("Cache-Control", "no-store");
    return writeHead(...args);
  }) as typeof response.writeHead;
  next();
}

function accessLog(request: Request, response: Response, next: NextFunction): void {
  const started = performance.now();
  response.on("finish", () => {
    if (request.path.startsWith("/assets/") && response.statusCode < 400) return;
    log("info", "request", {
      method: request.method,
      path: maskedPath(request.path),
      status: response.statusCode,
      ms: Math.round(performance.now() - started),
    });
  });
  next();
}

/** Where errors end: Express knows it by its four parameters. */
function lastResort(error: unknown, request: Request, response: Response, next: NextFunction): void {
  const status = error instanceof Error && "status" in error && error.status === 404 ? 404 : 500;
  if (status === 500) {
    log("error", "request.failed", { error: error instanceof Error ? error.name : typeof error });
  }
  if (response.headersSent) next(error);
  else
    refuse(
      request,
      response,
      status,
      status === 404 ? "Ce fichier n’existe pas." : "La demande n’a pas abouti.",
    );
}
