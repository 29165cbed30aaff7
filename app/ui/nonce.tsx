import { createContext, useContext } from "react";

/**
 * The nonce of this response's Content-Security-Policy. Only the server knows it: in the browser it is undefined, and React
 * does not compare `nonce` attributes while hydrating because browsers hide them.
 */
export const NonceContext = createContext<string | undefined>(undefined);

export function useNonce(): string | undefined {
  return useContext(NonceContext);
}
