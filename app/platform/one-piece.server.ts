import { Writable } from "node:stream";

/**
 * Gathers a page as React writes it, and gives it whole. React reuses its buffers, hence the copies; and when a letter of several
 * bytes does not fit at the end of a buffer, React 18 leaves zeros there and writes the letter in the next one. A browser
 * reads such a zero, in the value of a field, as a letter nobody typed: they are taken away. No text in UTF-8 holds one.
 */
export function intoOnePiece(done: (whole: Uint8Array<ArrayBuffer>) => void): Writable {
  const pieces: Buffer[] = [];
  return new Writable({
    write(piece: Uint8Array, _encoding, next) {
      pieces.push(Buffer.from(piece.subarray(0, lengthWithoutZeros(piece))));
      next();
    },
    final(next) {
      done(new Uint8Array(Buffer.concat(pieces)));
      next();
    },
  });
}

function lengthWithoutZeros(piece: Uint8Array): number {
  let length = piece.length;
  while (length > 0 && piece[length - 1] === 0) length -= 1;
  return length;
}
