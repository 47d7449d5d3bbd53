#!/usr/bin/env node
/** The key of an office that exists in tests only: signs the file it is given, and leaves the signature where it is told. */
import { createPrivateKey, sign } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

const [file = '', signature = ''] = process.argv.slice(2);
// An Ed25519 key of 32 times the same byte, as PKCS #8 has it.
const key = Buffer.from(`302e020100300506032b657004220420${'07'.repeat(32)}`, 'hex');
writeFileSync(signature, sign(null, readFileSync(file), createPrivateKey({ key, format: 'der', type: 'pkcs8' })));
