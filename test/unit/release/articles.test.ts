/** Every article of the Act leads to its rules and to an example, or says why there is no day; the table in SPEC.md is written from that. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packs, readExample } from '../../../shared/release/index.ts';
import { acts } from '../../../shared/law/index.ts';
import { articleTable, rulesByArticle, specFile, specWith, type Named } from '../../generate/law/table.ts';

const folder = join(process.cwd(), 'test/fixtures/law');
const examples = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.txt'))
  .sort()
  .flatMap((path): readonly Named[] => {
    const read = readExample(readFileSync(join(folder, path), 'utf8'));
    return read.ok ? [{ path: path.replaceAll('\\', '/'), example: read.value }] : [];
  });

describe('articles of the Act (V15 V21)', () => {
  const { lines, missing } = articleTable(examples);

  it('has for each article a rule and an example, or why there is none', () => {
    expect(missing).toEqual([]);
    expect(rulesByArticle().size).toBeGreaterThan(100);
  });

  it('has its table in SPEC.md as it would be written today (npm run law -- --write)', () => {
    // The formatter sets cells under each other.
    const plain = (text: string): string => text.replaceAll(/ +/g, ' ').replaceAll(/-{3,}/g, '---');
    expect(plain(readFileSync(specFile, 'utf8'))).toBe(plain(specWith(lines)));
  });

  it('rests on no text that was not read where it says it was', () => {
    const rows = packs.flatMap((pack) => [...pack.regimes, ...pack.rules, ...pack.safety, ...pack.limits]);
    const unread = rows.filter(({ act, mark }) => !('state' in acts[act]) && mark === 'text').map(({ id }) => id);
    expect([...new Set(unread)]).toEqual([]);
  });
});
