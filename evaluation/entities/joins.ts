import { readFileSync } from 'node:fs';
import { analyze } from '../../server/src/analysis/analyze';
import type { EntityType } from '../../server/src/entities/entity';
import { lookUp } from '../../server/src/entities/gazetteer/gazetteer';
import { joinNames, type NamedSpan } from '../../server/src/entities/join';
import { emptyLedger } from '../../server/src/entities/ledger';
import { LedgerView } from '../../server/src/entities/ledgerView';
import { runToEnd } from '../../server/src/work/steps';

/**
 * `eval -- joins FILE`: how well names are joined into entities, by B³ (Bagga and Baldwin 1998), on annotated documents,
 * one JSON object per line: `text`, `genre`, `mentions` with `start`, `end`, `type`, `form`, `entity`. Scored for the
 * annotated names, and for the names that Copydesk finds, if they end where an annotated one does.
 */
const [path, genre = 'news'] = process.argv.slice(2);
if (path === undefined) throw new Error('Specify a file of documents with annotated entities.');

interface GoldMention {
  readonly start: number;
  readonly end: number;
  readonly type: EntityType;
  readonly form: string;
  readonly entity: string;
}

interface GoldDocument {
  readonly text: string;
  readonly genre: string;
  readonly mentions: readonly GoldMention[];
}

class Tally {
  precision = 0;
  recall = 0;
  count = 0;

  /** Adds one document: for each mention, the annotated entity and ours. */
  add(pairs: readonly (readonly [gold: string, own: string])[]): void {
    for (const [gold, own] of pairs) {
      const sameGold = pairs.filter((it) => it[0] === gold).length;
      const sameOwn = pairs.filter((it) => it[1] === own).length;
      const both = pairs.filter((it) => it[0] === gold && it[1] === own).length;
      this.precision += both / sameOwn;
      this.recall += both / sameGold;
      this.count++;
    }
  }

  toString(): string {
    const [precision, recall] = [this.precision / this.count, this.recall / this.count];
    const f1 = (2 * precision * recall) / (precision + recall);
    const show = (share: number): string => (100 * share).toFixed(1);
    return `B³ F1 ${show(f1)}  P ${show(precision)}  R ${show(recall)}  over ${this.count} mentions`;
  }
}

const given = new Tally();
const found = new Tally();
for (const line of readFileSync(path, 'utf8').split('\n')) {
  if (line === '') continue;
  const document = JSON.parse(line) as GoldDocument;
  if (genre !== 'all' && document.genre !== genre) continue;
  const names = document.mentions.filter((it) => it.form === 'name');
  given.add(joinedByUs(document.text, names));
  found.add(foundByUs(document.text, names));
}
console.log(`annotated names: ${given}`);
console.log(`names we find:   ${found}`);

function joinedByUs(text: string, names: readonly GoldMention[]): [string, string][] {
  const spans = names.map(({ start, end, type }): NamedSpan => {
    const name = text.slice(start, end).replace(/\s+/g, ' ');
    return { start, end, name, type, form: 'name', head: null, isGuess: !name.includes(' ') && lookUp(name) === null };
  });
  const own = new Map<string, string>();
  for (const { id, mentions } of runToEnd(joinNames(spans, new LedgerView(emptyLedger, ''))))
    for (const it of mentions) own.set(`${it.start}-${it.end}`, id);
  return names.map((it) => [it.entity, own.get(`${it.start}-${it.end}`) ?? `lost ${it.start}`]);
}

function foundByUs(text: string, names: readonly GoldMention[]): [string, string][] {
  const own = new Map<number, string>();
  for (const { id, mentions } of analyze(text).entities) for (const it of mentions) own.set(it.end, id);
  // Of nested names only the outer one counts, since we do not mark nested names.
  const outer = names.filter(
    (it) => !names.some((other) => other !== it && other.start <= it.start && other.end >= it.end),
  );
  return outer.flatMap((it): [string, string][] => {
    const id = own.get(it.end);
    return id === undefined ? [] : [[it.entity, id]];
  });
}
