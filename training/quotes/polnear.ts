import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Span } from '../../server/src/text/span';

/** One annotated attribution; each role is a list of fragments in text order. */
export interface Attribution {
  readonly content: readonly Span[];
  readonly cue: readonly Span[];
  readonly source: readonly Span[];
}

/** An annotated article, with the date header that the product expects before its text; all offsets include it. */
export interface AnnotatedArticle {
  readonly id: string;
  readonly text: string;
  /** The length of the header. */
  readonly shift: number;
  readonly attributions: readonly Attribution[];
  readonly discarded: readonly Span[];
}

/**
 * Reads a folder laid out like PolNeAR: `text/<id>.txt` next to `attributions/<id>_<annotator>.ann` in brat standoff
 * format, either in `folder` itself or in its subfolder `train`. Of several annotators the first by name counts, as in the
 * corpus's scorer. Lines that are neither spans nor relations (notes, stray line breaks) are skipped.
 */
export function readPolnear(folder: string): AnnotatedArticle[] {
  const root = existsSync(join(folder, 'text')) ? folder : join(folder, 'train');
  if (!existsSync(join(root, 'text'))) {
    throw new Error(`${folder} contains no annotated articles: there is neither text/ nor train/text/.`);
  }
  const annotations = new Map<string, string>();
  for (const name of readdirSync(join(root, 'attributions')).sort()) {
    const id = /^(.*)_[^_]+\.ann$/.exec(name)?.[1];
    if (id !== undefined && !annotations.has(id)) annotations.set(id, join(root, 'attributions', name));
  }
  return readdirSync(join(root, 'text'))
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => {
      const id = basename(name, '.txt');
      const day = /\d{4}-\d{2}-\d{2}/.exec(id)?.[0] ?? '2016-01-01';
      const header = ` date ${day} `;
      const path = annotations.get(id);
      const standoff = path === undefined ? '' : readFileSync(path, 'utf8');
      return {
        id,
        text: header + readFileSync(join(root, 'text', name), 'utf8'),
        shift: header.length,
        ...parseStandoff(standoff, header.length),
      };
    });
}

function parseStandoff(standoff: string, shift: number): Pick<AnnotatedArticle, 'attributions' | 'discarded'> {
  const spans = new Map<string, { readonly label: string; readonly fragments: readonly Span[] }>();
  const relations: string[][] = [];
  for (const line of standoff.split('\n')) {
    const [id = '', body = ''] = line.split('\t');
    if (/^T\d+$/.test(id)) {
      const blank = body.indexOf(' ');
      const fragments = body
        .slice(blank + 1)
        .split(';')
        .map((it) => it.split(' ').map(Number))
        .map(([start = 0, end = 0]) => ({ start: start + shift, end: end + shift }));
      spans.set(id, { label: body.slice(0, blank), fragments });
    } else if (/^E\d+$/.test(id)) {
      relations.push(body.split(' '));
    }
  }
  const attributions = relations.map((roles) => {
    const role = (name: string): Span[] =>
      roles
        .filter((it) => it.split(':')[0]?.replace(/\d+$/, '') === name)
        .flatMap((it) => spans.get(it.split(':')[1] ?? '')?.fragments ?? [])
        .sort((left, right) => left.start - right.start);
    return { content: role('Content'), cue: role('Cue'), source: role('Source') };
  });
  const discarded = [...spans.values()].filter((it) => it.label === 'Discard').flatMap((it) => it.fragments);
  return { attributions, discarded };
}
