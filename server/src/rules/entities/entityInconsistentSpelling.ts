import { BARE, type Entity } from '../../entities/entity';
import { fold, isAscii } from '../../text/fold';
import { formatNumber } from '../../text/formatNumber';
import { textOf } from '../../text/span';
import { forEachInSteps, STEP_ITEMS, type Steps } from '../../work/steps';
import type { CorpusEntities } from '../corpusEntities';
import type { Finding, Fix, Rule } from '../rule';
import { FEWEST_WITH_SPELLING, isMajoritySpelling, isSoMuchMore, letters } from '../spelling/majorities';
import { nameWords, wordInName } from '../spelling/nameWords';
import { steppedCheck } from '../steppedCheck';

/** A word of a name and its more frequent spelling. */
interface Spelling {
  readonly written: string;
  readonly better: string;
  /** How many articles have the better spelling. */
  readonly articles: number;
}

/** A name that the article spells differently from most of the corpus, or inconsistently. */
export const entityInconsistentSpelling: Rule = {
  code: 'entity/inconsistent-spelling',
  defaultSeverity: 'information',
  summary: 'A name is spelled differently from the rest of the corpus.',
  explanation:
    'Counts and searches treat “Guaido” and “Guaidó”, or “Zelensky” and “Zelenskyy”, as two people. This rule finds names ' +
    'that differ in accents or transliteration, where two or more articles, and at least twice as many as spell it this ' +
    'way, have the other spelling. The fixes change the spelling in this article, or everywhere the corpus mentions the ' +
    'same person or thing. Names listed as one in `copydesk.entities.json` are not reported.',
  example: {
    wrong: ' date 2024-03-05 Harbour reopens\nRené Dahl spoke. Dahl said René Dahl would stay. Rene Dahl left later.\n',
    right: ' date 2024-03-05 Harbour reopens\nRené Dahl spoke. Dahl said René Dahl would stay. René Dahl left later.\n',
  },
  ...steppedCheck(function* ({ analysis, corpus }) {
    const { text } = analysis.article;
    const byKey = new Map<string, Entity>();
    for (const entity of analysis.entities) if (!byKey.has(entity.key)) byKey.set(entity.key, entity);
    const found: Finding[] = [];
    let left = STEP_ITEMS;
    for (const entity of analysis.entities) {
      if (entity.isVouched || entity.type === 'MISC') continue;
      const words = yield* wordsOf(text, entity);
      const [spelling] = [...accentSpellings(entity, words, corpus), ...soundSpellings(entity, words, corpus, byKey)];
      if (spelling !== undefined) found.push(finding(text, entity, spelling));
      left -= entity.mentions.length;
      if (left > 0) continue;
      left = STEP_ITEMS;
      yield;
    }
    return found;
  }),
};

/** How often the article has each word of an entity's names. */
function* wordsOf(text: string, { mentions }: Entity): Steps<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  yield* forEachInSteps(mentions, (mention) => {
    if (mention.form === 'nominal') return;
    for (const word of nameWords(textOf(text, mention))) counts.set(word, (counts.get(word) ?? 0) + 1);
  });
  return counts;
}

/** Words that other articles, or this one elsewhere, write with other accents. */
function accentSpellings({ key }: Entity, words: ReadonlyMap<string, number>, corpus: CorpusEntities): Spelling[] {
  const inCorpus = key.startsWith(BARE) ? [] : [...corpus.forms(key)].flatMap(nameWords);
  const all = [...words.keys(), ...inCorpus];
  if (all.every(isAscii)) return [];
  const byLetters = new Map<string, Set<string>>();
  for (const word of all) {
    const folded = fold(word);
    const spellings = byLetters.get(folded);
    if (spellings === undefined) byLetters.set(folded, new Set([word]));
    else spellings.add(word);
  }
  const found: Spelling[] = [];
  for (const spellings of byLetters.values()) {
    if (new Set([...spellings].map((it) => it.toLowerCase())).size < 2) continue;
    const counts = [...spellings].map((it) => ({
      word: it,
      articles: corpus.articlesWriting(key, it),
      here: words.get(it) ?? 0,
    }));
    const most = counts.reduce((best, it) => (isMoreFrequent(it, best) ? it : best));
    for (const { word, articles, here } of counts) {
      if (here === 0 || word.toLowerCase() === most.word.toLowerCase()) continue;
      const isRare =
        most.articles >= FEWEST_WITH_SPELLING
          ? isMajoritySpelling(most.articles, articles)
          : isSoMuchMore(most.here, here);
      if (isRare) found.push({ written: word, better: most.word, articles: most.articles });
    }
  }
  return found;
}

interface Count {
  readonly articles: number;
  readonly here: number;
}

function isMoreFrequent(one: Count, other: Count): boolean {
  return one.articles > other.articles || (one.articles === other.articles && one.here > other.here);
}

/** Words of a name that sounds like a far more frequent one of the same type. */
function soundSpellings(
  entity: Entity,
  words: ReadonlyMap<string, number>,
  corpus: CorpusEntities,
  byKey: ReadonlyMap<string, Entity>,
): Spelling[] {
  const own = corpus.entity(entity.key);
  const here = entity.mentions.length;
  return corpus.namesakes(entity.key).flatMap((other): Spelling[] => {
    if (other.type !== entity.type) return [];
    const sameArticle = byKey.get(other.key);
    const isRare =
      other.articles >= FEWEST_WITH_SPELLING
        ? isMajoritySpelling(other.articles, own?.articles ?? 1)
        : sameArticle !== undefined && isSoMuchMore(sameArticle.mentions.length, here);
    if (!isRare) return [];
    const [ownWords, otherWords] = [entity.name.split(' '), (sameArticle?.name ?? other.name).split(' ')];
    if (ownWords.length !== otherWords.length) return [];
    return ownWords.flatMap((written, index): Spelling[] => {
      const better = otherWords[index] ?? written;
      const isSame = letters(written) === letters(better) || !words.has(written) || /\.\p{L}/u.test(better);
      return isSame ? [] : [{ written, better, articles: other.articles }];
    });
  });
}

function finding(text: string, { mentions, name }: Entity, { written, better, articles }: Spelling): Finding {
  const respelled = (form: string): string => form.replace(wordInName, (word) => (word === written ? better : word));
  const misspelled = mentions.filter((it) => it.form !== 'nominal' && respelled(textOf(text, it)) !== textOf(text, it));
  const [first] = misspelled;
  const span = first ?? { start: 0, end: 0 };
  const form = textOf(text, span);
  const who =
    articles >= FEWEST_WITH_SPELLING ? `${formatNumber(articles)} articles spell` : 'the article mostly spells';
  const times = misspelled.length === 1 ? '' : ` (${misspelled.length} occurrences in this one)`;
  const fixes: Fix[] = [
    {
      title: `Change to “${better}” in this article`,
      edits: misspelled.map(({ start, end }) => ({ start, end, text: respelled(text.slice(start, end)) })),
      preferred: false,
    },
  ];
  if (articles >= FEWEST_WITH_SPELLING)
    fixes.push({
      title: `Change to “${better}” for ${name} in the whole corpus`,
      edits: [],
      preferred: false,
      command: { kind: 'rename', to: respelled(form) },
    });
  return {
    start: span.start,
    end: span.end,
    message: `“${written}” here; ${who} this “${better}”${times}.`,
    evidence: [],
    fixes,
  };
}
