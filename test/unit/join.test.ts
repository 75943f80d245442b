import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { EntityType } from '../../server/src/entities/entity';
import { joinNames, type NamedSpan } from '../../server/src/entities/join';
import { emptyLedger, type Ledger } from '../../server/src/entities/ledger';
import { LedgerView } from '../../server/src/entities/ledgerView';
import { runToEnd } from '../../server/src/work/steps';

/** Names in text order, written `PER Ida Roe`; `PER? Ida` is a guess, `ORG (ministry)` a bare head word. */
function namesOf(lines: readonly string[]): NamedSpan[] {
  return lines.map((line, index) => {
    const [type = '', ...words] = line.split(' ');
    const written = words.join(' ');
    const head = /^\((.*)\)$/.exec(written)?.[1] ?? null;
    return {
      start: index * 100,
      end: index * 100 + written.length,
      name: head ?? written,
      type: type.replace('?', '') as EntityType,
      form: head === null ? 'name' : 'nominal',
      head,
      isGuess: type.endsWith('?'),
    };
  });
}

/** Compares entities with lines like `PER Ida Roe: 1 3`, the numbers being those of its names. */
function checkJoined(names: readonly string[], expected: readonly string[], ledger: Ledger = emptyLedger): void {
  const found = runToEnd(joinNames(namesOf(names), new LedgerView(ledger, '')));
  assert.deepEqual(
    found.map((it) => `${it.type} ${it.name}: ${it.mentions.map(({ start }) => start / 100 + 1).join(' ')}`),
    [...expected],
  );
}

describe('Names of people', () => {
  it('are joined by the last name if the first is the same or an initial of it, in either order', () => {
    checkJoined(['PER Ida Roe', 'PER I. Roe'], ['PER Ida Roe: 1 2']);
    checkJoined(['PER I. Roe', 'PER Ida Roe'], ['PER Ida Roe: 1 2']);
    checkJoined(['PER Ida Roe', 'PER I Roe', 'PER Ida Maria Roe'], ['PER Ida Maria Roe: 1 2 3']);
  });
  it('are not joined if the initial differs, or both first names are written out', () => {
    checkJoined(['PER Ida Roe', 'PER P. Roe'], ['PER Ida Roe: 1', 'PER P. Roe: 2']);
    checkJoined(['PER Ida Roe', 'PER Ian Roe'], ['PER Ida Roe: 1', 'PER Ian Roe: 2']);
    checkJoined(['PER Ida Roe', 'PER I. Lind'], ['PER Ida Roe: 1', 'PER I. Lind: 2']);
    checkJoined(['PER Ida Roe', 'ORG I. Roe'], ['PER Ida Roe: 1', 'ORG I. Roe: 2']);
  });
  it('are joined by a last name alone, wherever the full name is', () => {
    checkJoined(['PER Roe', 'PER Ida Roe', 'PER Roe'], ['PER Ida Roe: 1 2 3']);
    checkJoined(['PER Ida Roe Jr', 'PER Roe'], ['PER Ida Roe Jr: 1 2']);
    checkJoined(['PER Roe', 'PER Roe'], ['PER Roe: 1 2']);
  });
  it('are joined by a first name alone if it is a guess and fits one person', () => {
    checkJoined(['PER Ida Roe', 'PER? Ida'], ['PER Ida Roe: 1 2']);
    checkJoined(['PER Ida Roe', 'PER Ida'], ['PER Ida Roe: 1', 'PER Ida: 2']);
    checkJoined(['PER Ida Roe', 'PER Ida Lind', 'PER? Ida'], ['PER Ida Roe: 1', 'PER Ida Lind: 2', 'PER Ida: 3']);
  });
  it('stay separate if readers separated them', () => {
    const ledger = { ...emptyLedger, splits: [{ name: 'I. Roe', from: 'Ida Roe', article: null }] };
    checkJoined(['PER Ida Roe', 'PER I. Roe'], ['PER Ida Roe: 1', 'PER I. Roe: 2'], ledger);
  });
});

describe('Names of organizations and places', () => {
  it('are joined by their initials, with or without periods', () => {
    checkJoined(['ORG Harbour Pilots Federation', 'ORG HPF', 'ORG H.P.F.'], ['ORG Harbour Pilots Federation: 1 2 3']);
    checkJoined(['LOC Port Ansel', 'LOC P.A.', 'ORG PA'], ['LOC Port Ansel: 1 2', 'ORG PA: 3']);
    checkJoined(['LOC Port Ansel', 'ORG? PA'], ['LOC Port Ansel: 1 2']);
  });
  it('are joined by the short name of a company if only one starts that way', () => {
    checkJoined(['ORG Rio Lines Ltd', 'ORG Rio Lines'], ['ORG Rio Lines Ltd: 1 2']);
    checkJoined(['ORG Rio Lines Club', 'ORG Rio Lines'], ['ORG Rio Lines Club: 1', 'ORG Rio Lines: 2']);
    checkJoined(['ORG Meridian Press Club', 'ORG Meridian'], ['ORG Meridian Press Club: 1 2']);
    checkJoined(['ORG Meridian Press Club', 'MISC Meridian'], ['ORG Meridian Press Club: 1', 'MISC Meridian: 2']);
    checkJoined(
      ['ORG Meridian Press Club', 'ORG Meridian Water Club', 'ORG Meridian'],
      ['ORG Meridian Press Club: 1', 'ORG Meridian Water Club: 2', 'ORG Meridian: 3'],
    );
  });
  it('take in a guess with the same words as a certain name', () => {
    checkJoined(['LOC Port Ansel', 'ORG? Port Ansel'], ['LOC Port Ansel: 1 2']);
    checkJoined(['LOC Port Ansel', 'ORG Port Ansel'], ['LOC Port Ansel: 1', 'ORG Port Ansel: 2']);
    checkJoined(['MISC? Harbour Cup', 'ORG Harbour Cup'], ['ORG Harbour Cup: 1 2']);
  });
  it('are shown in the better of their forms: not in capitals, and the longer one', () => {
    checkJoined(['LOC PORT ANSEL', 'LOC Port Ansel'], ['LOC Port Ansel: 1 2']);
    checkJoined(['LOC Port Ansel', 'LOC PORT ANSEL'], ['LOC Port Ansel: 1 2']);
    checkJoined(['LOC PORT ANSEL'], ['LOC Port Ansel: 1']);
  });
});

describe('A bare head word', () => {
  it('refers to the organization that was mentioned most often before it', () => {
    checkJoined(
      ['ORG Water Ministry', 'ORG Labour Ministry', 'ORG Water Ministry', 'ORG (ministry)', 'ORG Labour Ministry'],
      ['ORG Water Ministry: 1 3 4', 'ORG Labour Ministry: 2 5'],
    );
  });
  it('refers to the later of two that were mentioned equally often, and to none that is mentioned only after it', () => {
    checkJoined(
      ['ORG Water Ministry', 'ORG Labour Ministry', 'ORG (ministry)'],
      ['ORG Water Ministry: 1', 'ORG Labour Ministry: 2 3'],
    );
    checkJoined(['ORG (ministry)', 'ORG Water Ministry'], ['ORG Water Ministry: 2']);
  });
  it('counts for the organization that it was assigned to', () =>
    checkJoined(
      ['ORG Water Ministry', 'ORG (ministry)', 'ORG Labour Ministry', 'ORG (ministry)'],
      ['ORG Water Ministry: 1 2 4', 'ORG Labour Ministry: 3'],
    ));
});
