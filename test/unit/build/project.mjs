/** A small project on disk, for the checks to find something in. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/**
 * @param {Record<string, string>} files content by path
 * @returns {string} its folder, removed with the end of the test
 */
export function project(files) {
  const root = mkdtempSync(join(tmpdir(), 'passerelle-check-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return root;
}
