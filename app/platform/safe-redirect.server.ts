/**
 * The page a person asked for, when it is one of ours: a path of this site, or the fallback. Refuses other sites however
 * they are written (`//`, `\`, control characters, a scheme) and pages that one does not go back to.
 */
export function safeRedirect(target: unknown, fallback = "/"): string {
  if (typeof target !== "string" || target.length > 2000) return fallback;
  if (!/^\/(?![/\\])/.test(target) || /[\\\u0000-\u001f\u007f]/.test(target)) return fallback;
  const origin = "http://here.invalid";
  if (!URL.canParse(target, origin)) return fallback;
  const url = new URL(target, origin);
  if (url.origin !== origin || url.pathname.startsWith("//")) return fallback;
  if (notReturnedTo.test(url.pathname)) return fallback;
  return url.pathname + url.search + url.hash;
}

const notReturnedTo = /^\/(connexion|deconnexion|invitation|presence|api|assets|healthz|readyz)(\/|$)/;
