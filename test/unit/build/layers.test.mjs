import { describe, expect, test } from 'vitest';
import { importsOf, layers } from '../../../build/checks/layers.mjs';
import { project } from './project.mjs';

/** @param {string} path @param {string} source */
const troubles = (path, source) => layers.find(project({ [path]: source }));

describe('imports run one way', () => {
  /** @type {[string, string][]} */
  const refused = [
    ['shared/a.ts', "import { readFileSync } from 'node:fs';"],
    ['shared/a.ts', "import path from 'path';"],
    ['shared/a.ts', "import { app } from 'electron';"],
    ['shared/a.ts', "import { useState } from 'react';"],
    ['shared/a.ts', "export * from '../renderer/b.ts';"],
    ['electron/a.ts', "import { view } from '../renderer/ui/b.ts';"],
    ['electron/a.ts', "import type { Note } from '../shared/dossier/entities.ts';"],
    ['electron/a.ts', "import sodium from 'libsodium-wrappers-sumo';"],
    ['renderer/a.ts', "import { main } from '../electron/main.ts';"],
    ['renderer/a.ts', "const electron = require('electron');"],
    ['renderer/a.ts', "const fs = await import('node:fs');"],
    ['renderer/ui/a.tsx', "import { open } from '../vault/session.ts';"],
    ['renderer/ui/a.tsx', "import type { Session } from '../vault/session.ts';"],
    ['renderer/ui/a.tsx', "import { readNewest } from '../vault/keys/key-file.ts';"],
    ['renderer/ui/a.tsx', "import sodium from 'libsodium-wrappers-sumo';"],
    ['renderer/ui/a.tsx', "import {\n  one,\n  two,\n} from '../vault/keys/seat.ts';"],
    ['renderer/vault/a.ts', "import { clock } from '../app/clock.ts';"],
    ['renderer/vault/core/store/a.ts', "import type { Session } from '../session/session.ts';"],
    ['renderer/vault/core/session/a.ts', "import { send } from '../../services/exchange/sending.ts';"],
    ['renderer/vault/core/session/a.ts', "import type { VaultApi } from '../../api.ts';"],
    ['renderer/vault/services/trust/a.ts', "import { purposes } from '../../purposes.ts';"],
    ['renderer/vault/services/exchange/a.ts', "import type { Task } from '../tasks/list.ts';"],
    ['renderer/vault/services/law/a.ts', "import { takeList } from '../realm/arriving.ts';"],
    ['renderer/vault/services/odds/a.ts', "import type { Realm } from '../../api/places.ts';"],
    ['renderer/a.ts', "import { sample } from '../test/sample.ts';"],
    ['renderer/ui/a.tsx', "import { useVault } from '../data/vault.tsx';"],
    ['renderer/fields/a.tsx', "import type { Row } from '../rooms/today/row.tsx';"],
    ['renderer/rooms/today/a.tsx', "import { List } from '../people/list.tsx';"],
    ['renderer/rooms/today/a.tsx', "import { Frame } from '../../shell/frame.tsx';"],
    ['renderer/ui/a.tsx', "import { help } from '../helpers/help.ts';"],
  ];
  test.each(refused)('%s may not: %s', (path, source) => {
    expect(troubles(path, source)).toHaveLength(1);
  });

  /** @type {[string, string][]} */
  const allowed = [
    ['shared/contributions/a.ts', "import { z } from 'zod';\nimport { ok } from '../result.ts';"],
    ['electron/a.ts', "import { app } from 'electron';\nimport { calls } from '../shared/bridge/contract.ts';"],
    [
      'renderer/ui/a.tsx',
      "import type { Me } from '../vault/api.ts';\nimport { connectVault } from '../vault/client.ts';",
    ],
    ['renderer/ui/a.tsx', "import { entryStatus } from '../vault/entry-status.ts';"],
    [
      'renderer/rooms/people/list/a.tsx',
      "import { List } from '../list.tsx';\nimport { Field } from '../../../fields/b.tsx';",
    ],
    ['renderer/vault/a.ts', "import { open } from '../../shared/crypto/sodium.ts';"],
    ['renderer/vault/services/tasks/a.ts', "import { tryHeldAgain } from '../exchange/accepting.ts';"],
    ['renderer/vault/services/tasks/a.ts', "import { Session } from '../../core/session/session.ts';"],
    ['renderer/vault/core/session/a.ts', "import type { Realm } from '../../api/places.ts';"],
    ['renderer/vault/a.ts', "import { carryOut } from './services/erasure/carry-out.ts';"],
    ['shared/a.ts', "// import { app } from 'electron';\n/* import 'node:fs'; */"],
  ];
  test.each(allowed)('%s may: %s', (path, source) => {
    expect(troubles(path, source)).toEqual([]);
  });

  test('the door of the vault does not bring keys into the page', () => {
    const root = project({
      'renderer/vault/client.ts': "import { seal } from '../../shared/box.ts';",
      'shared/box.ts': "import sodium from 'libsodium-wrappers-sumo';",
    });
    expect(layers.find(root)).toEqual([expect.stringContaining('shared/box.ts:1 imports libsodium-wrappers-sumo')]);
  });

  test('a line number survives comments', () => {
    const found = importsOf('shared/a.ts', "/* one\ntwo */\nimport { x } from './b.ts'; // 'c'\n");
    expect(found).toEqual([{ from: 'shared/a.ts', to: 'shared/b.ts', line: 3, typeOnly: false }]);
  });
});
