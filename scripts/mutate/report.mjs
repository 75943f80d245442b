// What a run of mutants tells: each survivor as a change of lines, and how many died by room.
import { relative } from 'node:path';
import { root } from '../workbench.mjs';
import { mutatedText } from './mutants.mjs';

/** A survivor's place, and its lines before and after. */
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

/** How many of the sample died, by room and in all. */
export function figuresOf(mutants, places) {
  const figure = (name, some) => `${name}: killed ${some.filter((it) => it.killer !== null).length} of ${some.length}`;
  const each = places.map((place) =>
    figure(
      place,
      mutants.filter((it) => it.place === place),
    ),
  );
  return [...each, ...(places.length > 1 ? [figure('in all', mutants)] : [])].join('\n');
}
