/** Addresses inside of this room. */
import { paths } from '../../routes/paths.ts';

export const listPaths = { list: paths.list, office: `${paths.list}/office` } as const;
