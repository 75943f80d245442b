import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkEntities, entityLines } from '../kit/checks';

const article = (body: string, headline = 'Harbour reopens'): string => ` date 2024-03-05 ${headline}\n\n${body}\n`;

/** Checks that entities written `PER Ida Roe: Ida Roe, Roe (alias)` are among those of an article. */
function includes(body: string, expected: readonly string[], headline?: string): void {
  const text = article(body, headline);
  const found = entityLines(text);
  for (const line of expected) assert.ok(found.includes(line), `${line} among ${found.join(' | ')}`);
}

describe('The bounds of a person’s name', () => {
  it('include both parts of a hyphenated first or last name', () => {
    includes('The court heard Kelly-Ann Turner. Kelly-Ann left early.', [
      'PER Kelly-Ann Turner: Kelly-Ann Turner, Kelly-Ann',
    ]);
    includes('Later Henry Campbell-Bannerman spoke.', ['PER Henry Campbell-Bannerman: Henry Campbell-Bannerman']);
  });
  it('include a Korean given name, whose second syllable is in lower case', () =>
    includes('The envoy, Kim In-so, said no.', ['PER Kim In-so: Kim In-so']));
  it('include a nickname in parentheses, initials and a suffix', () => {
    includes('The sheriff arrested James Leander (Leo) Nichols on Monday.', [
      'PER James Leander (Leo) Nichols: James Leander (Leo) Nichols',
    ]);
    includes('It was J. K. Roe who won.', ['PER J. K. Roe: J. K. Roe']);
    includes('The senator met Carlos da Silva Junior.', ['PER Carlos da Silva Junior: Carlos da Silva Junior']);
  });
  it('exclude an office of several words, and a nationality', () => {
    includes('Deputy Industry Minister Oleg Karpin agreed.', ['PER Oleg Karpin: Oleg Karpin']);
    includes('The former minister for Women and Equalities Nicola Marsh said no.', ['PER Nicola Marsh: Nicola Marsh']);
    includes('The Frenchman Thierry Roche won.', ['MISC Frenchman: Frenchman', 'PER Thierry Roche: Thierry Roche']);
  });
  it('end at a possessive, after which something else is named', () =>
    includes('Karl Marsh’s Marshfilm hired Ida Roe.', [
      'PER Karl Marsh: Karl Marsh',
      'ORG Marshfilm: Marshfilm',
      'PER Ida Roe: Ida Roe',
    ]));
});

describe('The bounds of other names', () => {
  it('include the point of the compass before a nationality, and the people after it', () => {
    includes('A South Korean ship met a Latin American one.', [
      'MISC South Korean: South Korean',
      'MISC Latin American: Latin American',
    ]);
    includes('The Bosnian Serbs signed.', ['MISC Bosnian Serbs: Bosnian Serbs']);
  });
  it('include all words of a country, an agency or a firm', () => {
    includes('He flew to the Central African Republic.', ['LOC Central African Republic: Central African Republic']);
    includes('The News Agency of Nigeria reported it.', ['ORG News Agency of Nigeria: News Agency of Nigeria']);
  });
  it('include all parts of a compound with a link between hyphens', () => {
    includes('The leader of Pakistan Tehreek-e-Insaf spoke.', [
      'ORG Pakistan Tehreek-e-Insaf: Pakistan Tehreek-e-Insaf',
    ]);
    includes('Police blamed Lashkar-e-Vestal.', ['ORG Lashkar-e-Vestal: Lashkar-e-Vestal']);
  });
  it('include the last word of a contest', () =>
    includes('She lost the final of the Hong Kong Open.', ['MISC Hong Kong Open: Hong Kong Open']));
});

describe('Companies', () => {
  it('are known by their legal form, in every mention', () =>
    includes('Shares of Brellin SpA fell. Brellin made no comment.', ['ORG Brellin SpA: Brellin SpA, Brellin']));
  it('are known by what they have, and by what is said before them', () => {
    includes('The profits of Tarvin fell. Tarvin’s shareholders wait.', ['ORG Tarvin: Tarvin, Tarvin']);
    includes('The tyre maker Orvelle closed.', ['ORG Orvelle: Orvelle']);
    includes('She told the broadcaster TVK and the maritime agency APMK.', ['ORG TVK: TVK', 'ORG APMK: APMK']);
  });
  it('are not people with a first name, whatever they own', () =>
    includes('The shares of Ida Roe fell. Roe’s shares are worthless.', ['PER Ida Roe: Ida Roe, Roe']));
});

describe('Teams', () => {
  const match =
    'Emeka Okoro scored twice as Burnham Rovers beat Ashford City 3-1 in the league on Saturday. City went ahead early, but ' +
    'the striker levelled before half-time. Rovers host Leighton Orient next week. Chelsea lost 2-0 at Leicester.';
  it('are clubs by their last word, which is short for them', () =>
    includes(match, [
      'PER Emeka Okoro: Emeka Okoro',
      'ORG Burnham Rovers: Burnham Rovers, Rovers (alias)',
      'ORG Ashford City: Ashford City, City (alias)',
      'ORG Leighton Orient: Leighton Orient',
    ]));
  it('are cities only where an article about sports writes of them as teams', () => {
    includes(match, ['ORG Chelsea: Chelsea']);
    includes('The council of Leicester met. The flood hit Leicester again.', ['LOC Leicester: Leicester, Leicester']);
  });
});

describe('Names that could be short for others', () => {
  it('are not, if they belong to a pope or a royal', () => {
    includes('Pope Francis met Princess Anne. Francis Dunn and Anne Hart were not there.', [
      'PER Francis: Francis',
      'PER Anne: Anne',
      'PER Francis Dunn: Francis Dunn',
      'PER Anne Hart: Anne Hart',
    ]);
  });
  it('are not, if they are well-known acronyms', () =>
    includes('The University of Nairobi opened a lab. The UN paid.', [
      'ORG University of Nairobi: University of Nairobi',
      'ORG UN: UN',
    ]));
  it('are not, if the first names only begin alike', () =>
    includes('Jo Marsh met Jeremy Marsh.', ['PER Jo Marsh: Jo Marsh', 'PER Jeremy Marsh: Jeremy Marsh']));
});

describe('Headlines in title case or capitals', () => {
  it('name what the body names, whatever the case', () => {
    includes(
      'Ida Roe left on Monday. Roe said nothing.',
      ['PER Ida Roe: Roe, Ida Roe, Roe'],
      'Mayor Roe Leaves Town at Last',
    );
    includes('Ida Roe left on Monday.', ['PER Ida Roe: ROE, Ida Roe'], 'ROE LEAVES TOWN AT LAST');
  });
  it('have no pronoun among their names', () =>
    checkEntities(article('The tenants left on Monday.', 'THEY TOLD US TO GO, SAYS MINISTER'), []));
});
