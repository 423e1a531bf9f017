/**
 * The YAML of which nearly every front matter is made, read line by line in a small part of the time that a YAML
 * library takes: block maps and lists, with plain and double-quoted texts of one line. Whatever else may stand in
 * YAML is left to the library, which also says what is wrong.
 */
import type { Tree } from './tree.ts';

interface Line {
  indent: number;
  /** Whether an item of a list begins here; its content then stands two columns further right. */
  dash: boolean;
  /** Empty for an item that is a text. */
  key: string;
  /** Undefined where the value begins on the next line. */
  value: string | undefined;
}

const LINE = /^( *)(- )?(?:([A-Za-z\u4e00-\u9fef][0-9A-Za-z\u4e00-\u9fef]{0,60}):(?: (?=\S)(.*))?|([^ ].*))$/;
/** What the library treats by rules of its own, wherever it stands. */
const SPECIAL = /[\0-\x09\x0b-\x1f\x7f-\xa0\u2028\u2029\ufeff]/;
/** Indicators do not begin a plain text; brackets and quotes are left alone because their nesting is counted. */
const PLAIN = /^[^\s\-?:,[\]{}#&*!|>'"%@`][^[\]{}"]*$/;
const NOT_PLAIN = /: | #|[:\s]$/;
const QUOTED = /^"[^"\\]*"$/;
const DEEPEST = 10;

/** The tree that `readYaml` gives, or undefined when the text holds anything beyond the plain form. */
export function readPlainYaml(text: string, firstLine: number): Tree | undefined {
  if (!text.endsWith('\n') || SPECIAL.test(text)) return undefined;
  const lines: Line[] = [];
  for (const source of text.slice(0, -1).split('\n')) {
    const parts = LINE.exec(source);
    if (!parts || (parts[5] !== undefined && !parts[2])) return undefined;
    lines.push({ indent: parts[1]!.length, dash: parts[2] !== undefined, key: parts[3] ?? '', value: parts[4] ?? parts[5] });
  }
  const reader = new PlainReader(lines, firstLine);
  const tree = reader.map(0, 0);
  return tree && reader.isDone() ? tree : undefined;
}

class PlainReader {
  private readonly lines: readonly Line[];
  private readonly firstLine: number;
  private at = 0;

  constructor(lines: readonly Line[], firstLine: number) {
    this.lines = lines;
    this.firstLine = firstLine;
  }

  isDone(): boolean {
    return this.at === this.lines.length;
  }

  /** Entries whose keys stand at that indent; the first may share its line with the dash of an item. */
  map(indent: number, depth: number): Tree | undefined {
    if (depth > DEEPEST) return undefined;
    const at = this.spot(indent);
    const entries: Extract<Tree, { form: 'map' }>['entries'] = [];
    const keys = new Set<string>();
    for (let line = this.lines[this.at]; line; line = this.next(indent, false)) {
      if (line.key === '' || keys.has(line.key)) return undefined;
      if (line.indent + (line.dash ? 2 : 0) !== indent) return undefined;
      keys.add(line.key);
      const keyAt = this.spot(indent);
      const value = line.value === undefined ? this.nested(indent, depth) : this.scalar(line.value, indent + line.key.length + 2);
      if (!value) return undefined;
      entries.push({ key: line.key, at: keyAt, value });
      if (!this.goesOn(indent, false)) return undefined;
    }
    return { form: 'map', ...at, entries };
  }

  private list(indent: number, depth: number): Tree | undefined {
    const at = this.spot(indent);
    const items: Tree[] = [];
    for (let line = this.lines[this.at]; line; line = this.next(indent, true)) {
      const item = line.key === '' ? this.scalar(line.value!, indent + 2) : this.map(indent + 2, depth + 1);
      if (!item) return undefined;
      items.push(item);
      if (!this.goesOn(indent, true)) return undefined;
    }
    return { form: 'list', ...at, items };
  }

  /** What stands below a key without a value of its own. */
  private nested(indent: number, depth: number): Tree | undefined {
    this.at += 1;
    const first = this.lines[this.at];
    if (!first || first.indent <= indent) return undefined;
    return first.dash ? this.list(first.indent, depth + 1) : this.map(first.indent, depth + 1);
  }

  private scalar(value: string, column: number): Tree | undefined {
    const at = this.spot(column);
    this.at += 1;
    if (PLAIN.test(value) && !NOT_PLAIN.test(value)) return { form: 'scalar', ...at, text: value, plain: true };
    return QUOTED.test(value) ? { form: 'scalar', ...at, text: value.slice(1, -1), plain: false } : undefined;
  }

  /** The next line of the same map or list; undefined at its end. */
  private next(indent: number, dash: boolean): Line | undefined {
    const line = this.lines[this.at];
    return line && line.indent === indent && line.dash === dash ? line : undefined;
  }

  /** Whether what follows is its next line or belongs further out: a text that goes on over lines does neither. */
  private goesOn(indent: number, dash: boolean): boolean {
    const line = this.lines[this.at];
    return !line || line.indent < indent || (line.indent === indent && line.dash === dash);
  }

  private spot(column: number): { line: number; column: number } {
    return { line: this.firstLine + this.at, column: column + 1 };
  }
}
