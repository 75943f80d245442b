import type { Span } from '../text/span';
import type { Tokens } from '../text/tokens';
import { attributeInLine, introducedBy } from './attribution';
import { isCue } from './cueSource';
import { kindOf } from './kind';
import { isQuotation, lowerAt, type MaskedLine, maskLine, stretchOf } from './maskedLine';
import type { Attribution, AttributionRule, Quote } from './quote';
import type { Block, Marks, Stretch } from './stretch';
import { viaAfter } from './via';

const ruleConfidence: Readonly<Record<AttributionRule, number>> = {
  'cue-right': 0.95,
  'cue-right-inverted': 0.95,
  'cue-left': 0.85,
  'according-to': 0.85,
  'name-colon': 0.85,
  'introducing-paragraph': 0.8,
  'continued-quotation': 0.9,
  'same-speaker': 0.7,
};

/** The last source that was found, for quotations that go on with it. */
interface Running {
  readonly attribution: Attribution;
  readonly via: Span | null;
  readonly block: number;
  readonly utterance: number;
}

/**
 * Every quoted stretch of an article with its kind, source, cue and outlet, in order of the text. `blocks` are the
 * headline and the paragraphs; `marks` what `pairMarks` made of them. A source that cannot be told is null.
 */
export function findQuotes(tokens: Tokens, blocks: readonly Block[], marks: Marks): Quote[] {
  const { stretches } = marks;
  const topByBlock: number[][] = blocks.map(() => []);
  for (const [index, stretch] of stretches.entries()) {
    if (stretch.parent === null && stretch.end > stretch.start) topByBlock[stretch.block]?.push(index);
  }
  const found = new Map<number, Quote>();
  let running: Running | null = null;
  let previous: MaskedLine | null = null;
  let utterances = 0;
  for (const [blockIndex, block] of blocks.entries()) {
    const line = maskLine(tokens, block, stretches, topByBlock[blockIndex] ?? []);
    for (let at = 0; at < line.count; at++) {
      const index = stretchOf(line.items[at] ?? 0);
      const stretch = stretches[index];
      if (stretch === undefined) continue;
      const own = ownAttribution(tokens.text, line, at, stretch, at === 0 ? previous : null);
      const inherited: Attribution | null = own === null ? inherit(line, at, stretch, running, blockIndex) : null;
      const attribution: Attribution | null = own ?? inherited;
      const goesOn =
        stretch.isContinuation || (running !== null && splitsUtterance(line, at, own, running, blockIndex));
      const utterance: number = goesOn && running !== null ? running.utterance : utterances++;
      const { kind, confidence } = kindOf(tokens.text, stretch, attribution?.rule ?? null, opensClause(line, at));
      const isSpeech = kind !== 'scare';
      const via: Span | null =
        isSpeech && attribution !== null
          ? viaOf(tokens, attribution, stretch, inherited === null ? null : running)
          : null;
      found.set(index, {
        start: stretch.start,
        end: stretch.end,
        stretch,
        kind,
        speaker: isSpeech ? (attribution?.speaker ?? null) : null,
        cue: isSpeech ? (attribution?.cue ?? null) : null,
        via,
        rule: isSpeech ? (attribution?.rule ?? null) : null,
        confidence: attribution === null || !isSpeech ? confidence : confidence * ruleConfidence[attribution.rule],
        parent: null,
        utterance,
      });
      if (attribution !== null && isSpeech) running = { attribution, via, block: blockIndex, utterance };
      else if (own === null && !isSpeech) continue;
      else if (attribution === null) running = null;
    }
    previous = line;
  }
  return inOrder(tokens.text, stretches, found, utterances);
}

function ownAttribution(
  text: string,
  line: MaskedLine,
  at: number,
  stretch: Stretch,
  above: MaskedLine | null,
): Attribution | null {
  const inLine = attributeInLine(line, at, stretch, text);
  if (inLine !== null || above === null || stretch.isContinuation) return inLine;
  return introducedBy(above);
}

/** A quotation without a cue of its own: one that goes on, or one that follows its speaker's words in the same block. */
function inherit(
  line: MaskedLine,
  at: number,
  stretch: Stretch,
  running: Running | null,
  block: number,
): Attribution | null {
  if (running === null) return null;
  const { speaker, cue } = running.attribution;
  if (stretch.isContinuation) return { speaker, cue, rule: 'continued-quotation' };
  const followsInBlock = running.block === block && opensSentence(line, at);
  const isAlone = running.block === block - 1 && line.count === 1;
  return followsInBlock || isAlone ? { speaker, cue, rule: 'same-speaker' } : null;
}

/** `"A," said X. "B."` and `"A," X said, "b"`: two stretches, one utterance. */
function splitsUtterance(
  line: MaskedLine,
  at: number,
  own: Attribution | null,
  running: Running,
  block: number,
): boolean {
  if (running.block !== block) return false;
  if (own !== null) return own.speaker.start === running.attribution.speaker.start;
  return opensSentence(line, at);
}

function opensSentence(line: MaskedLine, at: number): boolean {
  const before = lowerAt(line, at - 1);
  return at === 0 || before === '.' || before === '!' || before === '?' || isQuotation(line, at - 1);
}

/** Whether the quotation can be a clause of its own: it opens a sentence, or a comma, colon, dash or cue stands before. */
function opensClause(line: MaskedLine, at: number): boolean {
  if (opensSentence(line, at)) return true;
  return /^[,:—–-]$/.test(lowerAt(line, at - 1)) || isCue(line, at - 1);
}

function viaOf(tokens: Tokens, attribution: Attribution, stretch: Stretch, running: Running | null): Span | null {
  if (running !== null) return running.via;
  const quoteEnd = stretch.close?.end ?? stretch.end;
  const from = attribution.cue?.start ?? attribution.speaker.end;
  const start = from < stretch.open.start && quoteEnd - from < 2000 ? Math.min(from, quoteEnd) : from;
  return (
    viaAfter(tokens, start, attribution.speaker) ??
    (from < stretch.open.start ? viaAfter(tokens, quoteEnd, attribution.speaker) : null)
  );
}

/** Nested stretches join: they are the outer speaker's own words about words, distanced unless they are a whole clause. */
function inOrder(text: string, stretches: readonly Stretch[], found: Map<number, Quote>, utterances: number): Quote[] {
  const quotes: Quote[] = [];
  const places = new Map<number, number>();
  let next = utterances;
  for (const [index, stretch] of stretches.entries()) {
    if (stretch.end <= stretch.start) continue;
    const top = found.get(index);
    const parent = stretch.parent === null ? undefined : places.get(stretch.parent);
    const quote = top ?? (parent === undefined ? null : nestedQuote(text, stretch, parent, next++));
    if (quote === null) continue;
    places.set(index, quotes.length);
    quotes.push(quote);
  }
  return quotes;
}

function nestedQuote(text: string, stretch: Stretch, parent: number, utterance: number): Quote {
  const { kind, confidence } = kindOf(text, stretch, null, true);
  const { start, end } = stretch;
  return { start, end, stretch, kind, speaker: null, cue: null, via: null, rule: null, confidence, parent, utterance };
}
