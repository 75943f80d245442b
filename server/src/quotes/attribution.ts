import { type CueSource, isCue, subjectLeft, subjectRight } from './cueSource';
import { plainCues } from './cues';
import { personalPronouns } from './grammar';
import {
  endsSentence,
  isCapitalisedItem,
  isQuotation,
  isWordItem,
  itemSpan,
  lowerAt,
  type MaskedLine,
  stretchOf,
} from './maskedLine';
import { phraseStart } from './nounPhrase';
import type { Attribution } from './quote';
import type { Stretch } from './stretch';

const REACH = 60;

/**
 * The source of the quotation at item `at` from the words of its own block, or null. Tried in order of trust: a cue
 * right behind it, a cue to its left in the sentence, `according to`, a name with a colon, a cue further right.
 */
export function attributeInLine(line: MaskedLine, at: number, stretch: Stretch, text: string): Attribution | null {
  return (
    rightOf(line, at, stretch, text) ??
    nameColon(line, at) ??
    leftOf(line, at) ??
    accordingTo(line, at) ??
    furtherRight(line, at)
  );
}

/** `Q said X`, `Q X said`, `Q, X, the Y, said`. A full stop inside the quotation ends its sentence: nothing follows it. */
function rightOf(line: MaskedLine, at: number, stretch: Stretch, text: string): Attribution | null {
  const last = text[stretch.end - 1] ?? '';
  if (last === '.' && lowerAt(line, at + 1) !== ',') return null;
  let next = at + 1;
  while (
    lowerAt(line, next) === ',' ||
    lowerAt(line, next) === '-' ||
    lowerAt(line, next) === '—' ||
    lowerAt(line, next) === '–'
  )
    next++;
  if (next >= line.count || isQuotation(line, next) || endsSentence(line, next)) return null;
  const isParted = ',?!…-—'.includes(last) || next > at + 1;
  if (isCue(line, next)) {
    const inverted = subjectRight(line, next);
    if (inverted !== null) return attribution(inverted, 'cue-right-inverted');
  }
  if (!isParted) return null;
  return subjectBeforeCue(line, next, 12);
}

/** A subject that starts at `first` and reaches a cue within `reach` items, in the same clause: `X said`, `X, the Y, said`. */
function subjectBeforeCue(line: MaskedLine, first: number, reach: number): Attribution | null {
  for (let at = first + 1; at < line.count && at <= first + reach; at++) {
    if (isQuotation(line, at) || endsSentence(line, at)) return null;
    if (!isCue(line, at)) continue;
    const found = subjectLeft(line, at);
    if (found === null || found.from < first) continue;
    return attribution(found, 'cue-right');
  }
  return null;
}

/** `X said Q`, `X said that it was Q and Q`: the nearest cue to the left in the sentence that has a subject. */
function leftOf(line: MaskedLine, at: number): Attribution | null {
  for (let cue = at - 1; cue >= 0 && at - cue < REACH; cue--) {
    if (endsSentence(line, cue) || endsQuotedSentence(line, cue, at)) return null;
    if (!isCue(line, cue)) continue;
    const found = subjectLeft(line, cue) ?? coordinated(line, cue);
    if (found !== null && isPlausible(line, cue, at)) return attribution(found, 'cue-left');
  }
  return null;
}

/** `X called for …, adding Q`: a cue without a subject of its own takes the subject of the verb before it. */
function coordinated(line: MaskedLine, cue: number): CueSource | null {
  const isParticiple = /ing$/.test(lowerAt(line, cue));
  const before = lowerAt(line, cue - 1);
  if (!isParticiple && before !== 'and' && before !== 'but') return null;
  for (let at = cue - 1; at >= 0 && cue - at < REACH; at--) {
    if (endsSentence(line, at)) return null;
    if (isCue(line, at) && at < cue) {
      const found = subjectLeft(line, at);
      if (found !== null) return { ...found, cue: itemSpan(line, cue, cue), to: cue + 1 };
    }
    // Without a verb of speech the sentence's first noun phrase is its subject.
    const isStart = at === 0 || endsSentence(line, at - 1);
    if (isStart && (isCapitalisedItem(line, at) || personalPronouns.has(lowerAt(line, at)))) {
      const found = subjectRight(line, at, at);
      return found === null ? null : { ...found, cue: itemSpan(line, cue, cue), to: cue + 1 };
    }
  }
  return null;
}

/** `according to X`, before or behind the quotation in its sentence. */
function accordingTo(line: MaskedLine, at: number): Attribution | null {
  for (const step of [1, -1]) {
    for (let here = at + step; here >= 0 && here < line.count && Math.abs(here - at) < REACH; here += step) {
      if (endsSentence(line, here)) break;
      if (lowerAt(line, here) !== 'according' || lowerAt(line, here + 1) !== 'to') continue;
      const found = subjectRight(line, here, here + 2);
      if (found !== null) return attribution(found, 'according-to');
    }
  }
  return null;
}

/** `X: Q`, where what stands before the colon is a name or a role and no cue. */
function nameColon(line: MaskedLine, at: number): Attribution | null {
  if (lowerAt(line, at - 1) !== ':' || !isWordItem(line, at - 2)) return null;
  if (isCue(line, at - 2)) return null;
  const start = phraseStart(line, at - 2);
  const opensSentence = start === 0 || endsSentence(line, start - 1);
  if (!opensSentence) return null;
  return { speaker: itemSpan(line, start, at - 2), cue: itemSpan(line, at - 1, at - 1), rule: 'name-colon' };
}

/** `The “x” plan, X said`: a cue with its subject behind a comma, later in the sentence. */
function furtherRight(line: MaskedLine, at: number): Attribution | null {
  for (let cue = at + 2; cue < line.count && cue - at < REACH; cue++) {
    if (endsSentence(line, cue)) return null;
    if (!isCue(line, cue) || !plainCues.has(lowerAt(line, cue))) continue;
    const found = subjectLeft(line, cue);
    if (found !== null && found.from > at && lowerAt(line, found.from - 1) === ',')
      return attribution(found, 'cue-right');
    const previous = lowerAt(line, cue - 1);
    const inverted = previous === ',' || isQuotation(line, cue - 1) ? subjectRight(line, cue) : null;
    if (inverted !== null) return attribution(inverted, 'cue-right-inverted');
  }
  return null;
}

/** The source named by a block that introduces the next: `X issued this statement:`, `X said:`. */
export function introducedBy(line: MaskedLine): Attribution | null {
  if (lowerAt(line, line.count - 1) !== ':') return null;
  for (let cue = line.count - 2; cue >= 0 && line.count - cue < REACH; cue--) {
    if (endsSentence(line, cue)) return null;
    if (!isCue(line, cue)) continue;
    const found = subjectLeft(line, cue);
    if (found !== null) return { ...attribution(found, 'introducing-paragraph') };
  }
  return null;
}

/** A verb that reports only now and then must stand near its quotation: `called Q`, `described the plan as Q`. */
function isPlausible(line: MaskedLine, cue: number, at: number): boolean {
  return plainCues.has(lowerAt(line, cue)) || at - cue <= 25;
}

/** Whether a quotation left of `at` ends the sentence before: its last words are a full sentence and a new one starts. */
function endsQuotedSentence(line: MaskedLine, here: number, at: number): boolean {
  if (here >= at || !isQuotation(line, here)) return false;
  const stretch = stretchOf(line.items[here] ?? 0);
  const next = line.items[here + 1] ?? -1;
  return stretch >= 0 && next >= 0 && line.tokens.isCapitalised(next) && here + 1 < at && !isCue(line, here + 1);
}

function attribution(found: CueSource, rule: Attribution['rule']): Attribution {
  return { speaker: found.speaker, cue: found.cue, rule };
}
