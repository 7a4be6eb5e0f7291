import { parseArgs } from 'node:util';
import { runBatch } from './batch';
import { librarySections } from '../core/index';
import { byName } from '../core/library';
import { EXIT, parseJson, say, toJson, UsageError, writeLine } from './io';
import { libraryLines, sectionsWith } from './libraryList';
import { libraryPage } from './libraryPage';
import { createService } from './service';
import { writeOutcome } from './writeOutcome';

const OPTIONS = { batch: { type: 'string' }, list: { type: 'boolean' }, args: { type: 'string' }, json: { type: 'boolean' }, csv: { type: 'boolean' }, markdown: { type: 'boolean' } } as const;

/** `ml-notes call`: a library function by any of its names. */
export function call(args: readonly string[]): number {
	const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
	const service = createService();
	if (values.list) return list(positionals, values);
	if (values.batch !== undefined) {
		return runBatch(values.batch, ({ name, args: given }) => {
			if (typeof name !== 'string') throw new UsageError('a case takes a "name"');
			return service.call(name, given ?? {});
		});
	}
	const [name, ...more] = positionals;
	if (!name || more.length > 0) throw new UsageError('call takes the name of one function');
	const outcome = service.call(name, values.args === undefined ? {} : parseJson(values.args, '--args'));
	writeOutcome(outcome, byName(name), values);
	return outcome.status === 'value' ? EXIT.fine : EXIT.findings;
}

/** The library, or what of it has a name with all the words; in sections where a person reads it. */
function list(words: readonly string[], { json = false, markdown = false }: { readonly json?: boolean | undefined; readonly markdown?: boolean | undefined }): number {
	if (markdown) {
		process.stdout.write(libraryPage(librarySections));
		return EXIT.fine;
	}
	const sections = words.length > 0 ? sectionsWith(librarySections, words) : librarySections;
	if (sections.length === 0) say(`no function has a name with ${words.join(' ')}`);
	for (const line of json ? sections.flatMap(({ records }) => records.map(toJson)) : libraryLines(sections, process.stdout.isTTY)) writeLine(line);
	return sections.length > 0 ? EXIT.fine : EXIT.findings;
}
