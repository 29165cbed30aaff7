import type { Request, Response } from "express";
import { problemBody } from "./problem.server.ts";

/** Answers before any page is reached: a problem for programs, a bare French page for people. */
export function refuse(request: Request, response: Response, status: number, detail: string): void {
  response.status(status).set("Cache-Control", "no-store").set("Connection", "close");
  if (request.path.startsWith("/api/")) {
    response.type("application/problem+json").send(JSON.stringify(problemBody(status, detail)));
  } else {
    response.type("html").send(barePage(detail));
  }
}

function barePage(sentence: string): string {
  return `<!doctype html>
<html lang="fr">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Demande refusée · Clause commune</title></head>
<body><main><h1>Demande refusée</h1><p>${sentence}</p><p><a href="/">Revenir à l’accueil</a></p></main></body>
</html>
`;
}
