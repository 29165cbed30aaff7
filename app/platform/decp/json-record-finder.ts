import { TokenType, type ParsedTokenInfo } from "@streamparser/json";
import { foldName, type RawObject, type RawValue } from "#app/domain/decp/raw-record.ts";
import { UnreadableFile } from "../files/sheet-source.ts";

/** Keys under which records are found, at any depth; folded. */
const containers = new Set(
  "marches marche contratconcession contratsconcession contratsconcessions concessions concession record fields".split(
    " ",
  ),
);
/** Keys of an API's answer, at the top only. */
const topContainers = new Set(["data", "results", "records", "items"]);
const heaviestRecord = 32_000_000;

type Expected = "value" | "value or end" | "key or end" | "key" | "colon" | "comma or end";

/** `visited`: looked into for records, nothing of it is kept but the fields of one that is a record itself. */
type Frame = {
  visited: boolean;
  /** A visited object that held a container: not a record itself. */
  holdsRecords: boolean;
  key: string;
  expected: Expected;
} & ({ object: RawObject; list?: never } | { list: RawValue[]; object?: never });

/**
 * Finds the records in a stream of JSON tokens, whatever wraps them: `{marches:[…]}`,
 * `{marches:{marche:[…],"contrat-concession":{…}}}`, lists in lists, one object in place of a list, a bare
 * list, documents one after the other (NDJSON), pages of an API. Holds one record at a time.
 */
export class JsonRecordFinder {
  /** Whether a list or a container was seen: a file with none is not one of contracts. */
  sawContainer = false;
  private readonly stack: Frame[] = [];
  private weight = 0;

  constructor(private readonly emit: (record: RawValue) => void) {}

  get isComplete(): boolean {
    return this.stack.length === 0;
  }

  take({ token, value }: ParsedTokenInfo): void {
    this.weight += 1 + (typeof value === "string" ? value.length : 0);
    if (this.weight > heaviestRecord) {
      throw new UnreadableFile(
        "Un enregistrement du fichier dépasse 32 millions de caractères : ce n’est pas une liste de marchés.",
      );
    }
    this.route(token, value ?? null);
  }

  private route(token: TokenType, value: RawValue): void {
    switch (token) {
      case TokenType.LEFT_BRACE:
        this.open({ object: {}, expected: "key or end" });
        break;
      case TokenType.LEFT_BRACKET:
        this.open({ list: [], expected: "value or end" });
        break;
      case TokenType.RIGHT_BRACE:
      case TokenType.RIGHT_BRACKET:
        this.close(token);
        break;
      case TokenType.COLON:
        this.expect("colon", "value");
        break;
      case TokenType.COMMA:
        this.expect("comma or end", this.top()?.object ? "key" : "value");
        break;
      case TokenType.STRING:
        if (typeof value === "string" && this.top()?.expected.startsWith("key")) this.takeKey(value);
        else this.takeValue(value, false);
        break;
      case TokenType.NUMBER:
      case TokenType.TRUE:
      case TokenType.FALSE:
      case TokenType.NULL:
        this.takeValue(value, false);
        break;
      case TokenType.SEPARATOR:
        break;
    }
  }

  private top(): Frame | undefined {
    return this.stack.at(-1);
  }

  private open(
    start: { object: RawObject; expected: Expected } | { list: RawValue[]; expected: Expected },
  ): void {
    const parent = this.top();
    if (parent && !parent.expected.startsWith("value")) this.refuse();
    const visited =
      parent === undefined || (parent.visited && (parent.list !== undefined || this.isContainer(parent)));
    if (visited && parent?.object) parent.holdsRecords = true;
    if (visited && (parent?.object || "list" in start)) this.sawContainer = true;
    this.stack.push({ ...start, visited, holdsRecords: false, key: "" });
  }

  private close(token: TokenType): void {
    const frame = this.stack.pop();
    const wanted = frame?.object ? TokenType.RIGHT_BRACE : TokenType.RIGHT_BRACKET;
    if (frame === undefined || token !== wanted || !frame.expected.endsWith("end")) return this.refuse();
    if (!frame.visited) {
      this.takeValue(frame.object ?? frame.list, true);
      return;
    }
    if (frame.object && !frame.holdsRecords && this.isRecord(frame.object)) this.emitRecord(frame.object);
    this.afterValue();
  }

  /** In a list, anything is a record (an empty one is refused later); elsewhere it must look like one. */
  private isRecord(object: RawObject): boolean {
    const parent = this.top();
    if (parent?.list) return true;
    const keys = Object.keys(object);
    if (parent) return keys.length > 0;
    return keys.some((key) => ["id", "acheteur", "acheteurid", "autoriteconcedante"].includes(foldName(key)));
  }

  private takeKey(key: string): void {
    const frame = this.top();
    if (frame === undefined) return this.refuse();
    frame.key = key;
    frame.expected = "colon";
  }

  private takeValue(value: RawValue, closed: boolean): void {
    const frame = this.top();
    if (frame && !closed && !frame.expected.startsWith("value")) return this.refuse();
    if (frame?.object) {
      if (!(frame.visited && value === null && this.isContainer(frame))) frame.object[frame.key] = value;
      else frame.holdsRecords = this.sawContainer = true;
    } else if (frame?.visited) {
      this.emitRecord(value);
    } else {
      frame?.list.push(value);
    }
    this.afterValue();
  }

  private emitRecord(record: RawValue): void {
    this.weight = 0;
    this.emit(record);
  }

  private afterValue(): void {
    const frame = this.top();
    if (frame) frame.expected = "comma or end";
  }

  private expect(expected: Expected, next: Expected): void {
    const frame = this.top();
    if (frame?.expected !== expected) return this.refuse();
    frame.expected = next;
  }

  private isContainer(frame: Frame): boolean {
    const folded = foldName(frame.key);
    return containers.has(folded) || (this.stack.length === 1 && topContainers.has(folded));
  }

  private refuse(): never {
    throw new SyntaxError("JSON value out of place");
  }
}
