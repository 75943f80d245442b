import type { Article } from '../../article/article';
import { lookUp } from '../../entities/gazetteer/gazetteer';
import { knownOutletName, outletName } from '../../text/outlets';
import { type Span, textOf } from '../../text/span';
import { wordSet } from '../../text/wordSet';
import type { Field, FieldSource } from './fields';
import { isPersonName, namesJob, opensWithFirstName } from './personName';

/** Words that stand where an outlet could, alone: sections, and what ends a text. In lower case; compiled by hand. */
const otherWords = wordSet(
  'analysis article articles arts asia business comment crime culture economy education end ends entertainment europe ' +
    'features file health home interview life lifestyle local markets money more music nation national news opinion ' +
    'opinions page people photo photos politics regional report review reviews science sport sports story tech ' +
    'technology today top travel update us video videos weather world',
);
const inputs = /inputs?\s+from\s*$/i;

/**
 * The outlet that signs an article: in its byline, else in its dateline, else at its end. A person, a place, a job or a
 * section that stands in its place is none, nor is an agency that only contributed, `(With inputs from PTI)`.
 */
export function outletIn({ text, byline, dateline, signOff }: Article): Field<string> | null {
  const outlet = (span: Span | null | undefined, source: FieldSource): Field<string> | null => {
    if (span === null || span === undefined) return null;
    const value = outletOf(textOf(text, span), source);
    return value === null ? null : { value, source };
  };
  const isContributor = signOff !== null && inputs.test(text.slice(signOff.start, signOff.agency.start));
  return (
    outlet(byline?.agency, 'byline') ??
    (byline === null ? null : signedOutlet(textOf(text, byline))) ??
    outlet(dateline?.agency, 'dateline') ??
    (isContributor ? null : outlet(signOff?.agency, 'sign-off'))
  );
}

/** `By The Associated Press`: only a known outlet, since others may be desks. */
function signedOutlet(line: string): Field<string> | null {
  const words = /^by:?\s+(\p{L}[\p{L}.’' -]{1,40}?)(?=\s*(?:[|,(\d–—]|\s(?:on|in|updated|posted)\s|$))/iu.exec(
    line,
  )?.[1];
  const value = words === undefined || otherWords.has(words.toLowerCase()) ? null : knownOutletName(words);
  return value === null ? null : { value, source: 'byline' };
}

/** The name to show for what a credit says; null if it is no outlet's. */
function outletOf(written: string, source: FieldSource): string | null {
  if (otherWords.has(written.toLowerCase()) || namesJob(written)) return null;
  const known = knownOutletName(written);
  if (known !== null) return known;
  if (lookUp(written) !== null) return null;
  // People and unknown places stand in bylines, `By Ida Roe, Kettle Falls`, but hardly in brackets.
  if (isPersonName(written) && (source === 'byline' || opensWithFirstName(written))) return null;
  const [own = '', agency = ''] = written.split('/');
  // `WWJ/AP`: a station's report with an agency's material.
  return outletName(knownOutletName(agency) === null ? written : own);
}
