import { NEAR, type Story } from './story';

/** A name in an article with a date. */
export interface Occurrence<Name> {
  readonly of: Name;
  readonly story: Story;
  readonly day: number;
}

/** Where names occur, by day, so that those of the same days are found without the others. */
export class Timeline<Name> {
  readonly #byDay: Occurrence<Name>[] = [];

  add(occurrence: Occurrence<Name>): void {
    this.#byDay.splice(this.#firstFrom(occurrence.day + 1), 0, occurrence);
  }

  remove(of: Name, { id }: Story, day: number): void {
    for (let at = this.#firstFrom(day); this.#byDay[at]?.day === day; at++) {
      const found = this.#byDay[at];
      if (found?.of !== of || found.story.id !== id) continue;
      this.#byDay.splice(at, 1);
      return;
    }
  }

  /** Calls `visit` with what occurs within `NEAR` days of a day. */
  around(day: number, visit: (occurrence: Occurrence<Name>) => void): void {
    for (let at = this.#firstFrom(day - NEAR); at < this.#byDay.length; at++) {
      const found = this.#byDay[at];
      if (found === undefined || found.day > day + NEAR) return;
      visit(found);
    }
  }

  /** The index of the first occurrence on or after a day. */
  #firstFrom(day: number): number {
    let low = 0;
    let high = this.#byDay.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#byDay[middle]?.day ?? 0) < day) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
