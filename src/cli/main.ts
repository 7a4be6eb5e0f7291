import { call } from './call';
import { check } from './check';
import { evaluate } from './eval';
import { EXIT, say, UnreadableError, UsageError, writeLine } from './io';
import { list } from './list';
import { methods } from './methods';
import { plot } from './plot';
import { render } from './render';

const COMMANDS: Readonly<Record<string, (args: readonly string[]) => number>> = { list, methods, eval: evaluate, check, call, render, plot };

const HELP = `ml-notes: reads and computes the formulas of Markdown notes

  ml-notes list FILE… [--json]
      the formulas of the notes: kind, status, what is missing
  ml-notes eval FILE (--formula LATEX [--entry KEYWORD] | --at LINE:COLUMN)
                [--bind JSON] [--domain JSON] [--member N] [--index-base N] [--json]
      the value of one formula
  ml-notes methods FILE… [--json]
      the formulas that call for a method: a posterior, draws, a divergence
  ml-notes eval FILE (--formula LATEX | --at LINE:COLUMN) --method NAME
                [--args JSON] [--variables X,Y] [--bind JSON] [--domain JSON] [--json|--csv]
      what a method finds of a formula; --csv writes its curves or traces
  ml-notes eval --batch CASES.jsonl
      one case a line, one answer a line
  ml-notes check FILE… [--format text|json|sarif] [--all]
      what the notes claim, held against what they compute
  ml-notes check --batch CASES.jsonl
  ml-notes call NAME [--args JSON] [--json|--csv]
      a function or a method by any of its names: torch.nn.Mish, scipy.stats.norm.cdf, MCMC
  ml-notes call --batch CASES.jsonl | call --list [WORDS] [--json] | call --list --markdown
  ml-notes render FILE -o PAGE.html [--title WORDS]
      the note as one page with live formulas, which needs nothing else
  ml-notes plot FILE --formula LATEX [--entry KEYWORD] [--bind JSON] [--domain JSON]
                [--axis X] [--from A --to B] [--slope] -o PICTURE.svg
      the picture that the preview shows of a formula

A file named - is stdin, an output named - stdout. Exit: 0 fine, 1 findings or no value, 2 usage, 3 cannot read.`;

function main([name, ...args]: readonly string[]): number {
	if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
		writeLine(HELP);
		return name === undefined ? EXIT.usage : EXIT.fine;
	}
	const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
	if (!command) throw new UsageError(`there is no command ${name}; "ml-notes help" lists them`);
	return command(args);
}

/** Whoever reads our output may stop early, as `head` does: that is no fault. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
	if (error.code !== 'EPIPE') throw error;
	process.exit();
});

try {
	process.exitCode = main(process.argv.slice(2));
} catch (error) {
	if (!(error instanceof UsageError || error instanceof UnreadableError || isParseArgsError(error))) throw error;
	say(error.message);
	process.exitCode = error instanceof UnreadableError ? EXIT.unreadable : EXIT.usage;
}

function isParseArgsError(error: unknown): error is Error {
	return error instanceof TypeError && String((error as NodeJS.ErrnoException).code).startsWith('ERR_PARSE_ARGS');
}
