// The report of a run: each survivor as a diff, and how many mutants were killed per place.
import { relative } from 'node:path';
import { root } from '../workbench.mjs';
import { mutatedText } from './mutants.mjs';

/** A survivor's place, with its lines before and after. */
export function survivorText(mutant) {
  const before = mutant.source.split('\n');
  const after = mutatedText(mutant).split('\n');
  let first = 0;
  while (before[first] === after[first] && first < before.length) first++;
  let tail = 0;
  while (
    before.at(-1 - tail) === after.at(-1 - tail) &&
    before.length - tail > first + 1 &&
    after.length - tail > first
  )
    tail++;
  const lines = (sign, all) => all.slice(first, all.length - tail).map((line) => `  ${sign} ${line.trim()}`);
  const place = `${relative(root, mutant.file)}:${mutant.line}`;
  return [`${place} (${mutant.kind})`, ...lines('-', before), ...lines('+', after)].join('\n');
}

/** How many mutants of the sample were killed, by place and in total. */
export function figuresOf(mutants, places) {
  const figure = (name, some) => `${name}: killed ${some.filter((it) => it.killer !== null).length} of ${some.length}`;
  const each = places.map((place) =>
    figure(
      place,
      mutants.filter((it) => it.place === place),
    ),
  );
  return [...each, ...(places.length > 1 ? [figure('total', mutants)] : [])].join('\n');
}
