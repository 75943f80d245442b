import { isOutletName, platforms } from '../text/outlets';
import type { Span } from '../text/span';
import { wordHash } from '../text/wordHash';
import { wordHashes } from '../text/wordTable';
import { itemSpan, type MaskedText } from './maskedText';
import type { Via, ViaRole } from './quote';
import { ItemClass, SENTENCE_EDGE } from './wordClasses';

// In items, chosen by hand: room for a long sentence, a long outlet name, and an attribution before a quotation.
const REACH = 40;
const LONGEST_NAME = 8;
const MOST_ADJECTIVES = 4;
const REACH_ACROSS_QUOTATION = 8;

const reportingWords = 'cited quoted reported carried published relayed monitored broadcast aired';
const quotingWords = 'quoted quotes cited cites';
const exchangeWords = 'interview conversation call chat talk statement comments remarks response reply email e-mail';
const placeWords = 'on via in through over';
const documentLinkWords = 'in via through by from';
/** All words that `viaAt` reacts to, in one table: most items cost one lookup. */
const openers = wordHashes(
  `${reportingWords} ${quotingWords} ${exchangeWords} ${placeWords} ${documentLinkWords} told tells telling according speaking`,
);
const reporting = wordHashes(reportingWords);
const quoting = wordHashes(quotingWords);
/** Verbs before or after an outlet's name: `X reported`, `reported X`. */
const outletVerbs = wordHashes('reported reports said says writes wrote adds added');
const exchanges = wordHashes(exchangeWords);
const places = wordHashes(placeWords);
const documentLinks = wordHashes(documentLinkWords);
const documents = wordHashes(
  'statement letter e-mail email tweet tweets post report memo memorandum op-ed essay article column editorial book memoir ' +
    'commentary release message note filing lawsuit video blog newsletter communique communiqué document paper affidavit ' +
    'deposition text advertisement ad website page site diary',
);
const outletNouns = wordHashes(
  'agency newspaper magazine channel broadcaster radio television tv daily weekly outlet service website portal network ' +
    'station tabloid programme program show podcast paper',
);
const outletAdjectives = wordHashes(
  'the a an state local russian chinese state-run state-owned german french british us turkish',
);
const BY = wordHash('by');
const ON = wordHash('on');
const IN = wordHash('in');
const TOLD = wordHash('told');
const TELLS = wordHash('tells');
const TELLING = wordHash('telling');
const WITH = wordHash('with');
const TO = wordHash('to');
const ACCORDING = wordHash('according');
const SPEAKING = wordHash('speaking');

const { word, capital, quotation, comma, determiner, possessive, joint, number } = ItemClass;
/** The role furthest from the speaker comes first. */
const rank: Readonly<Record<ViaRole, number>> = { reporter: 0, recipient: 1, venue: 2, document: 3 };

/**
 * The outlet or document that the words came through, as named in the cue's sentence: the outlet that reports them (`as
 * cited by X`, `X reported`), the outlet they were said to (`told X`), the venue (`on X`) or the document (`in a
 * statement`). Of several, the one furthest from the speaker wins. `speaker` itself is skipped, since an outlet may
 * speak for itself.
 */
export function findVia(text: MaskedText, cue: number, speaker: Span): Via | null {
  const from = sentenceEdge(text, cue, -1);
  const to = sentenceEdge(text, cue, 1);
  let best: Via | null = null;
  for (let at = from; at < to; at++) {
    const found = viaAt(text, at);
    if (found === null || (found.start < speaker.end && speaker.start < found.end)) continue;
    if (best === null || rank[found.role] < rank[best.role]) best = found;
  }
  return best ?? interviewBefore(text, from, speaker);
}

/** `In an interview with CNN, Roe defended the plan. “…,” she said.`: the outlet of the sentence before, in its block. */
function interviewBefore(text: MaskedText, sentence: number, speaker: Span): Via | null {
  const last = sentence - 1;
  if (last < 1 || !((text.classes[last] ?? 0) & ItemClass.stop)) return null;
  let found: Via | null = null;
  for (let at = last - 1; at >= 0 && last - at < REACH && !((text.classes[at] ?? 0) & SENTENCE_EDGE); at--) {
    // What was told with a quotation of its own is that quotation's outlet.
    if ((text.classes[at] ?? 0) & quotation) return null;
    const hash = text.hashes[at] ?? 0;
    if (!exchanges.has(hash) && hash !== SPEAKING && hash !== TOLD) continue;
    const via = viaAt(text, at);
    if (via?.role === 'recipient' && (via.end <= speaker.start || via.start >= speaker.end)) found = via;
  }
  return found;
}

/** The edge of the cue's sentence in one direction, skipping quotations; exclusive to the right. */
function sentenceEdge({ classes, count }: MaskedText, cue: number, step: 1 | -1): number {
  let at = cue;
  while (at + step >= 0 && at + step < count && Math.abs(at - cue) < REACH) {
    const own = classes[at + step] ?? 0;
    if (own & SENTENCE_EDGE) break;
    // Beyond a quotation only the words right after it belong to this attribution.
    if (step < 0 && own & quotation && Math.abs(at - cue) > REACH_ACROSS_QUOTATION) break;
    at += step;
  }
  return step > 0 ? at + 1 : at;
}

function viaAt(text: MaskedText, at: number): Via | null {
  const hash = text.hashes[at] ?? 0;
  if (!openers.has(hash) && !((text.classes[at] ?? 0) & comma)) return null;
  const next = text.hashes[at + 1] ?? 0;
  if (reporting.has(hash) && (next === BY || next === ON || next === IN)) return outlet(text, at + 2, 'reporter', true);
  if (quoting.has(hash)) return outletBefore(text, at);
  if (hash === ACCORDING && next === TO) return outlet(text, at + 2, 'reporter', false);
  if (hash === TOLD || hash === TELLS || hash === TELLING) return outlet(text, at + 1, 'recipient', false);
  if ((exchanges.has(hash) || hash === SPEAKING) && (next === WITH || next === TO || next === ON))
    return outlet(text, at + 2, 'recipient', false);
  if ((text.classes[at] ?? 0) & comma) return reportingOutlet(text, at);
  if (places.has(hash)) return platform(text, at + 1) ?? outlet(text, at + 1, 'venue', false) ?? documentAt(text, at);
  return documentLinks.has(hash) ? documentAt(text, at) : null;
}

/** `X quoted Roe as saying` */
function outletBefore(text: MaskedText, verb: number): Via | null {
  let first = verb;
  while (first > 0 && verb - first < LONGEST_NAME && isNamePart(text, first - 1, true)) first--;
  while (first < verb && (text.classes[first] ?? 0) & (determiner | joint)) first++;
  if (first === verb) return null;
  const span = itemSpan(text, first, verb - 1);
  return isOutletName(text.tokens.text.slice(span.start, span.end)) ? { ...span, role: 'reporter' } : null;
}

/** `…, X reported` */
function reportingOutlet(text: MaskedText, at: number): Via | null {
  const found = outlet(text, at + 1, 'reporter', false);
  if (found === null) return null;
  let verb = at + 1;
  while (
    verb < text.count &&
    (text.classes[verb] ?? 0) & (word | joint | number) &&
    itemSpan(text, verb, verb).start < found.end
  )
    verb++;
  return outletVerbs.has(text.hashes[verb] ?? 0) ? found : outletVerbs.has(text.hashes[at + 1] ?? 0) ? found : null;
}

/** The capitalized words from item `at` on, without a leading article or adjective (`the`, `state-run`). */
function outlet(text: MaskedText, at: number, role: ViaRole, isKnown: boolean): Via | null {
  const { classes, hashes: words } = text;
  let first = at;
  if (outletVerbs.has(words[first] ?? 0)) first++;
  while (first < at + MOST_ADJECTIVES && outletAdjectives.has(words[first] ?? 0)) first++;
  let last = first - 1;
  while (last + 1 < first + LONGEST_NAME && isNamePart(text, last + 1, last >= first)) last++;
  while (last > first && (classes[last] ?? 0) & joint) last--;
  if (last < first) return null;
  const span = itemSpan(text, first, last);
  if (!isKnown && !isOutletName(text.tokens.text.slice(span.start, span.end)) && !outletNouns.has(words[last + 1] ?? 0))
    return null;
  return { ...span, role };
}

function isNamePart({ classes }: MaskedText, at: number, isInside: boolean): boolean {
  const own = classes[at] ?? 0;
  if (own & capital) return isInside || !(own & determiner);
  return isInside && (own & (joint | number)) !== 0;
}

function platform(text: MaskedText, at: number): Via | null {
  for (const length of [2, 1]) {
    if (!((text.classes[at] ?? 0) & capital) || at + length > text.count) continue;
    if (length === 2 && !((text.classes[at + 1] ?? 0) & capital)) continue;
    const span = itemSpan(text, at, at + length - 1);
    if (platforms.has(text.tokens.text.slice(span.start, span.end))) return { ...span, role: 'venue' };
  }
  return null;
}

/** `in a statement`, `in her memoir`: a determiner, at most three words, and a document. */
function documentAt(text: MaskedText, at: number): Via | null {
  if (!((text.classes[at + 1] ?? 0) & (determiner | possessive))) return null;
  for (let head = at + 2; head <= at + 5 && head < text.count; head++) {
    if (!((text.classes[head] ?? 0) & (word | joint))) return null;
    if (documents.has(text.hashes[head] ?? 0)) return { ...itemSpan(text, at + 1, head), role: 'document' };
  }
  return null;
}
