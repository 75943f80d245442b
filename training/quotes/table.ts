import { figuresOf, Tally, type Tier } from './score';

const tiers: readonly Tier[] = ['core', 'all'];

/** The figures over all tallies as text; with several folds, also their mean and standard deviation. */
export function table(tallies: readonly Tally[]): string {
  const total = new Tally();
  for (const tally of tallies) total.addAll(tally);
  const lines: string[] = [];
  for (const tier of tiers) {
    lines.push(`tier ${tier}, strict, ${total.of(tier, 'gold')} quotations`);
    const folds = tallies.map((it) => figuresOf(it, tier));
    for (const [index, { name, value }] of figuresOf(total, tier).entries()) {
      const values = folds.map((it) => it[index]?.value ?? null).filter((it) => it !== null);
      const shown = value === null ? '–' : value.toFixed(1);
      lines.push(`  ${name.padEnd(24)} ${shown.padStart(6)}${values.length > 1 ? `   folds ${spread(values)}` : ''}`);
    }
  }
  return lines.join('\n');
}

function spread(values: readonly number[]): string {
  const mean = values.reduce((sum, it) => sum + it, 0) / values.length;
  const variance = values.reduce((sum, it) => sum + (it - mean) ** 2, 0) / (values.length - 1);
  return `${mean.toFixed(1)} ± ${Math.sqrt(variance).toFixed(1)}`;
}
