import type { Tokens } from '../text/tokens';
import { wordSet } from '../text/wordSet';
import { wordHashes } from '../text/wordTable';
import { forEachInSteps, inPieces, mapInSteps, type Steps } from '../work/steps';
import { isFirstName, lookUp } from './gazetteer/gazetteer';
import type { TokenRange } from './tagger/articleWords';
import type { TaggedName } from './tagger/tagNames';
import { TokenCover } from './tokenCover';

/** Words that make an article one about sports. In lower case. By hand. */
const sportsWords = wordHashes(
  'season coach quarterback touchdown touchdowns goal goals goalkeeper striker midfielder defender winger innings wicket ' +
    'wickets batsman bowler pitcher playoff playoffs league tournament semi-final semifinal quarterfinal quarter-final ' +
    'points rebounds assists halftime half-time kickoff kick-off penalty striker score scored scorer scoring match ' +
    'matches game games team teams champions championship derby relegation fixture standings soccer football baseball ' +
    'basketball hockey rugby cricket inning homer homers shutout overtime substitute equaliser equalizer freshman ' +
    'sophomore undefeated unbeaten winless runs',
);
/** Chosen by hand: that many sports words, and one in so many tokens, make a sports article. */
const FEWEST_SPORTS_WORDS = 5;
const TOKENS_PER_SPORTS_WORD = 60;
/** Chosen by hand: two clubs are enough for a short item. */
const WORDS_PER_CLUB = 3;

/** Last words of clubs' names. In lower case. By hand. */
export const clubEnds = wordSet(
  'rovers united city town county athletic albion wanderers orient hotspur rangers celtic villa palace argyle alexandra ' +
    'harriers dynamo dinamo lokomotiv spartak sporting fc afc cf rfc sc wednesday',
);
/** Those that hardly end any other name. */
const surelyClubs = wordSet('rovers albion wanderers orient hotspur harriers fc afc rfc');
/** What a team does, right after its name. In lower case. */
const teamVerbs = wordSet(
  'beat beats beaten defeated defeats edged routed topped downed won win wins lost lose loses drew scored scores trailed ' +
    'trails led leads hosted hosts faces faced travel travels visit visits clinched outscored outshot improved dropped ' +
    'swept stunned thrashed hammered crushed qualified advanced finished face host signed snapped rallied',
);
/** What is done to a team, right before its name. In lower case. */
const beforeTeam = wordSet(
  'beat beating over against defeated defeating past vs vs. v versus edged edging topped topping downed downing host ' +
    'hosting hosts faced facing face visit visiting thrashed hammered crushed stunned routed outscored eliminated ' +
    'eliminating meet play playing plays played',
);
const teamNouns = wordSet(
  'coach manager striker midfielder defender goalkeeper captain quarterback forward winger fans players side pitcher skipper',
);
const placePrepositions = wordSet('in near from of outside');

/**
 * Turns places into teams where an article about sports writes of them as of teams: `Ansel beat Vestdal 3-1`, `a win over
 * Ansel`. Countries stay places. Names keep their order.
 */
export function* withTeams(
  tokens: Tokens,
  ranges: readonly TokenRange[],
  names: readonly TaggedName[],
): Steps<TaggedName[]> {
  if (!(yield* isAboutSports(tokens, ranges, names))) return [...names];
  const teams = new Set<string>();
  const ends = new Set<string>();
  yield* forEachInSteps(names, (it) => {
    if (isClub(tokens, it)) ends.add(tokens.word(it.last));
    else if (canBeTeam(tokens, it) && hasTeamSign(tokens, it)) teams.add(tokens.words(it.first, it.last));
  });
  const all = yield* withBareEnds(tokens, { ranges, names, ends });
  return yield* mapInSteps(all, (it): TaggedName => {
    if (isClub(tokens, it)) return { ...it, type: 'ORG' };
    if (!canBeTeam(tokens, it) || !teams.has(tokens.words(it.first, it.last))) return it;
    return placePrepositions.has(tokens.lower(it.first - 1)) ? it : { ...it, type: 'ORG' };
  });
}

/** `Ansel Rovers`. */
function isClub(tokens: Tokens, { first, last }: TaggedName): boolean {
  if (last === first || !clubEnds.has(tokens.lower(last))) return false;
  return surelyClubs.has(tokens.lower(last)) || !isFirstName(tokens.word(first));
}

/** The names, and the last words of clubs on their own: `City` after `Ansel City`. */
function* withBareEnds(
  tokens: Tokens,
  { ranges, names, ends }: { ranges: readonly TokenRange[]; names: readonly TaggedName[]; ends: ReadonlySet<string> },
): Steps<TaggedName[]> {
  if (ends.size === 0) return [...names];
  const cover = new TokenCover(tokens.count, names);
  const found = names.map((it): TaggedName => {
    const isBare = it.first === it.last && ends.has(tokens.word(it.first));
    return isBare ? { ...it, type: 'ORG' } : it;
  });
  yield* inPieces(ranges, (first, end) => {
    for (let at = first; at < end; at++)
      if (!cover.has(at) && ends.has(tokens.word(at))) found.push({ first: at, last: at, type: 'ORG' });
  });
  return found.sort((left, right) => left.first - right.first);
}

/** Sports words in the text, and clubs among its names, which count more. */
function* isAboutSports(tokens: Tokens, ranges: readonly TokenRange[], names: readonly TaggedName[]): Steps<boolean> {
  let [words, found] = [0, 0];
  yield* inPieces(ranges, (first, end) => {
    words += end - first;
    for (let at = first; at < end; at++) if (tokens.isWord(at) && sportsWords.has(tokens.hash(at))) found++;
  });
  yield* forEachInSteps(names, (it) => {
    if (it.last > it.first && surelyClubs.has(tokens.lower(it.last))) found += WORDS_PER_CLUB;
  });
  return found >= FEWEST_SPORTS_WORDS && found * TOKENS_PER_SPORTS_WORD >= words;
}

/** Whether a name could be a team: a place that is not a country, or something else without a nationality. */
function canBeTeam(tokens: Tokens, name: TaggedName): boolean {
  if (name.type !== 'LOC') return false;
  const kind = lookUp(tokens.words(name.first, name.last))?.kind;
  return (
    kind !== 'country' &&
    kind !== 'nationality' &&
    kind !== 'area' &&
    !(name.last > name.first && isFirstName(tokens.word(name.first)))
  );
}

function hasTeamSign(tokens: Tokens, { first, last }: TaggedName): boolean {
  const after = tokens.lower(last + 1);
  if (teamVerbs.has(after) || teamNouns.has(after)) return true;
  if (tokens.isNumber(last + 1) || beforeTeam.has(tokens.lower(first - 1))) return true;
  return /^['’]s?$/.test(tokens.word(last + 1)) && teamNouns.has(tokens.lower(last + 2));
}
