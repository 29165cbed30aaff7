import { SaxesParser } from "saxes";
import type { RawObject, RawValue } from "#app/domain/decp/raw-record.ts";
import { UnreadableFile } from "../files/sheet-source.ts";

const recordNames = new Set(["marche", "contrat-concession"]);
const heaviestRecord = 32_000_000;

type Element = { name: string; text: string; children: RawObject | undefined };

/**
 * The records of the 2022 (or 2019) XML, one by one, as the JSON of the same contract: repeated elements are
 * lists, an element without children is its text. A document type declaration is refused: entities can be
 * made to grow without end. `UnreadableFile` when the file is cut short or is not XML of contracts.
 */
export async function* xmlRecords(chunks: AsyncIterable<string>): AsyncGenerator<RawValue> {
  let ready: RawValue[] = [];
  const builder = new RecordBuilder((record) => ready.push(record));
  const parser = new SaxesParser();
  let refusal: UnreadableFile | undefined;
  parser.on("error", () => {
    refusal ??= brokenAfter(builder.count);
  });
  parser.on("doctype", () => {
    refusal ??= new UnreadableFile(
      "Ce fichier XML contient une déclaration DOCTYPE, refusée par sécurité : retirez-la puis recommencez.",
    );
  });
  parser.on("opentag", ({ name }) => {
    builder.open(name.replace(/^.*:/, ""));
  });
  parser.on("text", (text) => {
    builder.addText(text);
  });
  parser.on("cdata", (text) => {
    builder.addText(text);
  });
  parser.on("closetag", () => {
    builder.close();
  });
  const check = (): void => {
    if (refusal) throw refusal;
  };
  for await (const chunk of chunks) {
    parser.write(chunk);
    check();
    yield* ready;
    ready = [];
  }
  parser.close();
  check();
  yield* ready;
  if (builder.count === 0 && builder.rootName !== "marches") {
    throw new UnreadableFile(
      "Aucun élément « marche » dans ce fichier XML : on attend le format 2022 des données essentielles.",
    );
  }
}

/** Puts the elements of one record together; the elements around it leave nothing. */
class RecordBuilder {
  count = 0;
  rootName: string | undefined;
  private readonly stack: Element[] = [];
  private weight = 0;

  constructor(private readonly emit: (record: RawValue) => void) {}

  open(name: string): void {
    this.rootName ??= name;
    if (this.stack.length > 0 || recordNames.has(name))
      this.stack.push({ name, text: "", children: undefined });
  }

  addText(text: string): void {
    const element = this.stack.at(-1);
    if (element === undefined) return;
    this.weight += text.length + 1;
    if (this.weight > heaviestRecord) throw brokenAfter(this.count);
    element.text += text;
  }

  close(): void {
    const element = this.stack.pop();
    if (element === undefined) return;
    const value = element.children ?? element.text.trim();
    const parent = this.stack.at(-1);
    if (parent) {
      addChild((parent.children ??= {}), element.name, value);
    } else {
      this.count += 1;
      this.weight = 0;
      this.emit(value);
    }
  }
}

function addChild(children: RawObject, name: string, value: RawValue): void {
  const present = Object.hasOwn(children, name) ? children[name] : undefined;
  if (present === undefined) children[name] = value;
  else if (Array.isArray(present)) present.push(value);
  else children[name] = [present, value];
}

function brokenAfter(count: number): UnreadableFile {
  const where = count === 0 ? "dès le début" : `après l’enregistrement n° ${count}`;
  return new UnreadableFile(
    `Le fichier XML est coupé ou abîmé ${where} : rien n’a été importé. Téléchargez-le de nouveau puis recommencez.`,
  );
}
