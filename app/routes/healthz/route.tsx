/** Alive: the process answers. Says nothing of the database. */
export function loader(): Response {
  return new Response("ok\n", { headers: { "Content-Type": "text/plain; charset=utf-8" } });
}
