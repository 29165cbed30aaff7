import { renderToPipeableStream } from "react-dom/server";
import { expect, test } from "vitest";
import { intoOnePiece } from "#app/platform/one-piece.server.ts";

/** A page of fields, the first as long as asked: the others come at every place of React's buffers. */
function render(padding: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const stream = renderToPipeableStream(
      <form>
        <input name="padding" defaultValue={"a".repeat(padding)} />
        {Array.from({ length: 60 }, (_, index) => (
          <input
            key={index}
            name={`h${String(index)}`}
            defaultValue={`1\u202f480,50\u00a0€ à « Crémieu » 😀`}
          />
        ))}
      </form>,
      {
        onAllReady() {
          stream.pipe(
            intoOnePiece((whole) => {
              resolve(new TextDecoder().decode(whole));
            }),
          );
        },
        onError: reject,
      },
    );
  });
}

test("a page keeps every letter of several bytes, wherever React’s buffers end", async () => {
  for (let padding = 0; padding < 160; padding += 1) {
    const page = await render(padding);
    expect(page).not.toContain("\0");
    expect(page.match(/value="1\u202f480,50\u00a0€ à « Crémieu » 😀"/g)).toHaveLength(60);
  }
});
