import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isoOfDayNumber } from '../../server/src/dates/calendar';

/** A made-up corpus of any size, the same for the same seed: names are distributed as in news, few of them often. */

const firsts =
  'Ida Tomas Mara Nils Greta Olaf Rosa Piet Anna Karl Lena Emil Vera Hugo Nora Stan Inga Paul Elsa Rolf Dina Marc Judith Owen Clara Felix Agnes Bruno Carla Dirk'.split(
    ' ',
  );
const lastStarts =
  'Bren Lind Quel Har Mor Stav Ros Fiel Tor Wes Kal Ber Dun Gar Hol Jan Lar Mil Nor Oster Pel Rav Sten Ul Vas'.split(
    ' ',
  );
const lastEnds = 'ner qvist don field wick berg ley man sen worth shaw gate ford well mark ton by stad holm rud'.split(
  ' ',
);
const towns = 'Port Ansel,Lund Bay,Karsholm,Estrem,Vellin,Norrby,Castle Hollow,Marrow Point,Tindale,Ostia Reach'.split(
  ',',
);
const bodies =
  'Harbor Authority,Transport Union,City Council,Water Board,Ferry Company,Meridian Bank,Lund Institute,Coast Guard'.split(
    ',',
  );
const roles = 'Transport Minister,Mayor,Senator,Police Chief,President,Judge,Professor,spokeswoman'.split(',');
const verbs = 'said,told reporters,added,warned,argued,insisted,explained'.split(',');
const words =
  'the storm closed two berths and a long part of the sea wall|nobody was hurt but the costs are higher than expected|the ferry will leave at dawn if the wind allows it|we have talked about this for three years and nothing was done|a new crane has been ordered and should arrive in spring|the report lists forty faults that were known since last year|people here want to know when the bridge will be open again|the money is there and it will be spent on repairs'.split(
    '|',
  );
const KILOBYTES = 4;

export interface SeededCorpus {
  readonly folder: string;
  readonly articles: number;
  readonly seed: number;
}

/** Writes a corpus into a folder that exists, 500 articles to a subfolder; returns its paths. */
export function writeSeededCorpus({ folder, articles, seed }: SeededCorpus): string[] {
  const random = randomFrom(seed);
  return Array.from({ length: articles }, (_, index) => {
    const below = join(folder, String(Math.floor(index / 500)));
    if (index % 500 === 0) mkdirSync(below, { recursive: true });
    const path = join(below, `${String(index).padStart(6, '0')}.txt`);
    writeFileSync(path, seededArticle(random));
    return path;
  });
}

/** An article of about four kilobytes. */
function seededArticle(random: (below: number) => number): string {
  const pick = (list: readonly string[]): string => list[random(list.length)] ?? '';
  // A third of all sources are among a few people, as in news.
  const person = (): { name: string; last: string } => {
    const index = random(3) === 0 ? random(12) : random(12_000);
    const last = `${lastStarts[index % 25]}${lastEnds[Math.floor(index / 25) % 20]}`;
    return { name: `${firsts[(index * 7) % 30]} ${last}`, last };
  };
  const [town, body] = [pick(towns), pick(bodies)];
  const day = isoOfDayNumber(19_000 + random(730));
  const lines = [` date ${day} ${town} waits for the ${body}`, ''];
  const main = person();
  lines.push(
    `${town.toUpperCase()} (Meridian) - ${pick(roles)} ${main.name} and the ${body} disagreed on Tuesday: ${pick(words)}.`,
  );
  let size = 0;
  while (size < KILOBYTES * 1000) {
    const other = person();
    const paragraph = [
      `“${pick(words)},” ${main.last} ${pick(verbs)}. “${pick(words)}.”`,
      `${other.name} of the ${pick(bodies)} ${pick(verbs)} on Friday that ${pick(words)}.`,
      `In ${pick(towns)}, ${pick(roles)} ${other.name} met ${person().name}. “${pick(words)},” ${other.last} said in a statement.`,
      `According to the ${pick(bodies)}, ${pick(words)}; ${pick(words)}.`,
    ][random(4)];
    lines.push('', paragraph ?? '');
    size += paragraph?.length ?? 0;
  }
  return `${lines.join('\n')}\n`;
}

/** A linear congruential generator with the constants of POSIX's `rand`; returns whole numbers below its argument. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >>> 8) % below;
  };
}
