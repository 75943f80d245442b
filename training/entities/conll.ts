import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { EntityType } from '../../server/src/entities/entity';
import type { Span } from '../../server/src/text/span';

/** An annotated name in a text. */
export interface GoldName extends Span {
  readonly type: EntityType;
}

/** A text rebuilt from its tokens, one sentence per line, with its names. */
export interface GoldText {
  readonly text: string;
  readonly names: readonly GoldName[];
}

/** How the sentences of a file are grouped into documents where the file does not do it. */
interface Grouping {
  readonly sentences: number;
  /** A file with fewer sentences in a document than this is regrouped, marked or not. */
  readonly fewest: number;
}

/** As the scorer of the evaluation data does. */
const asScored: Grouping = { sentences: 20, fewest: 0 };
/**
 * For training: single sentences have no other occurrences for the article's features to learn from. Eight are about a
 * short news item; chosen by F1 on the development data over no grouping and 20.
 */
export const forTraining: Grouping = { sentences: 8, fewest: 1.6 };

const tightBefore = new Set([
  ...'.,;:!?)]}%',
  "'s",
  "'S",
  "n't",
  "'ve",
  "'re",
  "'ll",
  "'d",
  "'m",
  "''",
  '”',
  '’',
  '’s',
  '’S',
  '…',
]);
const tightAfter = new Set(['(', '[', '{', '$', '£', '€', '``', '“', '‘', '#']);

interface Row {
  readonly word: string;
  readonly tag: string;
}

/**
 * Reads a file of CoNLL columns, gzipped or not: tokens and BIO tags. Documents are split at -DOCSTART-, or as
 * `grouping` says.
 */
export function readConll(path: string, grouping: Grouping = asScored): GoldText[] {
  const bytes = readFileSync(path);
  const lines = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split('\n');
  const documents: Row[][][] = [];
  let sentences: Row[][] = [];
  let sentence: Row[] = [];
  let isMarked = false;
  const endSentence = (): void => {
    if (sentence.length > 0) sentences.push(sentence);
    sentence = [];
  };
  const endDocument = (): void => {
    endSentence();
    if (sentences.length > 0) documents.push(sentences);
    sentences = [];
  };
  for (const line of lines) {
    if (line.startsWith('-DOCSTART-')) {
      isMarked = true;
      endDocument();
    } else if (line.trim() === '') endSentence();
    else {
      const [word = '', tag = 'O'] = line.split('\t');
      sentence.push({ word, tag });
    }
  }
  endDocument();
  const all = documents.flat();
  const hasDocuments = isMarked && all.length >= grouping.fewest * documents.length;
  return (hasDocuments ? documents : inDocuments(all, grouping.sentences)).map(rebuilt);
}

function inDocuments(sentences: readonly Row[][], length: number): Row[][][] {
  const documents: Row[][][] = [];
  for (let at = 0; at < sentences.length; at += length) documents.push(sentences.slice(at, at + length));
  return documents;
}

/** The text of a document and its names, rebuilt from its tokens. */
function rebuilt(sentences: readonly Row[][]): GoldText {
  let text = '';
  const names: GoldName[] = [];
  for (const sentence of sentences) {
    let open: { start: number; type: EntityType } | null = null;
    let before = '';
    let isQuoted = false;
    for (const { word, tag } of sentence) {
      const closesMark = word === '"' && isQuoted;
      const isTight =
        before === '' || tightBefore.has(word) || tightAfter.has(before) || closesMark || (before === '"' && isQuoted);
      if (open !== null && !tag.startsWith('I-')) {
        names.push({ ...open, end: text.length });
        open = null;
      }
      if (!isTight) text += ' ';
      if (tag.startsWith('B-') || (tag.startsWith('I-') && open === null))
        open = { start: text.length, type: tag.slice(2) as EntityType };
      text += word;
      if (word === '"') isQuoted = !isQuoted;
      before = word;
    }
    if (open !== null) names.push({ ...open, end: text.length });
    text += '\n';
  }
  return { text, names };
}
