/** How a made-up colleague is written down in cast.json and receivers.json. */
import { z } from 'zod';

export const castMemberShape = z.strictObject({
  id: z.string().regex(/^[a-z-]+$/),
  name: z.string().min(1),
  service: z.string(),
  function: z.string(),
});
