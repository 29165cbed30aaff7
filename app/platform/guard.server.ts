/** What the guard looks at of a request. */
export type GuardedRequest = {
  method: string;
  path: string;
  origin: string | undefined;
  fetchSite: string | undefined;
  authorization: string | undefined;
  cookie: string | undefined;
};

/**
 * Whether a request that may change something comes from our own pages. Browsers say where it comes from in
 * `Sec-Fetch-Site`; for those that do not, `Origin` must be ours. A program that holds a token and no session cannot be
 * used against its owner by another site: `/api/v1` with `Authorization: Bearer` goes through. So does the signed one-click
 * unsubscribe of a mail server (RFC 8058), which is no browser and says nothing of where it comes from.
 */
export function comesFromHere(request: GuardedRequest, formOrigins: readonly string[]): boolean {
  if (request.method === "GET" || request.method === "HEAD") return true;
  if (isTokenRequest(request) || isOneClickUnsubscribe(request)) return true;
  if (request.fetchSite !== undefined) return request.fetchSite === "same-origin";
  return request.origin !== undefined && formOrigins.includes(request.origin);
}

function isTokenRequest({ path, authorization, cookie }: GuardedRequest): boolean {
  return (
    path.startsWith("/api/v1/") &&
    /^Bearer \S/i.test(authorization ?? "") &&
    !(cookie ?? "").includes(`${sessionCookieName}=`)
  );
}

/** Its address is a signed token, of no use to who does not hold it; a browser’s form says where it comes from. */
function isOneClickUnsubscribe({ method, path, origin, fetchSite, cookie }: GuardedRequest): boolean {
  return (
    method === "POST" &&
    /^\/desabonnement\/[\w-]{1,64}\.[\w-]{43}$/.test(path) &&
    origin === undefined &&
    fetchSite === undefined &&
    cookie === undefined
  );
}

/** `__Host-`: the browser keeps it only when Secure, for the whole site, and sent by this very host. */
export const sessionCookieName = "__Host-session";
