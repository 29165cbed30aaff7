/**
 * The text of an answer, read no further than that many bytes: `too large` past that, whatever the answer announced.
 * Rejects when it is cut before its end.
 */
export async function readBody(
  reply: Response,
  mostBytes: number,
): Promise<{ outcome: "read"; text: string } | { outcome: "too large" }> {
  const announced = Number(reply.headers.get("Content-Length") ?? "0");
  if (announced > mostBytes) {
    dropBody(reply.body);
    return { outcome: "too large" };
  }
  const decoder = new TextDecoder();
  let [text, bytes] = ["", 0];
  const reader = reply.body?.getReader();
  while (reader !== undefined) {
    const { done, value } = await reader.read();
    if (done) break;
    bytes += value.byteLength;
    if (bytes > mostBytes) {
      dropBody(reader);
      return { outcome: "too large" };
    }
    text += decoder.decode(value, { stream: true });
  }
  return { outcome: "read", text: text + decoder.decode() };
}

/** Lets go of what is left of a body, without waiting for whoever sends it. */
export function dropBody(body: { cancel: () => Promise<void> } | null): void {
  body?.cancel().catch(() => undefined);
}
