import type { ResourceKey } from 'i18next';
import { byNamespace, withMillions } from './by-namespace.ts';

export const words = withMillions(
  byNamespace(import.meta.glob<ResourceKey>('../locales/fr/*.json', { eager: true, import: 'default' })),
);
