import { Tokenizer } from "@streamparser/json";
import type { RawValue } from "#app/domain/decp/raw-record.ts";
import { UnreadableFile } from "../files/sheet-source.ts";
import { JsonMender } from "./json-mender.ts";
import { JsonRecordFinder } from "./json-record-finder.ts";

/**
 * The records of a JSON file of contracts (2019, 2022, NDJSON, a page of an API), one by one. A file that is
 * cut short, is not JSON or holds no list of contracts throws `UnreadableFile`, at the place where it shows.
 */
export async function* jsonRecords(chunks: AsyncIterable<string>): AsyncGenerator<RawValue> {
  let ready: RawValue[] = [];
  let count = 0;
  const finder = new JsonRecordFinder((record) => {
    count += 1;
    ready.push(record);
  });
  const tokenizer = new Tokenizer();
  tokenizer.onToken = (token) => {
    finder.take(token);
  };
  tokenizer.onError = (error) => {
    throw error;
  };
  const mender = new JsonMender();
  const feed = (text: string, last: boolean): void => {
    try {
      tokenizer.write(text);
      if (last) tokenizer.end();
    } catch (error) {
      if (error instanceof UnreadableFile) throw error;
      throw brokenAfter(count);
    }
  };
  for await (const chunk of chunks) {
    feed(mender.push(chunk), false);
    yield* ready;
    ready = [];
  }
  feed(`${mender.end()} `, true);
  yield* ready;
  if (!finder.isComplete) throw brokenAfter(count);
  if (count === 0 && !finder.sawContainer) {
    throw new UnreadableFile(
      'Aucune liste de marchés dans ce fichier JSON : on attend {"marches": …}, comme sur data.gouv.fr.',
    );
  }
}

function brokenAfter(count: number): UnreadableFile {
  const where = count === 0 ? "dès le début" : `après l’enregistrement n° ${count}`;
  return new UnreadableFile(
    `Le fichier JSON est coupé ou abîmé ${where} : rien n’a été importé. Téléchargez-le de nouveau puis recommencez.`,
  );
}
