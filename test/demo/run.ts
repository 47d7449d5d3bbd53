/**
 * One person's story from intake to a year after release, unattended, in two installations of the real application: A in
 * a prison, B at a justice house. Five more take part in a case consultation, each with a vault of their own in this process.
 * With DEMO_NONCE=word the host is named so at A; the word must then be found in B's paper and in the file opened with
 * the `age` command, and nowhere in clear on the stick or in either profile.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Desk } from '../journeys/desk.ts';
import { Report } from './report.ts';
import { Story } from './story.ts';

const began = Date.now();
const out = join(process.cwd(), 'out/demo');
const report = new Report(out);
const stick = join(out, 'stick');
mkdirSync(stick);

const a = await Desk.open({ language: 'nl', profile: join(out, 'profile-a') });
const b = await Desk.open({ language: 'nl', profile: join(out, 'profile-b') });
const story = new Story({ a, b, report, out, stick, host: process.env['DEMO_NONCE'] ?? 'Roos Paardenbloem' });

process.stdout.write('Passerelle, the main job: A in the prison of Gent, B at the justice house of Gent.\n');
const failed = await story.tell();
const steps = report.write();
await story.close();
process.stdout.write(
  `\n${steps.filter((each) => each.ok).length} of ${steps.length} steps went well, in ${Math.round((Date.now() - began) / 1000)} s of the three minutes it may take. See out/demo/.\n`,
);
process.exit(failed ? 1 : 0);
