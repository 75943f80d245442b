import { personNouns, plainPersonNouns } from '../text/personNouns';
import { personTitles } from './titles';

/** Forms of address and words for relatives: they come before a name but say nothing about its bearer on their own. */
const address = new Set(
  'daughter son wife husband grandmother granny gran grandad hubby dad mum mr mr. mrs mrs. ms ms. miss dr dr. prof prof. sir dame lord lady saint source father mother brother sister'.split(
    ' ',
  ),
);

/** Nouns that say what someone is: offices and professions. In lower case. */
export const roleNouns: ReadonlySet<string> = new Set(
  [
    ...personNouns,
    ...personTitles,
    ...(
      'head master harbourmaster headmaster headmistress chairperson treasurer co-founder cofounder fellow counsel vice-chairman correspondent curator organiser ' +
      'organizer campaigner pollster trader broker chancellor provost dean rector principal archaeologist astronomer ' +
      'biologist chemist climatologist geologist meteorologist psychologist sociologist epidemiologist virologist ' +
      'anthropologist philosopher filmmaker director-general conductor composer dancer choreographer architect mep mp ' +
      'goalkeeper defender captain forward winger quarterback pitcher batsman bowler cyclist runner swimmer boxer ' +
      'jockey golfer skipper champion medallist medalist referee commandant insurgent rebel warlord dissident refugee ' +
      'undersecretary lawmaker legislator parliamentarian monk nun priest vicar chaplain'
    ).split(' '),
  ].filter((word) => !address.has(word) && !plainPersonNouns.has(word)),
);

/** Nouns that say what an organization is. In lower case. */
export const organizationNouns: ReadonlySet<string> = new Set(
  (
    'company firm agency group maker manufacturer operator bank insurer retailer airline carrier newspaper daily weekly ' +
    'magazine broadcaster channel station website portal charity think-tank thinktank nonprofit non-profit consultancy ' +
    'subsidiary unit owner producer supplier union party movement militia faction watchdog regulator organisation ' +
    'organization institute institution university college school hospital club team league federation association ' +
    'alliance coalition network brand chain developer publisher studio label startup start-up conglomerate utility ' +
    'miner shipper shipyard brewer distiller refiner lender fund trust foundation exchange council body outlet ' +
    'aid arm affiliate giant service platform app tabloid broadsheet'
  ).split(' '),
);
