import type { TextProfile } from './profile.ts';
import { rthk } from './rthk.ts';

/** The sites whose text is known. The first one that recognises a file reads it. */
export const textProfiles: readonly TextProfile[] = [rthk];
