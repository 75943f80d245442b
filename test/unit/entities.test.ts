import { describe, it } from 'node:test';
import { checkEntities } from '../kit/checks';

const article = (body: string): string => ` date 2024-03-05 Harbour reopens\n${body}\n`;

describe('An entity', () => {
  it('joins a person’s names, including those with an editor’s brackets', () => {
    checkEntities(article('The mayor met Ida Roe. [Ida] Roe left, then Roe came back.'), [
      'PER Ida Roe: Ida Roe, [Ida] Roe, Roe',
    ]);
  });
  it('is found inside a compound', () =>
    checkEntities(article('An Ida Roe-led and US-backed plan.'), ['PER Ida Roe: Ida Roe', 'LOC US: US']));
  it('is separated from nationality and office', () => {
    checkEntities(article('Norwegian President Sigrid Aune met Foreign Minister Jonas Lind.'), [
      'MISC Norwegian: Norwegian',
      'PER Sigrid Aune: Sigrid Aune',
      'PER Jonas Lind: Jonas Lind',
    ]);
  });
  it('keeps a nationality inside an organization’s name', () =>
    checkEntities(article('It was the Norwegian Water Ministry.'), [
      'ORG Norwegian Water Ministry: Norwegian Water Ministry',
    ]));
  it('is the referent of a bare head word that follows', () => {
    checkEntities(article('The Water Ministry agreed. The Ministry will pay, and the ministry knows it.'), [
      'ORG Water Ministry: Water Ministry, Ministry (alias), the ministry (nominal)',
    ]);
  });
  it('is found by a name of two words that starts with a common word', () => {
    checkEntities(article('It rained in New York. New Hampshire waited.'), [
      'LOC New York: New York',
      'LOC New Hampshire: New Hampshire',
    ]);
  });
  it('joins a company’s short name and a person’s first name', () => {
    checkEntities(
      article(
        'Rio Lines Ltd and Meridian Press Inc agreed. Rio Lines waits, and Meridian waits. Then Ida Roe met Ida.',
      ),
      [
        'ORG Rio Lines Ltd: Rio Lines Ltd, Rio Lines',
        'ORG Meridian Press Inc: Meridian Press Inc, Meridian',
        'PER Ida Roe: Ida Roe, Ida',
      ],
    );
  });
  it('joins the names of one country', () =>
    checkEntities(article('The United States and the US agreed; America waits.'), [
      'LOC United States: United States, US, America',
    ]));
  it('loses an office of several words to the person after it', () =>
    checkEntities(' date 2024-03-05 Harbour reopens\nMinister of Social Affairs Ida Roe left on Monday.\n', [
      'PER Ida Roe: Ida Roe',
    ]));
  it('is known by the short name that the article defines, even if the letters do not fit', () =>
    checkEntities(
      ' date 2024-03-05 Harbour reopens\nThe Federation of Harbour Pilots (FEHAP) met in Oslo. FEHAP said so.\n',
      [
        'ORG Federation of Harbour Pilots: Federation of Harbour Pilots, FEHAP (alias), FEHAP (alias)',
        'LOC Oslo: Oslo',
      ],
    ));
  it('is known by its initials, with or without periods', () =>
    checkEntities(
      ' date 2024-03-05 Harbour reopens\nIda Roe left Los Angeles. She came to L.A. and loved LA at once.\n',
      ['PER Ida Roe: Ida Roe', 'LOC Los Angeles: Los Angeles, L.A., LA'],
    ));
  it('is not a person if it is plural, and ends with its sentence', () => {
    checkEntities(' date 2024-03-05 Harbour reopens\nThe vote split Senate Republicans. Republicans lost.\n', [
      'ORG Senate: Senate',
      'MISC Republicans: Republicans, Republicans',
    ]);
  });
  it('has the type that its dateline, address or adjacent word indicates', () => {
    checkEntities('VESTVIK (Meridian) - The port of Vestvik is shut.\n', [
      'LOC Vestvik: VESTVIK, Vestvik',
      'ORG Meridian: Meridian',
    ]);
    checkEntities(' date 2024-03-05 Harbour reopens\n“Good,” said Mr Lisbon.\n', ['PER Lisbon: Lisbon']);
    checkEntities(' date 2024-03-05 Harbour reopens\n“Good,” she said, as cited by Ostwire.\n', [
      'ORG Ostwire: Ostwire',
    ]);
    checkEntities(' date 2024-03-05 Harbour reopens\nIt had rained in Port Ansel for days.\n', [
      'LOC Port Ansel: Port Ansel',
    ]);
  });
  it('is named in dateline and sign-off', () => {
    checkEntities(' date 2024-03-05 Harbour reopens\nOSLO (Northwire) - Ships came back. (Northwire)', [
      'LOC Oslo: OSLO',
      'ORG Northwire: Northwire, Northwire',
    ]);
  });
  it('is not every capitalized word at the start of a sentence', () => {
    checkEntities(
      article('Countries waited. Worsening the situation, rain fell. However, nobody left. Monday came.'),
      [],
    );
  });
  it('takes only known names from a headline in title case', () => {
    checkEntities(' date 2024-03-05 Harbour Master Ida Roe Reopens Port In Norway\nIda Roe opened it.\n', [
      'PER Ida Roe: Ida Roe, Ida Roe',
      'LOC Norway: Norway',
    ]);
  });
});
