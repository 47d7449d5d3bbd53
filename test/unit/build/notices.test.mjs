import { describe, expect, test } from 'vitest';
import { asJson, asText, gatherNotices } from '../../../build/notices/notices.mjs';
import { packagesOf, withInner } from '../../../build/notices/shipped.mjs';
import { project } from './project.mjs';

/** @param {string} name @param {object} [more] */
const manifest = (name, more = {}) => JSON.stringify({ name, version: '1.0.0', license: 'MIT', ...more });

test('modules belong to the innermost package of their path, however a bundler names them', () => {
  expect(
    packagesOf([
      '/work/node_modules/@some/thing/dist/index.js?worker&url',
      '../node_modules/@some/thing/style.css',
      '\0/work/node_modules/one/node_modules/two/lib/a.js?commonjs-es-import',
      'node_modules/rolldown',
      'renderer/main.tsx',
      '',
    ]),
  ).toEqual([
    { folder: 'node_modules/@some/thing', files: ['dist/index.js', 'style.css'] },
    { folder: 'node_modules/one/node_modules/two', files: ['lib/a.js'] },
    { folder: 'node_modules/rolldown', files: [''] },
  ]);
});

test('a package brings along what its makers bundled into it, as Node would find it, but no types', () => {
  const root = project({
    'package-lock.json': JSON.stringify({
      packages: {
        'node_modules/outer': {},
        'node_modules/outer/node_modules/inner': {},
        'node_modules/inner': {},
        'node_modules/far': {},
        'node_modules/@types/node': {},
        'node_modules/vite': { dev: true },
        'node_modules/picomatch': { dev: true },
      },
    }),
    'node_modules/outer/package.json': manifest('outer', {
      dependencies: { inner: '2', '@types/node': '1', gone: '1' },
    }),
    'node_modules/outer/node_modules/inner/package.json': manifest('inner', { dependencies: { far: '1' } }),
    'node_modules/far/package.json': manifest('far'),
    'node_modules/vite/package.json': manifest('vite', { dependencies: { picomatch: '1' } }),
  });
  const shipped = ['node_modules/outer', 'node_modules/vite'].map((folder) => ({ folder, files: [] }));
  expect(withInner(root, shipped).map(({ folder }) => folder)).toEqual([
    'node_modules/far',
    'node_modules/outer',
    'node_modules/outer/node_modules/inner',
    'node_modules/vite',
  ]);
});

describe('notices', () => {
  const files = {
    'package-lock.json': JSON.stringify({
      packages: { 'node_modules/b': {}, 'node_modules/a': {}, 'node_modules/tool': { dev: true } },
    }),
    'node_modules/b/package.json': manifest('b', { author: 'Bea <bea@example.be> (https://example.be)' }),
    'node_modules/b/LICENSE.md': 'Of b\r\n',
    'node_modules/b/license.js': 'code();',
    'node_modules/b/fonts/LICENSE_FOXIT': 'Of fonts',
    'node_modules/b/other/LICENSE': 'Of what is not shipped',
    'node_modules/b/dist/index.js': '/** @license MIT\n * Copyright (c) Joe */\ncode();\n/* a remark */',
    'node_modules/a/package.json': manifest('a', { author: { name: 'Abe' }, license: 'ISC' }),
    'node_modules/tool/package.json': manifest('tool'),
  };
  const shipped = packagesOf(['node_modules/b/dist/index.js', 'node_modules/b/fonts/x.pfb', 'node_modules/a/a.js']);

  test('are those at the top of a package, beside its files and inside them, each once', () => {
    const { notices, refused } = gatherNotices(project(files), shipped);
    expect(refused).toEqual([]);
    expect(notices).toEqual([
      { name: 'a', version: '1.0.0', licence: 'ISC', by: 'Abe', texts: [] },
      {
        name: 'b',
        version: '1.0.0',
        licence: 'MIT',
        by: 'Bea',
        texts: ['Of b', 'Of fonts', '@license MIT\nCopyright (c) Joe'],
      },
    ]);
    expect(JSON.parse(asJson(notices))).toEqual({ notices });
    expect(asText(notices)).toMatch(/a 1\.0\.0\nISC\nAbe\n[^]*no text[^]*b 1\.0\.0[^]*Of fonts/);
  });

  test('of a tool, and of a package without an accepted licence, are a refusal by name', () => {
    const root = project({ ...files, 'node_modules/a/package.json': manifest('a', { license: undefined }) });
    const { refused } = gatherNotices(root, [...shipped, { folder: 'node_modules/tool', files: [] }]);
    expect(refused).toEqual(['tool is a tool for building and trying, and is in the package', 'a declares no licence']);
  });

  test('of a bundler are its own, not those of what it is made of', () => {
    const root = project({
      'package-lock.json': JSON.stringify({ packages: { 'node_modules/vite': { dev: true } } }),
      'node_modules/vite/package.json': manifest('vite'),
      'node_modules/vite/LICENSE.md': 'Of vite\n\n# Licenses of bundled dependencies\nOf others',
    });
    const { notices, refused } = gatherNotices(root, [{ folder: 'node_modules/vite', files: [''] }]);
    expect(refused).toEqual([]);
    expect(notices.map(({ texts }) => texts)).toEqual([['Of vite']]);
  });
});
