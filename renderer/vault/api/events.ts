/** What the vault tells the page unasked. */
import type { Notice } from './health.ts';
import type { Me } from './places.ts';

export type VaultEvent =
  | { readonly type: 'changed'; readonly dossier?: string }
  | { readonly type: 'saved'; readonly at: number }
  /** Unlocking goes well so far: who it is, before anything can be asked. Null where it then did not go well. */
  | { readonly type: 'entering'; readonly me: Me | null }
  /** How far a safety copy is, from 0 to 1 within its step. */
  | {
      readonly type: 'progress';
      readonly step: 'writing' | 'checking' | 'reading' | 'restoring';
      readonly share: number;
    }
  /** A safety copy was made, removed, or its rule changed. */
  | { readonly type: 'backups' }
  /** The stores have been read through; what was found beyond what unlocking said. */
  | { readonly type: 'checked'; readonly notices: readonly Notice[] }
  /** A person said which date is right. */
  | { readonly type: 'date-said' };
