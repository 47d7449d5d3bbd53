/** Addresses inside of this room. */
import { paths } from '../../app/paths.ts';

export const listPaths = { list: paths.list, office: `${paths.list}/office` } as const;
