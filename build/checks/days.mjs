/**
 * A day of the calendar is never a `Date`, which has a clock and a time zone (shared/release/SPEC.md, V11). What is a moment, and what
 * only names a day in a language, stands here with its file.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from './files.mjs';

const moment = 'a moment on this machine';
const named = 'a day, only named in a language';
/** @type {Readonly<Record<string, string>>} */
const known = {
  'shared/codec/moment.ts': moment,
  'renderer/i18n/clock.ts': 'a moment on this machine, and how far away a day is',
  'renderer/i18n/format.ts': named,
  'renderer/i18n/name-words.ts': named,
  'renderer/i18n/plan-words.ts': named,
  'renderer/papers/kinds/pathway.ts': named,
  'renderer/papers/model/days.ts': moment,
  'renderer/papers/pathway/ics.ts': moment,
  'renderer/i18n/day-bounds.ts': moment,
  'renderer/rooms/dossier/plan/timeline/picture.tsx': named,
  'renderer/vault/services/backup/looking-after.ts': moment,
  'renderer/vault/services/backup/make.ts': moment,
  'renderer/vault/core/clock/seen.ts': moment,
  'renderer/vault/core/clock/days.ts': moment,
  'renderer/vault/services/practice/practice.ts': moment,
  'renderer/vault/services/delegation/deputies.ts': moment,
  'shared/service-book/breach-clock.ts': moment,
};
const made = /\bnew Date\b|\bDate\.(?:parse|UTC)\b/;

/** @type {import('./files.mjs').ProjectCheck} */
export const days = {
  name: 'a day is never a Date',
  find: (root) =>
    ['renderer', 'shared']
      .flatMap((folder) => listFiles(root, folder))
      .filter((path) => /\.tsx?$/.test(path) && known[path] === undefined)
      .flatMap((path) =>
        readFileSync(join(root, path), 'utf8')
          .split('\n')
          .flatMap((line, index) =>
            made.test(line) ? [`${path}:${index + 1} days are strings, counted by shared/calendar/day.ts`] : [],
          ),
      ),
};
