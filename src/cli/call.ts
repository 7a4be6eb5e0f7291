import { parseArgs } from 'node:util';
import { lineOf, runBatch } from './batch';
import { librarySections, signatureOf } from '../core/index';
import { EXIT, parseJson, printable, toJson, UsageError, writeLine } from './io';
import { libraryPage } from './libraryPage';
import { createService } from './service';
import { withWords } from './worded';

const OPTIONS = { batch: { type: 'string' }, list: { type: 'boolean' }, args: { type: 'string' }, json: { type: 'boolean' }, markdown: { type: 'boolean' } } as const;

/** `ml-notes call`: a library function by any of its names. */
export function call(args: readonly string[]): number {
	const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
	const service = createService();
	if (values.list) {
		if (values.markdown) process.stdout.write(libraryPage(librarySections));
		else for (const record of service.library) writeLine(values.json ? toJson(record) : printable(`${signatureOf(record).padEnd(40)} ${record.doc}`));
		return EXIT.fine;
	}
	if (values.batch !== undefined) {
		return runBatch(values.batch, ({ name, args: given }) => {
			if (typeof name !== 'string') throw new UsageError('a case takes a "name"');
			return service.call(name, given ?? {});
		});
	}
	const [name, ...more] = positionals;
	if (!name || more.length > 0) throw new UsageError('call takes the name of one function');
	const outcome = service.call(name, values.args === undefined ? {} : parseJson(values.args, '--args'));
	writeLine(values.json ? toJson(withWords(outcome)) : lineOf(outcome));
	return outcome.status === 'value' ? EXIT.fine : EXIT.findings;
}
