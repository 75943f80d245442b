import { writeFileSync } from 'node:fs';
import { isSpokenBy } from '../../server/src/quotes/attributeQuotes';
import { itemSpan } from '../../server/src/quotes/maskedText';
import type { QuoteModel } from '../../server/src/quotes/model/linearModel';
import { type PreparedText, prepare } from './examples';
import { readPolnear } from './polnear';
import { predict, randomFrom, shuffle, train } from './trainer';

const [folder = '', out = '/tmp/cv.jsonl', foldCount = '5', only = ''] = process.argv.slice(2);
const texts = readPolnear(folder).map(prepare);
const order = [...texts];
shuffle(order, randomFrom(1));
const folds = Number(foldCount);
const lines: string[] = [];
for (let fold = 0; fold < folds; fold++) {
  if (only !== '' && Number(only) !== fold) continue;
  const held = order.filter((_, index) => index % folds === fold);
  const rest = order.filter((_, index) => index % folds !== fold);
  const started = performance.now();
  const { model, oracle, cueLevels } = train(rest);
  console.log(
    `fold ${fold}: ${held.length} held out, oracle on train ${(100 * oracle).toFixed(1)}, ${cueLevels.size} cues, ${((performance.now() - started) / 1000).toFixed(0)} s`,
  );
  for (const it of held) lines.push(JSON.stringify(recordOf(it, model)));
}
writeFileSync(out, `${lines.join('\n')}\n`);

function recordOf(prepared: PreparedText, model: QuoteModel): unknown {
  const { article, marks } = prepared;
  const { masked, decisions, ranker } = predict(prepared, model);
  const { found } = ranker;
  const back = ({ start, end }: { start: number; end: number }) => ({
    start: start - article.shift,
    end: end - article.shift,
  });
  const quotes = decisions
    .filter((it) => isSpokenBy(it, masked))
    .map((it) => {
      const stretch = marks.stretches[it.stretch] ?? { start: 0, end: 0 };
      return {
        ...back(stretch),
        speaker: it.pair === null ? null : back(itemSpan(masked, found.from[it.pair] ?? 0, it.sourceEnd - 1)),
        cue:
          it.pair === null
            ? null
            : back(itemSpan(masked, found.cueFrom[it.pair] ?? 0, (found.cueTo[it.pair] ?? 1) - 1)),
        link: it.pair === null ? null : found.link[it.pair],
        same: it.isSame,
        p: it.sourceProbability,
      };
    });
  return { id: article.id, quotes };
}
