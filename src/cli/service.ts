import { createNoteService, type NoteService } from '../core/index';
import { say } from './io';

/** The core behind the command line. */
export function createService(): NoteService {
	return createNoteService({ log: say, now: () => performance.now() });
}

/** What one evaluation may cost on command. */
export const COMMAND_LIMITS = { steps: 200_000_000, milliseconds: 10_000 } as const;

/** What the check of one formula may cost on command. */
export const CHECK_LIMITS = { steps: 20_000_000, milliseconds: 2_000 } as const;

/** What it may cost where a case of a batch asks for that one. */
export const CASE_LIMITS = { steps: 50_000_000, milliseconds: 10_000 } as const;
