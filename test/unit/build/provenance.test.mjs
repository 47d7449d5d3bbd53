/** What says where the files of a release come from. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { provenanceName, provenanceOf, sourceHere } from '../../../build/release/provenance.mjs';

const settings = JSON.parse(readFileSync('test/fixtures/release/settings.json', 'utf8'));
const facts = {
  name: 'passerelle',
  version: '1.2.3',
  packageVersion: '1.2.3',
  isTrial: false,
  seconds: 1_796_000_000,
  settings,
};
const of = {
  facts,
  files: [
    { name: 'b.rpm', sha256: '22' },
    { name: 'a.deb', sha256: '11' },
  ],
  source: { commit: 'c0ffee', isChanged: false, lock: '33' },
  runtime: { name: 'electron-v45.5.0-linux-x64.zip', sha256: '44' },
  tools: { node: '20.20.2', rpmbuild: '4.20.1' },
};

test('names each file by its hash, the commit, what went in and the tools', () => {
  const { subject, predicate } = JSON.parse(provenanceOf(of));
  expect(subject).toEqual([
    { name: 'a.deb', digest: { sha256: '11' } },
    { name: 'b.rpm', digest: { sha256: '22' } },
  ]);
  expect(predicate.buildDefinition.resolvedDependencies).toEqual([
    { name: 'source', digest: { gitCommit: 'c0ffee' } },
    { name: 'package-lock.json', digest: { sha256: '33' } },
    { name: 'electron-v45.5.0-linux-x64.zip', digest: { sha256: '44' } },
  ]);
  expect(predicate.buildDefinition.externalParameters).toEqual({
    version: '1.2.3',
    isTrial: false,
    sourceDateEpoch: 1_796_000_000,
    sourceIsChanged: false,
  });
  expect(predicate.runDetails.builder).toEqual({ id: settings.homepage, version: of.tools });
});

test('has the same bytes for the same source and tools, in whatever order the files come, and invents no commit', () => {
  expect(provenanceOf({ ...of, files: [...of.files].reverse() })).toBe(provenanceOf(of));
  const bare = { ...of, source: { ...of.source, commit: undefined, isChanged: true } };
  const { resolvedDependencies, externalParameters } = JSON.parse(provenanceOf(bare)).predicate.buildDefinition;
  expect(resolvedDependencies[0]).toEqual({ name: 'source' });
  expect(externalParameters.sourceIsChanged).toBe(true);
});

test('those of two systems lie in one folder', () => {
  const names = [false, true].map((isForWindows) => provenanceName(facts, isForWindows));
  expect(names).toEqual(['passerelle-1.2.3-linux-x64.provenance.json', 'passerelle-1.2.3-windows-x64.provenance.json']);
});

test('is of this source', async () => {
  const { commit, lock } = await sourceHere();
  expect(commit ?? '0'.repeat(40)).toMatch(/^[0-9a-f]{40}$/);
  expect(lock).toBe(createHash('sha256').update(readFileSync('package-lock.json')).digest('hex'));
});
