/**
 * What no application makes, as a program: the next version of a list, truly signed by two of its keepers, that says it was issued before
 * the version it follows.
 *   back-dated LIST OUT PASSPHRASE KEY KEY
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { openOfficer, type OfficerDeps } from '../../renderer/vault/services/trust/officer-key.ts';
import { listFileOf, listTitle } from '../../renderer/vault/services/realm/taking.ts';
import { argon2id } from '../../shared/crypto/sodium.ts';
import { must } from '../../shared/result.ts';
import { decodeDirectory, decodeDraft, encodeUnsigned, signDirectory } from '../../shared/trust/directory/directory.ts';
import { nextDraft } from '../../shared/trust/directory/drafting.ts';
import { readTextFile } from '../../shared/trust/text-file.ts';
import { crypto, value } from './exchange.ts';

const [list = '', out = '', passphrase = '', ...keys] = process.argv.slice(2);
const day = 86_400_000;
const deps: OfficerDeps = {
  crypto,
  derive: (phrase, { salt, passes, memory }) => argon2id(phrase, salt, passes, memory),
  now: () => Date.now(),
};

const before = value(decodeDirectory(crypto, must(readTextFile(listTitle, readFileSync(list)), 'a list')));
const { issuedAt, until } = before.directory;
let next = value(decodeDraft(crypto, encodeUnsigned({ ...nextDraft(before, until), issuedAt: issuedAt - day })));
for (const key of keys) {
  const keeper = value(await openOfficer(deps, readFileSync(key), passphrase));
  next = value(signDirectory(crypto, next, keeper.keys));
}
writeFileSync(out, listFileOf(next.bytes));
