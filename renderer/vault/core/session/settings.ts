/** How a person likes to work: kept as a record of their seat. */
import { z } from 'zod';
import { equal } from '../../../../shared/codec/bytes.ts';
import { isKeyed, passphraseSlots } from '../keys/key-file.ts';
import { personText, type Session } from './session.ts';
import type { InterfaceLanguage, Me, Settings } from '../../api/places.ts';
import { planPanels, planViews } from '../../api/plan-views.ts';

const settingsSchema = z.object({
  language: z.enum(['nl', 'fr', 'de', 'en']),
  idleMinutes: z.number().int().min(1).max(60),
  colours: z.enum(['auto', 'light', 'dark']),
  density: z.enum(['comfortable', 'compact']),
  // Settings kept before there were other views have none.
  planView: z.enum(planViews).default('list'),
  // Nor could what stands beside the list be folded; absent: as wide as the window is.
  planPanel: z.enum(planPanels).default('by-width'),
  // Nor the rail, nor could the scan be widened.
  rail: z.enum(['open', 'folded']).default('open'),
  scanWidth: z.number().int().min(25).max(80).default(64),
  realm: z.enum(['real', 'practice']),
});

const defaults: Settings = {
  language: 'nl',
  idleMinutes: 10,
  colours: 'auto',
  density: 'comfortable',
  planView: 'list',
  planPanel: 'by-width',
  rail: 'open',
  scanWidth: 64,
  realm: 'real',
};

export function settingsOf(session: Session): Settings {
  const parsed = settingsSchema.safeParse(session.records.get('settings'));
  return parsed.success ? parsed.data : defaults;
}

export const firstSettings = (language: InterfaceLanguage): KeptSettings => keptOf({ ...defaults, language });

/** As they lie on the disk: an earlier version knows a panel that is open or folded, and reads none as open. */
type KeptSettings = Omit<Settings, 'planPanel'> & { readonly planPanel?: 'open' | 'folded' };

const keptOf = ({ planPanel, ...rest }: Settings): KeptSettings =>
  planPanel === 'by-width' ? rest : { ...rest, planPanel };

export const checkedSettings = (settings: Settings): KeptSettings | null => {
  const parsed = settingsSchema.safeParse(settings);
  return parsed.success ? keptOf(parsed.data) : null;
};

export function meOf(session: Session): Me {
  const settings = settingsOf(session);
  const author = session.me(settings.realm);
  return {
    ...settings,
    name: author.name,
    function: author.function,
    service: author.service,
    person: personText(session.identity(settings.realm).person),
    seat: author.seat,
    hasSecondKey: passphraseSlots(session.file).some((slot) => isKeyed(slot) && equal(slot.seat, session.secret.seat)),
    readsOnly: session.readingOnly,
    inspection: session.inspection,
  };
}
