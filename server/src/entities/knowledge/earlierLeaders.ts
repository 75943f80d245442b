import type { IsoDate } from '../../dates/calendar';
import { fold } from '../../text/fold';

/** A term of office before the time that `leaders.json` covers well. */
export interface EarlierTerm {
  readonly role: string;
  /** The name that news uses. */
  readonly name: string;
  readonly from: IsoDate;
  /** The day the successor took office. */
  readonly until: IsoDate;
}

/**
 * Heads of state and government whom archives name by last name alone, `President Reagan`: `role|name|from|until`.
 * Compiled by hand from public knowledge. Without those who share their last name with another one, the Bushes.
 */
const rows =
  'President|Harry Truman|1945-04-12|1953-01-20;President|Dwight Eisenhower|1953-01-20|1961-01-20;' +
  'President|John F. Kennedy|1961-01-20|1963-11-22;President|Lyndon Johnson|1963-11-22|1969-01-20;' +
  'President|Richard Nixon|1969-01-20|1974-08-09;President|Gerald Ford|1974-08-09|1977-01-20;' +
  'President|Jimmy Carter|1977-01-20|1981-01-20;President|Ronald Reagan|1981-01-20|1989-01-20;' +
  'President|Bill Clinton|1993-01-20|2001-01-20;Prime Minister|Harold Macmillan|1957-01-10|1963-10-19;' +
  'Prime Minister|Edward Heath|1970-06-19|1974-03-04;Prime Minister|James Callaghan|1976-04-05|1979-05-04;' +
  'Prime Minister|Margaret Thatcher|1979-05-04|1990-11-28;Prime Minister|John Major|1990-11-28|1997-05-02;' +
  'Prime Minister|Tony Blair|1997-05-02|2007-06-27;President|Charles de Gaulle|1959-01-08|1969-04-28;' +
  'President|Georges Pompidou|1969-06-20|1974-04-02;President|Valery Giscard d’Estaing|1974-05-27|1981-05-21;' +
  'President|Francois Mitterrand|1981-05-21|1995-05-17;President|Jacques Chirac|1995-05-17|2007-05-16;' +
  'Prime Minister|Jacques Chirac|1986-03-20|1988-05-10;Chancellor|Konrad Adenauer|1949-09-15|1963-10-16;' +
  'Chancellor|Willy Brandt|1969-10-22|1974-05-07;Chancellor|Helmut Schmidt|1974-05-16|1982-10-01;' +
  'Chancellor|Helmut Kohl|1982-10-01|1998-10-27;Chancellor|Gerhard Schroeder|1998-10-27|2005-11-22;' +
  'Prime Minister|Yasuhiro Nakasone|1982-11-27|1987-11-06;Prime Minister|Noboru Takeshita|1987-11-06|1989-06-03;' +
  'Prime Minister|Pierre Trudeau|1980-03-03|1984-06-30;Prime Minister|Brian Mulroney|1984-09-17|1993-06-25;' +
  'Prime Minister|Bob Hawke|1983-03-11|1991-12-20;Prime Minister|Paul Keating|1991-12-20|1996-03-11;' +
  'Prime Minister|David Lange|1984-07-26|1989-08-08;President|Boris Yeltsin|1991-07-10|1999-12-31;' +
  'Leader|Mikhail Gorbachev|1985-03-11|1991-12-25;President|Mikhail Gorbachev|1990-03-15|1991-12-25;' +
  'President|Jose Sarney|1985-04-21|1990-03-15;President|Raul Alfonsin|1983-12-10|1989-07-08;' +
  'President|Corazon Aquino|1986-02-25|1992-06-30;President|Ferdinand Marcos|1965-12-30|1986-02-25;' +
  'President|Hosni Mubarak|1981-10-14|2011-02-11;President|Anwar Sadat|1970-10-15|1981-10-06;' +
  'President|Daniel Ortega|1985-01-10|1990-04-25;President|Miguel de la Madrid|1982-12-01|1988-12-01;' +
  'Prime Minister|Indira Gandhi|1980-01-14|1984-10-31;Prime Minister|Rajiv Gandhi|1984-10-31|1989-12-02;' +
  'Prime Minister|Menachem Begin|1977-06-21|1983-10-10;Prime Minister|Yitzhak Shamir|1986-10-20|1992-07-13;' +
  'Prime Minister|Bettino Craxi|1983-08-04|1987-04-17;President|Kenneth Kaunda|1964-10-24|1991-11-02;' +
  'President|Nelson Mandela|1994-05-10|1999-06-14;Prime Minister|Robert Mugabe|1980-04-18|1987-12-31;' +
  'President|Pieter Botha|1984-09-14|1989-08-15';

interface FoldedTerm extends EarlierTerm {
  readonly folded: string;
}

let terms: readonly FoldedTerm[] | null = null;

function all(): readonly FoldedTerm[] {
  terms ??= rows.split(';').map((row) => {
    const [role = '', name = '', from = '', until = ''] = row.split('|');
    return { role, name, folded: fold(name), from, until };
  });
  return terms;
}

/** The terms of leaders of a last name, folded, that a day is in. */
export function earlierTermsOn(last: string, date: IsoDate): readonly EarlierTerm[] {
  return all().filter((it) => it.folded.endsWith(` ${last}`) && it.from <= date && date < it.until);
}

/** Whether a full name, folded, is an earlier leader's. */
export function isEarlierLeader(name: string): boolean {
  return all().some((it) => it.folded === name);
}
