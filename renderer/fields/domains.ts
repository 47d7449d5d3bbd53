/** Pictures of the life domains; the words beside them carry the meaning. */
import {
  IconAffiliate,
  IconCoin,
  IconCompass,
  IconHammer,
  IconHeart,
  IconHeartHandshake,
  IconHome,
  IconId,
  IconSun,
  IconUsers,
  type TablerIcon,
} from '@tabler/icons-react';
import type { Domain } from '../../shared/dossier/entities.ts';

export const domainIcons: Readonly<Record<Domain, TablerIcon>> = {
  housing: IconHome,
  'day-activity': IconHammer,
  income: IconCoin,
  family: IconUsers,
  health: IconHeart,
  network: IconAffiliate,
  meaning: IconSun,
  victims: IconHeartHandshake,
  administration: IconId,
  guidance: IconCompass,
};
