/** A telephone number as people write it. */
import { z } from 'zod';

/** As it is dialled; how the digits are set apart is free. */
export const telephoneNumber = z
  .string()
  .trim()
  .max(30)
  .regex(/^\+?[\d ./()-]+$/)
  .refine((typed) => {
    const digits = typed.replaceAll(/\D/g, '').length;
    return digits >= 3 && digits <= 15;
  });
