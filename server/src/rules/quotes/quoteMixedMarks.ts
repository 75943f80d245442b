import type { Stretch } from '../../quotes/stretch';
import { forEachInSteps } from '../../work/steps';
import { capped } from '../capped';
import type { Finding, Rule, TextEdit } from '../rule';
import { steppedCheck } from '../steppedCheck';

type MarkStyle = 'typographic' | 'straight';

const marksOf: Readonly<Record<MarkStyle, readonly [string, string]>> = {
  typographic: ['“', '”'],
  straight: ['"', '"'],
};

/** A quotation that opens and closes in different kinds of marks, or in another kind than the rest of the article. */
export const quoteMixedMarks: Rule = {
  code: 'quote/mixed-marks',
  defaultSeverity: 'information',
  summary: 'A quotation uses different marks from the rest of the article.',
  explanation:
    'An article with two kinds of marks, “curly” and "straight", was usually put together from two sources or edited in ' +
    'two programs. A quotation that opens with one kind and closes with the other is a slip. Searches and counts may miss ' +
    'one of the two. The fix changes the marks to the kind that most of the article uses. Where both are equally common, ' +
    'the choice is yours.',
  example: {
    wrong: ' date 2024-03-05 Harbour reopens\n“We are open,” said Ida Roe. “Come in.” She added: "Mind the step."\n',
    right: ' date 2024-03-05 Harbour reopens\n“We are open,” said Ida Roe. “Come in.” She added: “Mind the step.”\n',
  },
  ...steppedCheck(function* ({ analysis }) {
    const { text } = analysis.article;
    const pairs = analysis.marks.stretches.filter((it) => it.family === 'double' && it.close !== null);
    const counts = { typographic: 0, straight: 0 };
    yield* forEachInSteps(pairs, (pair) => {
      const [opening, closing] = stylesOf(text, pair) ?? [];
      if (opening !== undefined && opening !== 'other' && opening === closing) counts[opening]++;
    });
    const { typographic, straight } = counts;
    const house: MarkStyle | null = typographic > straight ? 'typographic' : straight > typographic ? 'straight' : null;
    const odd: Stretch[] = [];
    yield* forEachInSteps(pairs, (pair) => {
      if (isOdd(stylesOf(text, pair), house)) odd.push(pair);
    });
    return capped(odd, (stretch): Finding => findingOf(text, stretch, house));
  }),
};

function stylesOf(text: string, { open, close }: Stretch): readonly [MarkStyle | 'other', MarkStyle | 'other'] | null {
  if (close === null || open.end === open.start) return null;
  return [styleOf(text.slice(open.start, open.end)), styleOf(text.slice(close.start, close.end))];
}

function styleOf(mark: string): MarkStyle | 'other' {
  if (mark === '"') return 'straight';
  return mark === '“' || mark === '”' || mark === '„' ? 'typographic' : 'other';
}

/** Both ends of one kind and of the house's, or of a kind that has nothing to do with the two, are as they should be. */
function isOdd(styles: readonly [MarkStyle | 'other', MarkStyle | 'other'] | null, house: MarkStyle | null): boolean {
  if (styles === null) return false;
  const [opening, closing] = styles;
  if (opening !== closing) return true;
  return opening !== 'other' && house !== null && opening !== house;
}

function findingOf(text: string, stretch: Stretch, house: MarkStyle | null): Finding {
  const { open, close } = stretch;
  const opening = text.slice(open.start, open.end);
  const closing = close === null ? '' : text.slice(close.start, close.end);
  const isMismatched = styleOf(opening) !== styleOf(closing);
  const choices: readonly MarkStyle[] = house === null ? ['typographic', 'straight'] : [house];
  return {
    start: open.start,
    end: open.end,
    message: isMismatched
      ? `Opens with ${opening} but closes with ${closing}.`
      : opening === '"'
        ? 'Straight marks here; the article mostly uses curly ones.'
        : 'Curly marks here; the article mostly uses straight ones.',
    evidence: close === null ? [] : [{ ...close, message: 'Closing mark.' }],
    fixes: choices.map((style) => ({
      title: style === 'straight' ? 'Change to straight marks' : 'Change to curly marks',
      edits: editsOf(text, stretch, style),
      preferred: house !== null,
    })),
  };
}

function editsOf(text: string, { open, close }: Stretch, style: MarkStyle): TextEdit[] {
  const [opening, closing] = marksOf[style];
  const edits = [{ start: open.start, end: open.end, text: opening }];
  if (close !== null) edits.push({ start: close.start, end: close.end, text: closing });
  return edits.filter((it) => text.slice(it.start, it.end) !== it.text);
}
